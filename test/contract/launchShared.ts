// Where the repository and the reference material beside it are.
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The nearest folder above this file that holds a package-lock.json: a package.json alone is also in test/ (this file
 * may run bundled, from out/).
 */
function rootAbove(folder: string): string {
  return existsSync(join(folder, 'package-lock.json')) || dirname(folder) === folder
    ? folder
    : rootAbove(dirname(folder));
}

export const repositoryRoot = rootAbove(dirname(fileURLToPath(import.meta.url)));

/** The path of a file of the reference material; undefined if it is missing. */
export function sharedFile(...parts: string[]): string | undefined {
  const path = join(process.env['LAUNCH_SWEEPS_SHARED'] ?? resolve(repositoryRoot, '..', 'shared'), ...parts);
  return existsSync(path) ? path : undefined;
}
