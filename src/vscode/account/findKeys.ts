import * as vscode from 'vscode';
import type { Candidates } from '../../core/credentials/candidates.ts';
import { findCredentials } from '../../core/credentials/findCredentials.ts';
import type { CredentialSources } from '../../core/credentials/machine.ts';
import type { Platform } from '../ui/platform.ts';

/**
 * What this machine (in a remote window, the remote one) and a trusted workspace offer for their own hosts and for
 * `hosts`. Sends nothing.
 */
export function findKeys(
  platform: Platform,
  hosts: readonly string[],
  folder = vscode.workspace.workspaceFolders?.[0]?.uri,
): Promise<Candidates> {
  return findCredentials(sourcesOf(platform, folder), hosts);
}

/** Where W&B's client looks on this machine, started in a workspace folder. */
export function sourcesOf(platform: Platform, folder: vscode.Uri | undefined): CredentialSources {
  return {
    env: platform.env,
    home: platform.home,
    readFile: platform.readFile,
    exists: platform.exists,
    folder: vscode.workspace.isTrusted && folder?.scheme === 'file' ? folder.fsPath : undefined,
  };
}
