import type { PyNode } from '../syntax/parse.ts';
import type { Readers } from './machine.ts';

/** A Python file of the workspace. */
export interface SourceFile {
  /** From the folder that the program is started in. */
  readonly path: string;
  readonly text: string;
  /** Its syntax tree, where it is known already. */
  readonly root?: PyNode | undefined;
}

/**
 * The file of a module that another file imports: `options`, `pkg.options`, `.options`. As Python does, beside the
 * program that is started; else in the folder that it is started in, where projects are often installed.
 */
export function findModule(
  readers: Readers,
  program: string,
  importer: string,
  module: string,
): SourceFile | 'namespace' | undefined {
  const dots = /^\.*/.exec(module)?.[0].length ?? 0;
  const names = module.slice(dots).split('.').filter(Boolean);
  const roots = dots > 0 ? [above(importer, dots)] : [...new Set([above(program, 1), ''])];
  for (const root of roots) {
    if (root === undefined) continue;
    const base = [root, ...names].filter(Boolean).join('/');
    for (const path of [`${base}/__init__.py`, `${base}.py`]) {
      const text = path.startsWith('/') || path === '.py' ? undefined : readers.source?.(path);
      if (text !== undefined) return { path, text, root: readers.tree?.(path, text) };
    }
  }
  return dots > 0 && names.length === 0 ? 'namespace' : undefined;
}

/** The folder so many levels above a file; undefined above the first. */
function above(path: string, levels: number): string | undefined {
  const folders = path.split('/').slice(0, -1);
  return levels - 1 > folders.length ? undefined : folders.slice(0, folders.length - levels + 1).join('/');
}
