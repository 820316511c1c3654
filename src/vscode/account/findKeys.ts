import * as vscode from 'vscode';
import { findCredentials, type Candidates } from '../../core/credentials/findCredentials.ts';
import type { Platform } from '../ui/platform.ts';

/** What this machine (in a remote window, the remote one) and a trusted workspace offer. Sends nothing. */
export function findKeys(
  platform: Platform,
  hosts: readonly string[],
  folder = vscode.workspace.workspaceFolders?.[0]?.uri,
): Promise<Candidates> {
  return findCredentials({
    env: platform.env,
    home: platform.home,
    readFile: platform.readFile,
    hosts,
    folder: vscode.workspace.isTrusted && folder?.scheme === 'file' ? folder.fsPath : undefined,
  });
}
