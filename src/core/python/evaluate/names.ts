import { CONSTANTS } from './mathFunctions.ts';
import type { Heap } from './heap.ts';
import { Unsure } from './unsure.ts';
import { isSequence, pyFloat, pyStr, unknown, type Scope, type Value } from './value.ts';

const BUILTIN_NAMES = new Set(
  (
    'dict list tuple set frozenset str repr int float bool len range abs round min max sum pow sorted reversed ' +
    'enumerate zip any all format chr ord callable isinstance iter print input open map filter type getattr setattr ' +
    'hasattr vars exec eval next super object bytes id hash help dir globals locals divmod staticmethod classmethod ' +
    'property Exception ValueError KeyError RuntimeError SystemExit exit quit bin hex oct slice issubclass'
  ).split(' '),
);

/** Whether something in a value was changed after the time for which something is run. */
function isStale(heap: Heap, value: Value | undefined, depth = 3): boolean {
  if (!value || depth < 0) return false;
  const inner = (part: Value | undefined) => isStale(heap, part, depth - 1);
  if (value.type === 'dict')
    return heap.isLate(value.state) || [...value.state.value.entries.values()].some(each => inner(each.value));
  if (isSequence(value)) return heap.isLate(value.items) || (value.items.value ?? []).some(inner);
  const scope = value.type === 'object' ? value.attributes : value.type === 'class' ? value.scope : undefined;
  return scope !== undefined && [...scope.names.values()].some(cell => heap.isLate(cell) || inner(cell.value));
}

/** What a name is; unknown where it is not bound, or not for certain. `heap`: what was bound later is not asked. */
export function lookUp(scope: Scope, name: string, heap?: Heap): Value {
  let open = false;
  for (let at: Scope | undefined = scope.elsewhere.get(name) ?? scope; at; at = at.parent) {
    // The names of a class are not seen within its functions, comprehensions and classes.
    if (at.kind === 'class' && at !== scope) continue;
    const cell = at.names.get(name);
    if (cell && heap?.isExact && (heap.isLate(cell) || isStale(heap, cell.value))) throw new Unsure();
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
