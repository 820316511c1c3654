import type { Machine } from '../evaluate/machine.ts';
import { unknown, type Arguments, type Value } from '../evaluate/value.ts';
import type { PyNode } from '../syntax/parse.ts';
import type { PyValue } from '../values/value.ts';
import { actionCheck, actionObject, choicesCheck, ofAction } from './argparseAction.ts';
import { convert } from './convert.ts';
import { flagOf, textOf } from './natives.ts';
import { ownConversion, type Own } from './ownFunction.ts';
import { ofClass } from './shapes.ts';
import { plainValue, type Arity, type ProgramOption, type Rivals, type ValueKind } from './options.ts';

/** What an argument of argparse is besides what its call says. */
export interface Circumstances {
  readonly rivals: Rivals | undefined;
  readonly at: { readonly file: string; readonly offset: number };
}

/** A word that is not an option. */
export interface Positional {
  readonly positional: string;
  readonly isRequired: boolean;
  readonly takesRest?: true;
}

const SWITCHES = /^(?:store_true|store_false|store_const|append_const|count|help|version)$/;
const LOWER = /^builtins\.str\.(?:lower|upper|casefold)$/;
const TYPES: Readonly<Record<string, ValueKind>> = {
  'builtins.int': 'int',
  'builtins.float': 'float',
  'builtins.str': 'text',
  'builtins.str.lower': 'text',
  'builtins.str.upper': 'text',
  'builtins.str.casefold': 'text',
  'builtins.bool': 'truth',
  'json.loads': 'json',
  'ast.literal_eval': 'literal',
  'pathlib.Path': 'text',
  'distutils.util.strtobool': 'boolean',
  'setuptools._distutils.util.strtobool': 'boolean',
};

/** `add_argument(…)`; undefined where its names are not known. */
export function argparseOption(
  machine: Machine,
  args: Arguments,
  node: PyNode,
  circumstances: Circumstances,
): ProgramOption | Positional | undefined {
  const names = args.positional.map(textOf);
  if (args.isOpen || names.length === 0 || !names.every(name => name !== undefined)) return undefined;
  const [first = ''] = names;
  const own = actionObject(machine, args, args.positional, node);
  // A class may change its own names.
  if (
    own &&
    machine
      .items(ofAction(own, 'option_strings') ?? args.positional[0] ?? unknown)
      ?.map(textOf)
      .join() !== names.join()
  )
    return undefined;
  const nargs = own ? ofAction(own, 'nargs') : args.named.get('nargs');
  if (!first.startsWith('-')) {
    const isRequired = !nargs || nargs.type === 'int' || textOf(nargs) === '+';
    const takesRest = (nargs?.type === 'name' && nargs.path === 'argparse.REMAINDER') || textOf(nargs) === '...';
    return { positional: first, isRequired, ...(takesRest && { takesRest }) };
  }
  const action = args.named.get('action');
  const word = action && !own ? textOf(action) : 'store';
  const isPair = action?.type === 'name' && action.path === 'argparse.BooleanOptionalAction';
  const long = names.find(name => name.startsWith('--')) ?? first;
  const choices = args.named.get('choices');
  const known = choices && machine.items(choices)?.map(plainValue);
  const type = args.named.get('type');
  const members = type?.type === 'class' ? ofClass(type) : undefined;
  const kind = isPair || SWITCHES.test(word ?? '') ? 'boolean' : (members?.kind ?? kindOf(type));
  const whenMissing = args.named.get('default');
  const converts = kind === 'unknown' ? ownConversion(machine, type) : undefined;
  const checks = both(choicesCheck(machine, choices), own && actionCheck(machine, own));
  return {
    names: isPair
      ? [...names, ...names.filter(name => name.startsWith('--')).map(name => `--no-${name.slice(2)}`)]
      : names,
    arity: isPair ? 'none' : arityOf(word, nargs),
    kind,
    choices: members?.choices ?? (known?.every(choice => choice !== undefined) ? known : undefined),
    ...(LOWER.test(type?.type === 'name' ? type.path : '') && { ignoresCase: true as const }),
    ...(word === 'store_false' && { turnsOff: true as const }),
    ...(converts && { converts }),
    ...(checks && { checks }),
    none: 'as any text',
    default: whenMissing ? convertedDefault(kind, plainValue(whenMissing)) : defaultOf(word),
    isRequired: flagOf(args.named.get('required'), false) === true,
    target: textOf(args.named.get('dest')) ?? long.replace(/^-+/, '').replaceAll('-', '_'),
    ...(circumstances.rivals && { rivals: circumstances.rivals }),
    at: circumstances.at,
  };
}

/** One after the other. */
function both(first: Own<PyValue> | undefined, second: Own<PyValue> | undefined): Own<PyValue> | undefined {
  if (!first || !second) return first ?? second;
  return value => {
    const made = first(value);
    return made && made !== 'refused' ? second(made) : made;
  };
}

/** argparse converts a default that is a string, as if it had been given. */
function convertedDefault(kind: ValueKind, value: ProgramOption['default']): ProgramOption['default'] {
  if (value?.type !== 'str' || kind === 'boolean') return value;
  const converted = convert(kind, value.value);
  return converted === 'refused' ? undefined : converted;
}

function defaultOf(action: string | undefined): ProgramOption['default'] {
  if (action === 'store_true') return { type: 'bool', value: false };
  if (action === 'store_false') return { type: 'bool', value: true };
  return { type: 'null' };
}

function arityOf(action: string | undefined, nargs: Value | undefined): Arity {
  if (action === undefined) return 'unknown';
  if (SWITCHES.test(action)) return 'none';
  if (action === 'append' && !nargs) return 'repeated';
  if (action === 'append') return /^[+*]$/.test(textOf(nargs) ?? '') ? 'many' : 'unknown';
  if (action !== 'store' && action !== 'extend') return 'unknown';
  if (!nargs || nargs.type === 'null') return action === 'extend' ? 'unknown' : 'one';
  if (nargs.type === 'int') return nargs.value === 0n ? 'none' : { count: Number(nargs.value) };
  const sign = textOf(nargs);
  if (sign === '+' || sign === '*') return 'many';
  return sign === '?' ? 'maybe' : 'unknown';
}

/** What `type=` makes of a string; none of it is a string. */
function kindOf(type: Value | undefined): ValueKind {
  if (!type || type.type === 'null') return 'text';
  return (type.type === 'name' ? TYPES[type.path] : undefined) ?? 'unknown';
}
