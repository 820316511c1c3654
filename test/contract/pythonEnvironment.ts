// Python environments with packages from PyPI, each made once in `out/`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from './launchShared.ts';

const out = join(repositoryRoot, 'out');
const MINUTE = 60_000;

function runs(command: string, args: readonly string[], timeout = 5 * MINUTE): boolean {
  return spawnSync(command, args, { timeout }).status === 0;
}

/** uv, which installs in a tenth of pip's time; undefined where pip cannot install it. */
function findUv(): string | undefined {
  const venv = join(out, 'venv-uv');
  const uv = join(venv, 'bin', 'uv');
  const works = (): boolean => existsSync(uv) && runs(uv, ['--version']);
  if (works()) return uv;
  if (!runs('python3', ['-m', 'venv', venv])) return undefined;
  runs(join(venv, 'bin', 'python'), ['-m', 'pip', 'install', '-q', '--no-compile', 'uv']);
  return works() ? uv : undefined;
}

function install(venv: string, python: string, requirements: readonly string[]): void {
  const uv = findUv();
  // The environment has pip too: the client and its agents call it.
  if (uv && runs(uv, ['venv', '-q', '--clear', '--seed', '--python', 'python3', venv]))
    if (runs(uv, ['pip', 'install', '-q', '--python', python, ...requirements])) return;
  if (runs('python3', ['-m', 'venv', '--clear', venv])) runs(python, ['-m', 'pip', 'install', '-q', ...requirements]);
}

/** Waits until no other process makes an environment: tests go side by side. A lock left behind is taken over. */
function lock(folder: string): () => void {
  for (;;) {
    try {
      mkdirSync(folder);
      return () => {
        rmSync(folder, { recursive: true, force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > 10 * MINUTE) rmSync(folder, { recursive: true, force: true });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250);
    }
  }
}

/**
 * The interpreter of the environment `out/NAME`, made with uv or pip where it is missing.
 * @param requirement as pip takes it, such as `wandb[launch]==0.30.0`; or several
 * @param check a Python program that fails where the environment lacks something
 * @returns undefined where the requirement cannot be installed
 */
export function pythonEnvironment(
  name: string,
  requirement: string | readonly string[],
  check: string,
): string | undefined {
  const venv = join(out, name);
  const python = join(venv, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  const works = (): boolean => existsSync(python) && runs(python, ['-c', check], MINUTE);
  if (works()) return python;
  mkdirSync(out, { recursive: true });
  const unlock = lock(join(out, 'venv.lock'));
  try {
    // Another process may have made it meanwhile.
    if (!works()) install(venv, python, [requirement].flat());
    return works() ? python : undefined;
  } finally {
    unlock();
  }
}
