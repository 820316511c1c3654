import * as vscode from 'vscode';
import { partsOf, type CodeFolder, type FolderPart } from '../../core/jobs/codeFolder.ts';
import { listOf } from '../../core/sentence.ts';
import { pickMany, type Choice } from '../ui/wizard/pickOne.ts';
import { sizeText } from './sizeText.ts';
import { iconLabel } from '../ui/wizard/iconLabel.ts';

/** At most this many rows; the largest come first, and a folder stands for all that is in it. */
const MANY = 1000;

/**
 * Asks which files and folders of the whole folder to leave out; those chosen before are checked. Undefined = the
 * person left, and nothing changes.
 */
export async function askLeftOut(whole: CodeFolder, before: readonly string[]): Promise<readonly string[] | undefined> {
  const parts = partsOf(whole);
  const isBefore = ({ path }: FolderPart): boolean => before.includes(path);
  const rows = [...parts.filter(isBefore), ...parts.filter(part => !isBefore(part))].slice(0, MANY);
  const answer = await pickMany<string>({
    title: vscode.l10n.t('Create a job: leave out'),
    placeholder: vscode.l10n.t('Select what should not be uploaded'),
    items: rows.map(part => row(part, isBefore(part))),
  });
  return typeof answer === 'object' ? answer.value : undefined;
}

function row({ path, files, size }: FolderPart, picked: boolean): Choice<string> {
  const isFile = files === undefined;
  return {
    ...iconLabel(isFile ? 'file' : 'folder', path),
    description: listOf([sizeText(size), isFile ? undefined : filesCounted(files)]),
    value: path,
    picked,
  };
}

function filesCounted(count: number): string {
  return count === 1 ? vscode.l10n.t('1 file') : vscode.l10n.t('{0} files', count);
}
