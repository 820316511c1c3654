import * as vscode from 'vscode';
import { fileText } from '../ui/fileText.ts';

const FALLBACK = '3.11';

/**
 * The minor version of Python that a folder names in `runtime.txt` or `.python-version`, as W&B's client reads it; else
 * a current one.
 */
export async function runtimeOf(folder: vscode.Uri | undefined): Promise<string> {
  if (!folder) return FALLBACK;
  for (const name of ['runtime.txt', '.python-version']) {
    const version = /3\.\d+/.exec((await fileText(vscode.Uri.joinPath(folder, name))) ?? '')?.[0];
    if (version) return version;
  }
  return FALLBACK;
}
