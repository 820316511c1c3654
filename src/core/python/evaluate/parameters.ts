import { childrenOf, splitAt, insideBrackets, type PyNode } from '../syntax/parse.ts';
import { entryOf } from './keyOf.ts';
import { sourceOf, type Machine } from './machine.ts';
import { pyStr, unknown, type Arguments, type PyFunction, type Scope, type Value } from './value.ts';

/** A parameter of a function. */
export interface Parameter {
  readonly name: string;
  readonly kind: 'any' | 'named' | 'rest' | 'rest named';
  readonly default: PyNode | undefined;
}

/** The parameters that a definition or a lambda has. */
export function parametersOf(machine: Pick<Machine, 'text'>, definition: PyNode): Parameter[] {
  const list = definition.getChild('ParamList');
  if (!list) return [];
  const found: Parameter[] = [];
  let onlyNamed = false;
  for (const part of splitAt(insideBrackets(childrenOf(list)), ',')) {
    const [star, name] = ['*', '**'].includes(part[0]?.name ?? '') ? [part[0]?.name, part[1]] : [undefined, part[0]];
    if (star === '*') onlyNamed = true;
    if (name?.name !== 'VariableName') continue;
    const kind = star === '*' ? 'rest' : star ? 'rest named' : onlyNamed ? 'named' : 'any';
    const equals = part.findIndex(node => node.name === 'AssignOp');
    found.push({ name: sourceOf(machine, name), kind, default: equals < 0 ? undefined : part[equals + 1] });
  }
  return found;
}

/** The values of default arguments, calculated where the function is defined. */
export function defaultsOf(machine: Machine, definition: PyNode, scope: Scope): Map<string, Value> {
  const withDefault = parametersOf(machine, definition).flatMap(each =>
    each.default ? [[each.name, each.default] as const] : [],
  );
  return new Map(withDefault.map(([name, node]) => [name, machine.evaluate(node, scope)]));
}

/** Binds what a call gives to the parameters. What is not given and has no default, or may be given, is unknown. */
export function bindArguments(machine: Machine, called: PyFunction, args: Arguments, scope: Scope): void {
  const { heap } = machine;
  const positional = [...args.positional];
  const named = new Map(args.named);
  for (const { name, kind } of parametersOf(machine, called.node)) {
    if (kind === 'rest') {
      heap.bind(scope, name, heap.sequence('tuple', args.isOpen ? undefined : positional.splice(0)));
    } else if (kind === 'rest named') {
      const entries = [...named].flatMap(([key, value]) => [entryOf(pyStr(key), value)]);
      heap.bind(scope, name, heap.dict(new Map(entries.flatMap(entry => (entry ? [entry] : []))), args.isOpen));
      // Nobody reads what is swallowed under a name that the function does not use.
      if (args.spread && isUsed(machine, called.node, name)) args.spread.escape();
    } else {
      const given = (kind === 'any' ? positional.shift() : undefined) ?? named.get(name);
      named.delete(name);
      if (!given) args.spread?.has(pyStr(name));
      const spread = args.spread?.isPending ? args.spread.item(pyStr(name)) : undefined;
      heap.bind(scope, name, given ?? spread ?? (args.isOpen ? unknown : (called.defaults.get(name) ?? unknown)));
    }
  }
}

/** True where the body of a function names it. */
function isUsed(machine: Machine, definition: PyNode, name: string): boolean {
  let found = false;
  definition
    .getChild('Body')
    ?.cursor()
    .iterate(node => {
      found ||= node.name === 'VariableName' && sourceOf(machine, node.node) === name;
      return !found;
    });
  return found;
}
