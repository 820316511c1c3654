import type { Machine } from '../evaluate/machine.ts';
import type { Arguments, PyClass, Value } from '../evaluate/value.ts';
import type { PyValue } from '../values/value.ts';
import { kindOfDefault } from './levels.ts';
import { argument, flagOf, numberOf, Opaque, textOf } from './natives.ts';
import { plainValue, type ProgramOption, type ValueKind } from './options.ts';
import { ownConversion } from './ownFunction.ts';
import { ofClass } from './shapes.ts';

type Typed = Pick<
  ProgramOption,
  'kind' | 'choices' | 'low' | 'high' | 'isLowOpen' | 'isHighOpen' | 'clamps' | 'ignoresCase' | 'converts'
>;

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
export function clickTyped(machine: Machine, type: Value | undefined, value: Value | undefined): Typed {
  // What a default is that a call makes, does not tell.
  const isMade = value?.type === 'function' || value?.type === 'bound';
  if (!type || type.type === 'null') return { kind: isMade ? 'text' : kindOfDefault(value), choices: undefined };
  if (type.type === 'native' && type.native instanceof ClickType) return type.native.typed(machine.items);
  if (type.type === 'name' && type.path === 'click.UUID')
    return { kind: 'unknown', choices: undefined, converts: uuidOf };
  const kind = type.type === 'name' ? TYPES[type.path.replace(/^rich_/, '')] : undefined;
  const converts = kind ? undefined : ownConversion(machine, type, 'convert');
  return { kind: kind ?? 'unknown', choices: undefined, ...(converts && { converts }) };
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
      const choices = first && (first.type === 'class' ? enumWords(first) : items(first)?.map(plainValue));
      const isExact = flagOf(args.named.get('case_sensitive'), true);
      const kind = (['str', 'int'] as const).find(type => choices?.every(choice => choice?.type === type));
      return {
        ...(isExact !== true && { ignoresCase: true as const }),
        kind: kind === 'str' ? 'text' : (kind ?? 'unknown'),
        choices: kind ? choices?.flatMap(choice => choice ?? []) : undefined,
      };
    }
    if (name === 'DateTime') {
      const given = argument(args, 0, 'formats');
      const formats = given ? items(given)?.map(textOf) : DATES;
      return { kind: 'unknown', choices: undefined, ...(formats && { converts: text => dateOf(text, formats) }) };
    }
    if (!/Range$/.test(name)) return { kind: 'unknown', choices: undefined };
    const bound = (at: number, side: string) => numberOf(argument(args, at, side));
    const isOpen = (side: string) => flagOf(args.named.get(`${side}_open`), false) === true;
    const kind = name === 'IntRange' ? 'int' : 'float';
    const clamps = flagOf(argument(args, 4, 'clamp'), false);
    if (clamps === undefined || (clamps && (isOpen('min') || isOpen('max'))))
      return { kind: 'unknown', choices: undefined };
    return {
      kind,
      choices: undefined,
      low: bound(0, 'min'),
      high: bound(1, 'max'),
      isLowOpen: isOpen('min'),
      isHighOpen: isOpen('max'),
      clamps,
    };
  }
}

/** The words for an Enum's members: their names; in earlier versions their values too, where these are strings. */
function enumWords(of: PyClass): readonly PyValue[] | undefined {
  const { members, choices = [] } = ofClass(of);
  const isText = of.bases.some(base => base.type === 'name' && /^builtins\.str$|StrEnum$/.test(base.path));
  return members && [...members, ...(isText ? choices : [])];
}

function uuidOf(text: string): 'refused' | undefined {
  const digits = text.trim().replace(/urn:|uuid:|[-{}]/g, '');
  return /^[0-9a-f]{32}$/i.test(digits) ? undefined : 'refused';
}

const DATES = ['%Y-%m-%d', '%Y-%m-%dT%H:%M:%S', '%Y-%m-%d %H:%M:%S'];

/** Whether a string is a date in one of some formats. */
function dateOf(text: string, formats: readonly (string | undefined)[]): 'refused' | undefined {
  const mayBe = formats.some(format => format === undefined || isDate(text, format));
  return mayBe ? undefined : 'refused';
}

const DIGITS: Readonly<Record<string, string>> = {
  ...{ Y: String.raw`(?<Y>\d{4})`, m: String.raw`(?<m>\d\d?)`, d: String.raw`(?<d>\d\d?)` },
  ...{ H: String.raw`(?<H>\d\d?)`, M: String.raw`(?<M>\d\d?)`, S: String.raw`(?<S>\d\d?)` },
};

function isDate(text: string, format: string): boolean {
  // Of other signs nobody is asked.
  if (/%[^YmdHMS]|(%\w).*\1/.test(format)) return true;
  const pattern = format
    .replace(/[^\w\s%]/g, String.raw`\$&`)
    .replace(/%(\w)/g, (_, sign: string) => DIGITS[sign] ?? '')
    .replace(/\s+/g, String.raw`\s+`);
  const found = new RegExp(`^${pattern}$`).exec(text)?.groups;
  if (!found) return false;
  const [year = 1900, month = 1, day = 1, hour = 0, minute = 0, second = 0] = Object.keys(DIGITS).map(sign =>
    found[sign] === undefined ? undefined : Number(found[sign]),
  );
  const isDay = day > 0 && month > 0 && month < 13 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  return isDay && hour < 24 && minute < 60 && second < 62;
}
