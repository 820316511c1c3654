import { CONSTANTS } from './mathFunctions.ts';
import type { Heap } from './heap.ts';
import { Unsure } from './unsure.ts';
import { pyFloat, pyStr, unknown, type Scope, type Value } from './value.ts';

const BUILTIN_NAMES = new Set(
  (
    'dict list tuple set frozenset str repr int float bool len range abs round min max sum pow sorted reversed ' +
    'enumerate zip any all format chr ord callable isinstance iter print input open map filter type getattr setattr ' +
    'hasattr vars exec eval next super object bytes id hash help dir globals locals divmod staticmethod classmethod ' +
    'property Exception ValueError KeyError RuntimeError SystemExit exit quit bin hex oct slice issubclass'
  ).split(' '),
);

/** What a name is; unknown where it is not bound, or not for certain. `heap`: what was bound later is not asked. */
export function lookUp(scope: Scope, name: string, heap?: Heap): Value {
  let open = false;
  for (let at: Scope | undefined = scope.elsewhere.get(name) ?? scope; at; at = at.parent) {
    // The names of a class are not seen within its functions, comprehensions and classes.
    if (at.kind === 'class' && at !== scope) continue;
    const cell = at.names.get(name);
    if (cell && heap?.isExact && heap.isLate(cell)) throw new Unsure();
    if (cell?.value) return cell.value;
    open ||= at.isOpen.value;
  }
  if (open) return unknown;
  if (name === '__name__') return pyStr('__main__');
  return BUILTIN_NAMES.has(name) ? { type: 'name', path: `builtins.${name}` } : unknown;
}

/** What is imported under a full name: a constant, or its name. */
export function importedName(path: string): Value {
  const constant = Object.hasOwn(CONSTANTS, path) ? CONSTANTS[path] : undefined;
  return constant === undefined ? { type: 'name', path } : pyFloat(constant);
}
