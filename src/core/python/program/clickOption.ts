import type { Machine } from '../evaluate/machine.ts';
import { pyBool, pyInt, unknown, type Arguments, type Value } from '../evaluate/value.ts';
import type { PyValue } from '../values/value.ts';
import { clickTyped } from './clickTypes.ts';
import { flagOf, native, Opaque, textOf } from './natives.ts';
import { plainValue, type Arity, type ProgramOption } from './options.ts';
import { ownCheck } from './ownFunction.ts';

/** What a callback is given of the command, when the program runs. */
class Context extends Opaque {
  override attribute(name: string): Value {
    return name === 'resilient_parsing' ? pyBool(false) : unknown;
  }
}

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
  const whenMissing = value ? plainValue(value) : unset;
  return {
    names,
    arity: count?.type === 'int' && count.value !== 1n ? { count: Number(count.value) } : arity,
    ...(named('cls') || isSeveral === undefined ? { kind: 'unknown' as const, choices: undefined } : type),
    none: 'as any text',
    default: whenMissing,
    isRequired: flagOf(named('required'), false) === true && value === undefined && !named('envvar'),
    ...(named('callback') && {
      mayConvertLater: true as const,
      checks: ownCheck(machine, named('callback'), [native(new Context()), native(new Opaque())]),
    }),
    target: target ?? long.replace(/^-+/, '').replaceAll('-', '_'),
    at,
  };
}

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
