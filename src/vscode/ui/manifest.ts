import type * as vscode from 'vscode';

/** What the code needs from the extension's package.json. */
export interface Manifest {
  readonly version: string;
  /** Address of the repository's page, without `.git`; undefined = not named. */
  readonly repository: string | undefined;
}

/** Reads the manifest of the running extension, which the editor hands over as plain JSON. */
export function readManifest({ extension }: Pick<vscode.ExtensionContext, 'extension'>): Manifest {
  const manifest: unknown = extension.packageJSON;
  const url = memberOf(memberOf(manifest, 'repository'), 'url');
  return {
    version: String(memberOf(manifest, 'version')),
    repository: typeof url === 'string' ? url.replace(/\.git$/, '') : undefined,
  };
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
