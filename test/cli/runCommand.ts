// A command of the repository, run as npm does.
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The lines that a command writes to standard output. `folder` is the caller's folder (INIT_CWD). */
export function runCommand(entry: string, args: readonly string[], input = '', folder = root): string[] {
  const run = spawnSync(process.execPath, ['scripts/run.mjs', entry, ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
    maxBuffer: 1 << 28,
  });
  if (run.stderr !== '') throw new Error(run.stderr);
  return run.stdout.split('\n').filter(line => line !== '');
}
