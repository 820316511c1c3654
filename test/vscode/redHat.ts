// Red Hat's YAML extension, which most users have: installed beside ours from the reference material, if that is
// present.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/install.mjs';
import type { EditorParts } from './prepare.ts';

const shared = resolve(process.env['LAUNCH_SWEEPS_SHARED'] ?? join(root, '..', 'shared'));
const build = join(shared, 'neighbours', 'redhat-yaml-1.25.0.vsix');
const schema = join(shared, 'wandb', 'sweeps-schema.json');

/** The folder of extensions that contains only it. */
export const redHatFolder = join(root, 'out', 'neighbours', 'redhat-yaml');

/** The address of W&B's own schema of a plain sweep, as users map it in `yaml.schemas`. */
export const sweepSchema = pathToFileURL(schema).href;

/** Why the tests beside it are not run here, as a sentence; undefined once it is installed. */
export async function installRedHat({ node, codeServer }: EditorParts): Promise<string | undefined> {
  if (!existsSync(build) || !existsSync(schema))
    return 'The tests with Red Hat YAML were skipped: its build is not beside the repository (shared/neighbours).';
  mkdirSync(redHatFolder, { recursive: true });
  if (readdirSync(redHatFolder).some(name => name.startsWith('redhat.'))) return undefined;
  const child = spawn(
    node,
    [
      join(codeServer, 'lib/vscode/out/server-main.js'),
      '--extensions-dir',
      redHatFolder,
      '--server-data-dir',
      join(root, 'out', 'neighbours', 'server'),
      '--accept-server-license-terms',
      '--install-extension',
      build,
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, EXTENSIONS_GALLERY: '{}', HOME: join(root, 'out', 'neighbours') },
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => {
      output += data.toString();
    });
  const status = await new Promise<number | null>(done => {
    child.on('error', () => {
      done(-1);
    });
    child.on('exit', done);
  });
  if (status !== 0) throw new Error(`Red Hat YAML could not be installed:\n${output}`);
  return undefined;
}
