import * as vscode from 'vscode';
import { leaveOut, type CodeFolder } from '../../core/jobs/codeFolder.ts';
import { lacksWandb } from '../../core/jobs/requirements.ts';
import type { ContainerOptions } from '../../core/jobs/types.ts';
import { askLeftOut } from './askLeftOut.ts';
import { sizeText } from './sizeText.ts';

/** In bytes. Above this a person most likely did not mean to upload everything. */
const LARGE = 100 * 1024 * 1024;

/** What was left out of a folder, by its path: the next version of its job leaves it out too. */
const LEFT_OUT = 'launchSweeps.leftOut:';

export interface CodeToConfirm {
  /** Where the folder is. */
  readonly path: string;
  /** All that would be uploaded. */
  readonly whole: CodeFolder;
  readonly name: string;
  readonly container: ContainerOptions;
}

/**
 * Shows what is uploaded and what is not, before anything is sent; the person can leave more out. Gives what to upload;
 * undefined = the person declined.
 */
export async function confirmCode(
  memory: vscode.Memento,
  { path, whole, name, container: { dockerfile, baseImage } }: CodeToConfirm,
): Promise<CodeFolder | undefined> {
  const create = vscode.l10n.t('Create Job');
  const more = vscode.l10n.t('Leave Out…');
  const question = vscode.l10n.t('Create the job {0} from this folder?', name);
  // Only the image that agents build as a rule installs the requirements.
  const isUsual = dockerfile === undefined && baseImage === undefined;
  let chosen = memory.get<readonly string[]>(LEFT_OUT + path, []);
  for (;;) {
    const folder = leaveOut(whole, chosen);
    const detail = [...detailOf(folder), ...(isUsual ? await aboutRequirements(folder) : [])].join('\n');
    const answer = await vscode.window.showInformationMessage(question, { modal: true, detail }, create, more);
    if (answer === undefined) return undefined;
    if (answer === create) {
      await memory.update(LEFT_OUT + path, chosen.length > 0 ? chosen : undefined);
      return folder;
    }
    chosen = (await askLeftOut(whole, chosen)) ?? chosen;
  }
}

function detailOf(folder: CodeFolder): readonly string[] {
  const largest = [...folder.files]
    .sort((a, b) => b.size - a.size)
    .slice(0, 3)
    .map(file => `${file.path} (${sizeText(file.size)})`);
  const reasons = {
    runs: vscode.l10n.t('files of runs'),
    git: vscode.l10n.t("git's own files"),
    ignored: vscode.l10n.t('ignored by git'),
    environment: vscode.l10n.t('a Python environment'),
    cache: vscode.l10n.t('a cache'),
    loop: vscode.l10n.t('a link to a parent folder'),
    chosen: vscode.l10n.t('your choice'),
  };
  const leftOut = folder.leftOut.map(({ path, why }) => `${path} (${reasons[why]})`).join(', ');
  return [
    folder.files.length === 1
      ? vscode.l10n.t('1 file is uploaded, {0}.', sizeText(folder.size))
      : vscode.l10n.t('{0} files are uploaded, {1} in all.', folder.files.length, sizeText(folder.size)),
    ...(folder.size > LARGE ? [vscode.l10n.t('That is a lot for code. The largest: {0}.', largest.join(', '))] : []),
    ...(leftOut === '' ? [] : [vscode.l10n.t('Left out: {0}.', leftOut)]),
  ];
}

async function aboutRequirements(folder: CodeFolder): Promise<readonly string[]> {
  const requirements = folder.files.find(file => file.path === 'requirements.txt');
  if (!requirements)
    return [
      vscode.l10n.t('There is no requirements.txt.'),
      vscode.l10n.t('Runs in a container that is built from this job will find no packages, not even wandb.'),
    ];
  if (!lacksWandb(new TextDecoder().decode(await requirements.read()))) return [];
  return [
    vscode.l10n.t('wandb is missing from requirements.txt.'),
    vscode.l10n.t('Runs in a container that is built from this job will not find it.'),
  ];
}
