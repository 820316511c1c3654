import type { Arguments, PyClass, Value } from '../evaluate/value.ts';
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
    // Members of an Enum go by their names, or by their values.
    ...(shape.members && { choices: [...shape.members, ...(shape.choices ?? [])] }),
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
]);
const BASE = /^pydantic_settings\.(?:main\.)?BaseSettings$/;

/** An object of a class is made: settings may read the command line then. */
export function makesSettings(reading: Reading, of: PyClass, args: Arguments): void {
  if (!isSettings(of)) return;
  const config = of.scope.names.get('model_config')?.value;
  const own = args.named.get('_cli_parse_args') ?? setting(config, 'cli_parse_args');
  if (args.isOpen || (config && config.type !== 'dict')) reading.parses(undefined);
  else if (own) parses(reading, of, config, args, flagOf(own, false) === true);
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
  if (of?.type !== 'class' || args.positional.length > 1 || args.named.size > 0) reading.parses(undefined);
  else parses(reading, of, of.scope.names.get('model_config')?.value, args, true);
  return { type: 'unknown' };
}

function parses(reading: Reading, of: PyClass, config: Value | undefined, args: Arguments, isWhole: boolean): void {
  const settings = config?.type === 'dict' ? config.state.value : undefined;
  const names = [...(settings?.entries.keys() ?? [])].map(key => key.slice(1));
  const isPlain = names.every(name => KNOWN_SETTINGS.has(name)) && !settings?.isOpen;
  const own = [...args.named.keys()].filter(name => name.startsWith('_') && name !== '_cli_parse_args');
  if (!isWhole) reading.parses(undefined);
  else {
    const swallows = flagOf(setting(config, 'cli_ignore_unknown_args'), false) === true;
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

function setting(config: Value | undefined, name: string): Value | undefined {
  return config?.type === 'dict' ? config.state.value.entries.get(`s${name}`)?.value : undefined;
}

function isSettings(of: PyClass, depth = 0): boolean {
  return of.bases.some(
    base =>
      (base.type === 'name' && BASE.test(base.path)) ||
      (base.type === 'class' && depth < 10 && isSettings(base, depth + 1)),
  );
}
