import * as vscode from 'vscode';
import type { CodeFolder } from '../../core/jobs/codeFolder.ts';
import { lacksWandb } from '../../core/jobs/requirements.ts';
import type { ContainerOptions } from '../../core/jobs/types.ts';

/** In bytes. Above this a person most likely did not mean to upload everything. */
const LARGE = 100 * 1024 * 1024;

const size = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024)).toLocaleString()} kB`
    : `${Math.round(bytes / 1024 / 1024).toLocaleString()} MB`;

/** Shows what is uploaded and what is not, before anything is sent; false = the person declined. */
export async function confirmCode(
  folder: CodeFolder,
  name: string,
  { dockerfile, baseImage }: ContainerOptions,
): Promise<boolean> {
  const create = vscode.l10n.t('Create Job');
  const question = vscode.l10n.t('Create the job {0} from this folder?', name);
  // Only the image that agents build as a rule installs the requirements.
  const isUsual = dockerfile === undefined && baseImage === undefined;
  const detail = [...detailOf(folder), ...(isUsual ? await aboutRequirements(folder) : [])].join('\n');
  return (await vscode.window.showInformationMessage(question, { modal: true, detail }, create)) === create;
}

function detailOf(folder: CodeFolder): readonly string[] {
  const largest = [...folder.files]
    .sort((a, b) => b.size - a.size)
    .slice(0, 3)
    .map(file => `${file.path} (${size(file.size)})`);
  const reasons = {
    runs: vscode.l10n.t('files of runs'),
    git: vscode.l10n.t("git's own files"),
    ignored: vscode.l10n.t('ignored by git'),
    environment: vscode.l10n.t('a Python environment'),
    cache: vscode.l10n.t('a cache'),
    loop: vscode.l10n.t('a link to a parent folder'),
  };
  const leftOut = folder.leftOut.map(({ path, why }) => `${path} (${reasons[why]})`).join(', ');
  return [
    vscode.l10n.t('{0} files are uploaded, {1} in all.', folder.files.length, size(folder.size)),
    ...(folder.size > LARGE ? [vscode.l10n.t('That is a lot for code. The largest: {0}.', largest.join(', '))] : []),
    ...(leftOut === '' ? [] : [vscode.l10n.t('Left out: {0}.', leftOut)]),
  ];
}

async function aboutRequirements(folder: CodeFolder): Promise<readonly string[]> {
  const requirements = folder.files.find(file => file.path === 'requirements.txt');
  if (!lacksWandb(requirements && new TextDecoder().decode(await requirements.read()))) return [];
  return [
    vscode.l10n.t('wandb is missing from requirements.txt.'),
    vscode.l10n.t('Runs in a container that is built from this job will not find it.'),
  ];
}
