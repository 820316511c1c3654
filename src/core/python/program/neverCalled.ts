import type { Running } from '../evaluate/machine.ts';
import { maskPython } from '../source/mask.ts';

/** Words of programs that may call a function by a name that is made. */
const BY_NAME = /\b(?:globals|eval|exec)\s*\(|\bsys\.modules\b|\bimport_module\b|\b[Ff]ire\b/;

/**
 * Whether what runs was begun by a function of a module that nothing in the program's files names: it is run only to
 * see what it does.
 */
export function isNeverCalled(running: Running | undefined, texts: Iterable<string>): boolean {
  let first = running;
  while (first?.by) first = first.by;
  const made = first?.made;
  if (!made || made.owner || made.scope.kind !== 'module' || (made.decorators?.length ?? 0) > 0) return false;
  const name = new RegExp(String.raw`(?<!\bdef\s+)(?<!\.)\b${made.name}\b(?!\s*=[^=])`);
  for (const text of texts)
    if (BY_NAME.test(text) || name.test(maskPython(text).code) || new RegExp(`["']${made.name}["']`).test(text))
      return false;
  return true;
}
