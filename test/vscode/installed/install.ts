// The packages as their users have them: the .vsix installed by the editor itself, or unpacked.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../../scripts/install.mjs';
import { run } from '../packages.ts';
import type { EditorParts } from '../prepare.ts';

/** Builds the .vsix; gives its path. */
export async function buildVsix(): Promise<string> {
  await run(process.execPath, [join(root, 'scripts', 'package.mjs')], { cwd: root });
  return join(root, 'out', 'launch-sweeps.vsix');
}

/** Installs a .vsix into a folder for extensions, by the editor's own command. */
export async function installVsix({ node, codeServer }: EditorParts, vsix: string, folder: string): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'launch-sweeps-install-'));
  const places = ['--extensions-dir', folder, '--server-data-dir', data, '--user-data-dir', data];
  const words = [...places, '--accept-server-license-terms', '--install-extension', vsix];
  const env = { ...process.env, EXTENSIONS_GALLERY: '{}', HOME: data };
  await run(node, [join(codeServer, 'lib/vscode/out/server-main.js'), ...words], { env });
  rmSync(data, { recursive: true, force: true });
}

/** Unpacks what is in a .vsix into a folder; gives where the extension is in it. */
export function unpackVsix(vsix: string, folder: string): string {
  mkdirSync(folder, { recursive: true });
  const script = 'import sys, zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])';
  const { status, stderr } = spawnSync('python3', ['-c', script, vsix, folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${vsix} cannot be unpacked: ${stderr}`);
  return join(folder, 'extension');
}
