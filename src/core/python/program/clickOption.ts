import type { Machine } from '../evaluate/machine.ts';
import { pyInt, type Arguments, type PyClass, type Value } from '../evaluate/value.ts';
import type { PyValue } from '../values/value.ts';
import { contextOf } from './clickContext.ts';
import { clickTyped } from './clickTypes.ts';
import { flagOf, native, Opaque, textOf } from './natives.ts';
import { plainValue, type Arity, type ProgramOption } from './options.ts';
import { ownCheck } from './ownFunction.ts';

/** `click.option(…)`; undefined where its names are not known. */
export function clickOption(
  machine: Machine,
  args: Arguments,
  at: NonNullable<ProgramOption['at']>,
): ProgramOption | undefined {
  const words = args.positional.map(textOf);
  if (args.isOpen || words.length === 0 || !words.every(word => word !== undefined)) return undefined;
  const names = words.flatMap(word =>
    word
      .split('/')
      .map(each => each.trim())
      .filter(each => each.startsWith('-')),
  );
  const target = words.find(word => !word.startsWith('-'));
  const isPair = words.some(word => word.includes('/'));
  const long = names.find(name => name.startsWith('--')) ?? names[0];
  if (long === undefined) return undefined;
  const named = (name: string) => args.named.get(name);
  const isFlag = flagOf(named('is_flag'), named('flag_value') !== undefined);
  const isSwitch = isPair || isFlag === true;
  const value = named('default');
  const type = clickTyped(machine, named('type'), value);
  const [given, isSeveral] = [named('nargs'), flagOf(named('multiple'), false)];
  const types = named('type');
  const size = types?.type === 'tuple' ? types.items.value?.length : undefined;
  const count = given ?? (size === undefined ? undefined : pyInt(size));
  // With `is_flag=False` the `flag_value` is what the option alone gives.
  const single = isFlag === undefined ? 'unknown' : named('flag_value') ? 'maybe' : 'one';
  const arity: Arity = isSwitch || flagOf(named('count'), false) ? 'none' : isSeveral ? 'repeated' : single;
  const unset: PyValue = isSwitch ? { type: 'bool', value: false } : { type: 'null' };
  const isElsewhere = named('envvar') ?? named('prompt');
  const whenMissing = value ? plainValue(value) : unset;
  return {
    names,
    arity: count?.type === 'int' && count.value !== 1n ? { count: Number(count.value) } : arity,
    ...(changesOption(named('cls')) || isSeveral === undefined
      ? { kind: 'unknown' as const, choices: undefined }
      : type),
    none: 'as any text',
    default: isElsewhere ? undefined : whenMissing,
    isRequired: flagOf(named('required'), false) === true && value === undefined && !named('envvar'),
    ...(named('callback') && {
      mayConvertLater: true as const,
      checks: ownCheck(machine, named('callback'), given => [contextOf(machine), native(new Opaque()), given]),
    }),
    target: target ?? long.replace(/^-+/, '').replaceAll('-', '_'),
    at,
  };
}

/** Whether a class of options may make something else of an option; true where that is not known. */
function changesOption(of: Value | undefined): boolean {
  if (!of || of.type === 'null') return false;
  if (of.type !== 'class') return true;
  const isOption = (each: PyClass): boolean =>
    each.bases.length === 1 &&
    each.bases.every(base => (base.type === 'class' ? isOption(base) : isClickOption(base))) &&
    !CHANGING.test(each.home.text.slice(each.node.from, each.node.to));
  return !isOption(of);
}

function isClickOption(base: Value): boolean {
  return base.type === 'name' && /^click\.(?:core\.)?Option$/.test(base.path);
}

/** Words of a class of options that changes what an option takes, or makes of it. */
const CHANGING =
  /\b(?:type|type_cast_value|multiple|nargs|is_flag|flag_value|default|convert|consume_value|process_value|opts\[)/;

/** A word that is not an option. */
export interface ClickArgument {
  readonly name: string;
  readonly isRequired: boolean;
  /** True where it may take all words that are left. */
  readonly takesAll: boolean;
}

/** `click.argument(…)`; undefined where its name is not known. */
export function clickArgument(args: Arguments): ClickArgument | undefined {
  const name = textOf(args.positional[0]);
  if (name === undefined || args.isOpen) return undefined;
  const count = args.named.get('nargs');
  const mayBeNone = count !== undefined && !(count.type === 'int' && count.value > 0n);
  const isRequired = flagOf(args.named.get('required'), !mayBeNone) === true && !args.named.has('default');
  return { name, isRequired, takesAll: count !== undefined && (count.type !== 'int' || count.value < 0n) };
}
