import * as vscode from 'vscode';
import type { CodeFolder } from '../../core/jobs/codeFolder.ts';
import { lacksWandb } from '../../core/jobs/requirements.ts';

/** From here on a person most likely did not mean to send it all. */
const LARGE = 100 * 1024 * 1024;

const size = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024)).toLocaleString()} kB`
    : `${Math.round(bytes / 1024 / 1024).toLocaleString()} MB`;

/** Shows what goes along and what is left out before anything is sent; false = the person does not want it so. */
export async function confirmCode(folder: CodeFolder, name: string): Promise<boolean> {
  const requirements = folder.files.find(file => file.path === 'requirements.txt');
  const text = requirements && new TextDecoder().decode(await requirements.read());
  const largest = [...folder.files]
    .sort((a, b) => b.size - a.size)
    .slice(0, 3)
    .map(file => `${file.path} (${size(file.size)})`);
  const reasons = {
    runs: vscode.l10n.t('files of runs'),
    git: vscode.l10n.t("git's own files"),
    loop: vscode.l10n.t('a link to a folder above'),
  };
  const lines = [
    vscode.l10n.t('{0} files, {1} are sent.', folder.files.length, size(folder.size)),
    ...(folder.size > LARGE ? [vscode.l10n.t('That is much for code. The largest: {0}.', largest.join(', '))] : []),
    ...(folder.leftOut.length
      ? [vscode.l10n.t('Left out: {0}.', folder.leftOut.map(({ path, why }) => `${path} (${reasons[why]})`).join(', '))]
      : []),
    vscode.l10n.t('Files that git ignores are sent too.'),
    ...(lacksWandb(text)
      ? [
          vscode.l10n.t(
            'wandb is not in requirements.txt: runs that are started in a container built from this job will not find it.',
          ),
        ]
      : []),
  ];
  const create = vscode.l10n.t('Create Job');
  return (
    (await vscode.window.showInformationMessage(
      vscode.l10n.t('Create the job {0} from this folder?', name),
      { modal: true, detail: lines.join('\n') },
      create,
    )) === create
  );
}
