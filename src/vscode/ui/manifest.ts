import type * as vscode from 'vscode';
import { at, textAt } from '../../core/json.ts';

/** What the code needs from the extension's package.json. */
export interface Manifest {
  readonly version: string;
  /** Address of the repository's page, without `.git`; undefined = not named. */
  readonly repository: string | undefined;
}

/** Reads the manifest of the running extension, which the editor hands over as plain JSON. */
export function readManifest({ extension }: Pick<vscode.ExtensionContext, 'extension'>): Manifest {
  const manifest: unknown = extension.packageJSON;
  const url = textAt(manifest, 'repository', 'url');
  return {
    version: String(at(manifest, 'version')),
    repository: url?.replace(/\.git$/, ''),
  };
}
