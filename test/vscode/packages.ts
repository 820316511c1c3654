// Packages of the tests that are large or slow to build (VS Code itself): installed once per lock file into the user's
// cache, linked into the clone.
import { spawn, type SpawnOptions } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/**
 * Runs a command to its end; its last lines are in the error if it fails. A dot every five seconds shows that it is
 * still running.
 */
export function run(
  command: string,
  args: readonly string[],
  options: Pick<SpawnOptions, 'cwd' | 'env'> = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data: Buffer) => {
        output = (output + data.toString()).slice(-4000);
      });
    const dots = setInterval(() => process.stderr.write('.'), 5000);
    child.on('error', reject);
    child.on('exit', code => {
      clearInterval(dots);
      if (code === 0) resolve(output);
      else reject(new Error(`${command} ${args.join(' ')} ended with ${String(code)}:\n${output}`));
    });
  });
}

interface Installing {
  /** npm's own file, run by this Node. */
  readonly npm: string;
  /** What is to be done to the packages once they are in the folder given. */
  readonly build?: (modules: string) => Promise<void>;
  /** What `build` depends on; another recipe is another entry. */
  readonly recipe?: string;
}

/**
 * Makes `folder/node_modules` ready from `folder/package-lock.json`, without running the packages' own install scripts.
 * `name` is that of the cache's entry.
 */
export async function installCached(
  folder: string,
  name: string,
  { build, recipe = '', npm }: Installing,
): Promise<void> {
  const hash = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .update(recipe);
  const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'launch-sweeps');
  const home = join(cache, `${name}-${hash.digest('hex').slice(0, 12)}`);
  if (!existsSync(home)) {
    const scratch = `${home}.${process.pid}`;
    mkdirSync(scratch, { recursive: true });
    for (const file of ['package.json', 'package-lock.json', '.npmrc'])
      copyFileSync(join(folder, file), join(scratch, file));
    await run(process.execPath, [npm, 'ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: scratch });
    await build?.(join(scratch, 'node_modules'));
    // Put in place as a whole; another clone may have been quicker.
    if (existsSync(home)) rmSync(scratch, { recursive: true, force: true });
    else renameSync(scratch, home);
  }
  link(join(home, 'node_modules'), join(folder, 'node_modules'));
}

function link(target: string, path: string): void {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there?.isSymbolicLink() && readlinkSync(path) === target) return;
  if (there) rmSync(path, { recursive: true, force: true });
  symlinkSync(target, path, 'dir');
}
