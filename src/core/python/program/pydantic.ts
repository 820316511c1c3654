import { unknown, type Arguments, type PyClass, type Value } from '../evaluate/value.ts';
import { isWholeLine } from './arguments.ts';
import { classOptions, type ClassStyle } from './dataclassOptions.ts';
import { plainLevel } from './levels.ts';
import { markOf } from './marks.ts';
import { flagOf } from './natives.ts';
import type { Reading } from './reading.ts';

/** Lists are JSON, booleans take a value, groups have dotted names. */
const STYLE: ClassStyle = {
  // A single letter gets a single hyphen.
  names: (name, outer) => [`${outer.length === 0 && name.length === 1 ? '-' : '--'}${[...outer, name].join('.')}`],
  option: ({ shape, bounds }) => ({
    ...(shape.list !== undefined && { arity: 'one' as const, kind: 'json' as const }),
    ...bounds,
    // The environment, or a file, may give it.
    isRequired: false,
    // Members of an Enum go by their names, or by their values.
    ...(shape.members && { choices: [...shape.members, ...(shape.choices ?? [])] }),
    // Words are no numbers to it.
    ...(shape.kind === 'int' && shape.choices && { kind: 'unknown' as const, choices: undefined }),
    // A validator may take what the type alone refuses.
    ...(shape.notes?.some(note => markOf(note)?.path.startsWith('pydantic') !== true) && { kind: 'unknown' as const }),
  }),
  marks: /^(?:pydantic\.(?:fields\.)?Field)?$/,
};

const KNOWN_SETTINGS = new Set([
  'cli_parse_args',
  'cli_ignore_unknown_args',
  'env_prefix',
  'env_file',
  'extra',
  'title',
  'frozen',
  'validate_default',
  'env_file_encoding',
  'env_nested_delimiter',
  'case_sensitive',
  'cli_prog_name',
]);
const BASE = /^pydantic_settings\.(?:main\.)?BaseSettings$/;

/** An object of a class is made: settings may read the command line then. */
export function makesSettings(reading: Reading, of: PyClass, args: Arguments): void {
  if (!isSettings(of)) return;
  const settings = settingsOf(of);
  const own = args.named.get('_cli_parse_args') ?? settings?.get('cli_parse_args');
  const isWhole = flagOf(own, false) === true || (own !== undefined && own.type === 'native' && isWholeLine(own));
  if (args.isOpen || !settings) reading.parses(undefined);
  else if (own && flagOf(own, false) !== false) parses(reading, of, settings, args, isWhole);
}

/** What a class of settings, and those it is made from, say of themselves; undefined where that is not known. */
function settingsOf(of: PyClass, depth = 0): Map<string, Value> | undefined {
  const found = new Map<string, Value>();
  for (const base of of.bases) {
    const inherited = base.type === 'class' && depth < 10 ? settingsOf(base, depth + 1) : new Map<string, Value>();
    if (!inherited) return undefined;
    for (const [name, value] of inherited) found.set(name, value);
  }
  const config = of.scope.names.get('model_config')?.value;
  if (config && (config.type !== 'dict' || config.state.value.isOpen)) return undefined;
  for (const [key, { value }] of config?.type === 'dict' ? config.state.value.entries : [])
    found.set(key.slice(1), value);
  const inner = of.scope.names.get('Config')?.value;
  if (inner && (inner.type !== 'class' || inner.bases.length > 0)) return undefined;
  for (const [name, { value }] of inner?.type === 'class' ? inner.scope.names : []) found.set(name, value ?? unknown);
  for (const [name, value] of of.named) found.set(name, value);
  return found;
}

/** `CliApp.run(Settings)`. */
export function callPydantic(reading: Reading, path: string, args: Arguments): Value | undefined {
  if (path === 'pydantic_settings.SettingsConfigDict') {
    const entries = [...args.named].map(
      ([name, value]) => [`s${name}`, { key: { type: 'str', value: name }, value }] as const,
    );
    return reading.machine.heap.dict(new Map(entries), args.isOpen || args.positional.length > 0);
  }
  if (path !== 'pydantic_settings.CliApp.run') return undefined;
  const [of] = args.positional;
  const settings = of?.type === 'class' ? settingsOf(of) : undefined;
  if (of?.type !== 'class' || !settings || args.positional.length > 1 || args.named.size > 0) reading.parses(undefined);
  else parses(reading, of, settings, args, true);
  return { type: 'unknown' };
}

function parses(
  reading: Reading,
  of: PyClass,
  settings: ReadonlyMap<string, Value>,
  args: Arguments,
  isWhole: boolean,
): void {
  const isPlain = [...settings.keys()].every(name => KNOWN_SETTINGS.has(name));
  const own = [...args.named.keys()].filter(name => name.startsWith('_') && name !== '_cli_parse_args');
  if (!isWhole) reading.parses(undefined);
  else {
    const swallows = flagOf(settings.get('cli_ignore_unknown_args'), false) === true;
    const found = classOptions(of, STYLE);
    const { isOpen } = found;
    // A validator may take what the type alone refuses.
    const options = validates(of)
      ? found.options.map(option => ({ ...option, kind: 'unknown' as const, choices: undefined }))
      : found.options;
    const level = plainLevel(options, { isOpen: isOpen || !isPlain || own.length > 0, swallows });
    reading.parses({ parser: 'pydantic-settings', of, isStrict: !swallows, level: () => level });
  }
}

function validates(of: PyClass): boolean {
  return /@(?:\w+\.)?(?:\w+_)?validator\b/.test(of.home.text);
}

function isSettings(of: PyClass, depth = 0): boolean {
  return of.bases.some(
    base =>
      (base.type === 'name' && BASE.test(base.path)) ||
      (base.type === 'class' && depth < 10 && isSettings(base, depth + 1)),
  );
}
