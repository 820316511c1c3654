import * as vscode from 'vscode';
import { readManifest } from '../ui/manifest.ts';
import type { Platform } from '../ui/platform.ts';

/** How requests name this extension; undefined if the platform sends its own name. */
export function userAgentOf(
  context: Pick<vscode.ExtensionContext, 'extension'>,
  { sendsUserAgent }: Platform,
): string | undefined {
  return sendsUserAgent ? `launch-sweeps/${readManifest(context).version} vscode/${vscode.version}` : undefined;
}
