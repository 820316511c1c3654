import type { Machine } from '../evaluate/machine.ts';
import type { Arguments, Value } from '../evaluate/value.ts';
import { kindOfDefault, numberOf } from './levels.ts';
import { argument, flagOf, Opaque } from './natives.ts';
import { plainValue, type ProgramOption, type ValueKind } from './options.ts';

type Typed = Pick<ProgramOption, 'kind' | 'choices' | 'low' | 'high' | 'ignoresCase'>;

const TYPES: Readonly<Record<string, ValueKind>> = {
  'click.INT': 'int',
  'click.FLOAT': 'float',
  'click.STRING': 'text',
  'click.BOOL': 'boolean',
  'builtins.int': 'int',
  'builtins.float': 'float',
  'builtins.str': 'text',
  'builtins.bool': 'boolean',
};

/** What `type=` makes of a string; without it the default tells. */
export function clickTyped(items: Machine['items'], type: Value | undefined, value: Value | undefined): Typed {
  if (!type || type.type === 'null') return { kind: kindOfDefault(value), choices: undefined };
  if (type.type === 'native' && type.native instanceof ClickType) return type.native.typed(items);
  return {
    kind: (type.type === 'name' ? TYPES[type.path.replace(/^rich_/, '')] : undefined) ?? 'unknown',
    choices: undefined,
  };
}

/** `click.Choice(…)` and the like. */
export class ClickType extends Opaque {
  constructor(
    private readonly name: string,
    private readonly args: Arguments,
  ) {
    super();
  }

  typed(items: Machine['items']): Typed {
    const { name, args } = this;
    if (name === 'Choice') {
      const first = argument(args, 0, 'choices');
      const choices = first && items(first)?.map(plainValue);
      const isSure = choices?.every(choice => choice?.type === 'str') === true;
      const isExact = flagOf(args.named.get('case_sensitive'), true);
      return {
        ...(isExact !== true && { ignoresCase: true as const }),
        kind: isSure ? 'text' : 'unknown',
        choices: isSure ? choices : undefined,
      };
    }
    if (name === 'Path' || name === 'File') return { kind: 'unknown', choices: undefined };
    const bound = (at: number, side: string) => numberOf(argument(args, at, side));
    // A bound that is not allowed itself counts as allowed.
    const isPlain = !args.named.has('clamp');
    const kind = name === 'IntRange' ? 'int' : 'float';
    return isPlain
      ? { kind, choices: undefined, low: bound(0, 'min'), high: bound(1, 'max') }
      : { kind: 'unknown', choices: undefined };
  }
}
