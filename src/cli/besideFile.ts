import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The text of a file by its path from the folder of another; undefined where it cannot be read. */
export function besideFile(file: string): (path: string) => string | undefined {
  const folder = dirname(file);
  return path => {
    try {
      return readFileSync(resolve(folder, path), 'utf8');
    } catch {
      return undefined;
    }
  };
}
