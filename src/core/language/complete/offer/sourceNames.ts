import type { SchemaNode } from '../../schema.ts';
import { fittingFunctions } from '../../engineFunctions.ts';
import type { Ask } from './ask.ts';

/**
 * What the files near the sweep file offer for a key: the scripts for `program`, the Python files for a local engine's
 * `source`, and the functions in it. Undefined where that is unknown, or the key takes something else.
 */
export function sourceNames(key: string, node: SchemaNode, { files, sweep }: Ask): string[] | undefined {
  switch (node['x-values']) {
    case 'program':
      return files?.scripts?.('')?.slice();
    case 'source':
      return withLast(
        files?.scripts?.('')?.filter(path => path.endsWith('.py')),
        sweep.root.get('program')?.text,
      );
    case 'function': {
      if (key !== 'optimizer' && key !== 'search_space') return undefined;
      const block = sweep.localScheduler;
      const source = block?.get('source')?.text;
      const module = source === undefined ? undefined : files?.pythonModule?.(source);
      if (!module || module.isBroken) return undefined;
      const other = block?.get(key === 'optimizer' ? 'search_space' : 'optimizer')?.text;
      const names = fittingFunctions(module, key).filter(name => name !== other);
      // A name that the text does not show may be there.
      return names.length === 0 && module.isOpen ? undefined : names;
    }
    default:
      return undefined;
  }
}

/** What is trained is seldom the file that the engine reads. */
function withLast(paths: readonly string[] | undefined, last: string | undefined): string[] | undefined {
  return paths && [...paths].sort((a, b) => Number(a === last) - Number(b === last));
}
