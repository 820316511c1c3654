import { unknown, type Arguments, type Value } from '../evaluate/value.ts';
import type { PyNode } from '../syntax/parse.ts';
import type { PyValue } from '../values/value.ts';
import { plainLevel } from './levels.ts';
import { argument, method, Opaque, native, textOf } from './natives.ts';
import type { ProgramOption } from './options.ts';
import type { Reading } from './reading.ts';

/** A function that Hydra starts with its configuration. */
class HydraMain extends Opaque {
  constructor(
    private readonly reading: Reading,
    private readonly args: Arguments,
    private readonly main: Value,
  ) {
    super();
  }

  override call(args: Arguments, node: PyNode): Value {
    const { machine } = this.reading;
    if (args.positional.length === 0) {
      const config = configOf(this.reading, this.args);
      if (config)
        this.reading.parses({
          parser: 'hydra',
          of: this,
          isStrict: true,
          level: () => plainLevel(config.keys, { isOpen: config.isOpen }),
        });
      else this.reading.parses(undefined);
    }
    machine.call(this.main, { positional: [], named: new Map(), isOpen: true }, node);
    return unknown;
  }

  override escape(): void {
    this.reading.isParsedUnseen = true;
    this.reading.machine.lose(this.main);
  }
}

/** `@hydra.main(…)` and OmegaConf's own reader of a command line; undefined for a call that is not known. */
export function callHydra(reading: Reading, path: string, args: Arguments, node: PyNode): Value | undefined {
  if (path === 'hydra.main')
    return method(given => native(new HydraMain(reading, args, given.positional[0] ?? unknown)));
  if (path !== 'omegaconf.OmegaConf.from_cli') return undefined;
  if (args.positional.length > 0) reading.parses(undefined);
  else
    reading.parses({
      parser: 'omegaconf',
      of: node.from,
      isStrict: false,
      level: () => plainLevel([], { isOpen: true, swallows: true }),
    });
  return unknown;
}

interface HydraConfig {
  readonly keys: readonly ProgramOption[];
  readonly isOpen: boolean;
}

/** The keys of the configuration file, with those of its groups; undefined where it is not found. */
function configOf({ machine }: Reading, args: Arguments): HydraConfig | undefined {
  const folder = textOf(argument(args, 0, 'config_path')) ?? (args.positional[0] ? undefined : '');
  const name = textOf(argument(args, 1, 'config_name'));
  if (folder === undefined || name === undefined || args.isOpen || folder.startsWith('/')) return undefined;
  const base = joined(machine.path.split('/').slice(0, -1), folder);
  const read = (path: string): PyValue | undefined => {
    const text = machine.readers.source?.(`${base}${path}${/\.ya?ml$/.test(path) ? '' : '.yaml'}`);
    return text === undefined ? undefined : machine.readers.yaml?.(text);
  };
  const root = read(name);
  if (root?.type !== 'map') return undefined;
  const keys: ProgramOption[] = [];
  let isOpen = false;
  for (const [key, value] of root.entries) {
    if (key.type !== 'str') isOpen = true;
    else if (key.value === 'defaults') isOpen = !groups(value, read, keys) || isOpen;
    else if (key.value !== 'hydra') addKeys(keys, key.value, value);
  }
  return { keys, isOpen };
}

/** The entries of a list of defaults: `_self_`, `model: resnet`; false where there may be more keys. */
function groups(value: PyValue, read: (path: string) => PyValue | undefined, keys: ProgramOption[]): boolean {
  if (value.type !== 'seq') return false;
  let isWhole = true;
  for (const entry of value.items) {
    if (entry.type === 'str' && entry.value === '_self_') continue;
    const [group, choice] = entry.type === 'map' && entry.entries.length === 1 ? (entry.entries[0] ?? []) : [];
    const name = group?.type === 'str' && /^\w+$/.test(group.value) ? group.value : undefined;
    const config = name !== undefined && choice?.type === 'str' ? read(`${name}/${choice.value}`) : undefined;
    if (name === undefined || config?.type !== 'map') {
      isWhole = false;
      continue;
    }
    // The group itself can be chosen; what is in its files then is not known.
    keys.push(keyOption(name, undefined));
    addKeys(keys, name, config);
    if (config.entries.some(([key]) => key.type === 'str' && key.value === 'defaults')) isWhole = false;
  }
  return isWhole;
}

function addKeys(keys: ProgramOption[], name: string, value: PyValue): void {
  keys.push(keyOption(name, value));
  if (value.type !== 'map') return;
  for (const [key, inner] of value.entries) if (key.type === 'str') addKeys(keys, `${name}.${key.value}`, inner);
}

function keyOption(name: string, value: PyValue | undefined): ProgramOption {
  return {
    names: [name],
    arity: 'one',
    kind: value === undefined || value.type === 'map' ? 'unknown' : 'loose literal',
    choices: undefined,
    none: 'as any text',
    default: value,
    ...(value === undefined && { holdsMore: true as const }),
    // `???` marks a value that must be given.
    isRequired: value?.type === 'str' && value.value === '???',
    target: name,
  };
}

/** A folder with a slash at its end; `..` goes up. */
function joined(folders: readonly string[], path: string): string {
  const found = [...folders];
  for (const part of path.split('/')) {
    if (part === '..') found.pop();
    else if (part !== '.' && part !== '') found.push(part);
  }
  return found.length > 0 ? `${found.join('/')}/` : '';
}
