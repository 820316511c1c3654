import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isNotebook } from '../core/sweep/python/isPythonFile.ts';
import { readNotebook } from '../core/python/notebook/readNotebook.ts';
import { readProgram, type Program } from '../core/python/program/readProgram.ts';
import { yamlValue } from '../core/yaml/read/yamlValue.ts';

/** The program at the first of some paths where there is a file, looked for in some folders. */
export function programAt(paths: readonly string[], folders: readonly string[]): Program | undefined {
  for (const folder of folders)
    for (const path of paths) {
      const source = (file: string) => textAt(resolve(folder, file));
      const written = source(path);
      const text = isNotebook(path) && written !== undefined ? readNotebook(written)?.text : written;
      const names = (at: string) => namesAt(resolve(folder, at));
      if (text !== undefined) return readProgram({ path, text }, { source, names, yaml: yamlValue });
    }
  return undefined;
}

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function namesAt(path: string): string[] | undefined {
  try {
    return readdirSync(path, { withFileTypes: true }).map(each => (each.isDirectory() ? `${each.name}/` : each.name));
  } catch {
    return undefined;
  }
}
