import { unknown, type Arguments, type Value } from '../evaluate/value.ts';
import type { PyNode } from '../syntax/parse.ts';
import type { PyValue } from '../values/value.ts';
import { plainLevel } from './levels.ts';
import { argument, method, Opaque, native, textOf } from './natives.ts';
import type { ProgramOption } from './options.ts';
import { ConfigStore, storedKeys } from './hydraStore.ts';
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

const STORE = /^hydra\.core\.config_store\.ConfigStore(?:\.instance)?$/;

/** `@hydra.main(…)` and OmegaConf's own reader of a command line; undefined for a call that is not known. */
export function callHydra(reading: Reading, path: string, args: Arguments, node: PyNode): Value | undefined {
  if (path === 'hydra.main')
    return method(given => native(new HydraMain(reading, args, given.positional[0] ?? unknown)));
  if (STORE.test(path)) return native(new ConfigStore(reading));
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

/** A file of the configuration, and where its keys go. */
interface ConfigFile {
  readonly value: PyValue;
  /** The keys before its own; undefined: where it is named. */
  readonly package: string | undefined;
}

type ReadFile = (path: string) => ConfigFile | undefined;

/** The keys of the configuration file, with those of its groups; undefined where it is not found. */
function configOf({ machine, stored }: Reading, args: Arguments): HydraConfig | undefined {
  const path = argument(args, 0, 'config_path');
  const folder = textOf(path) ?? (path && path.type !== 'null' ? undefined : '');
  const name = textOf(argument(args, 1, 'config_name'));
  if (folder === undefined || name === undefined || args.isOpen || folder.startsWith('/')) return undefined;
  const base = joined(machine.path.split('/').slice(0, -1), folder);
  const read: ReadFile = path => {
    const text = machine.readers.source?.(`${base}${path}${/\.ya?ml$/.test(path) ? '' : '.yaml'}`);
    const value = text === undefined ? undefined : machine.readers.yaml?.(text);
    return value && { value, package: /^\s*#\s*@package\s+(\S+)/.exec(text ?? '')?.[1] };
  };
  // A file comes before a class of the same name.
  const root = read(name);
  if (!root && stored.has(name)) {
    const found = storedKeys(stored.get(name));
    return { keys: [keyOption('hydra', undefined), ...found.keys], isOpen: found.isOpen };
  }
  if (root?.value.type !== 'map' || root.package !== undefined) return undefined;
  // Its own settings are keys, too.
  const keys: ProgramOption[] = [keyOption('hydra', undefined)];
  let isOpen = false;
  for (const [key, value] of root.value.entries) {
    if (key.type !== 'str') isOpen = true;
    else if (key.value === 'defaults') isOpen = !groups(value, read, keys, stored) || isOpen;
    else if (key.value !== 'hydra') addKeys(keys, key.value, value);
  }
  // What has a type keeps it, whatever a file gives.
  const typed = keys.filter(key => key.isTyped);
  return { keys: [...keys.filter(key => !key.isTyped), ...typed], isOpen };
}

/** The entries of a list of defaults: `_self_`, `base`, `model: resnet`; false where there may be more keys. */
function groups(value: PyValue, read: ReadFile, keys: ProgramOption[], stored: Reading['stored']): boolean {
  if (value.type !== 'seq') return false;
  // Hydra's own settings are no keys of the program.
  const named = (entry: PyValue): boolean => {
    if (entry.type !== 'str' || !stored.has(entry.value) || read(entry.value)) return groupKeys(entry, read, keys);
    const found = storedKeys(stored.get(entry.value));
    keys.push(...found.keys);
    return !found.isOpen;
  };
  return value.items.map(entry => isOfHydra(entry) || named(entry)).every(Boolean);
}

function isOfHydra(entry: PyValue): boolean {
  const [name] = entry.type === 'map' ? (entry.entries[0] ?? []) : [entry];
  return name?.type === 'str' && /^(?:_self_$|(?:override )?hydra(?:\/|$))/.test(name.value);
}

/** The keys that one entry brings; false where it may bring others. */
function groupKeys(entry: PyValue, read: ReadFile, keys: ProgramOption[]): boolean {
  if (entry.type === 'str' && /^\w+$/.test(entry.value)) return fileKeys(read(entry.value), '', keys);
  const [group, choice] = entry.type === 'map' && entry.entries.length === 1 ? (entry.entries[0] ?? []) : [];
  const [, name, at] = (group?.type === 'str' ? /^(\w+)(?:@([\w.]+))?$/.exec(group.value) : undefined) ?? [];
  if (name === undefined || choice?.type !== 'str') return false;
  // The group itself can be chosen; what is in its files then is not known.
  keys.push(keyOption(at === undefined ? name : `${name}@${at}`, undefined));
  if (at !== undefined) keys.push(keyOption(at, undefined));
  return fileKeys(read(`${name}/${choice.value}`), at ?? name, keys);
}

/** The keys of a file that is named in a list of defaults, by the package that it names itself or `at`. */
function fileKeys(file: ConfigFile | undefined, at: string, keys: ProgramOption[]): boolean {
  if (file?.value.type !== 'map') return false;
  const entries = file.value.entries.filter(([key]) => key.type !== 'str' || key.value !== 'defaults');
  const own = file.package === '_group_' ? undefined : file.package;
  // Another file of the group may have other keys at the root.
  const isRoot = own === '_global_' && at !== '';
  const prefix = own === undefined ? at : own.replace(/^_global_\.?/, '');
  if (prefix.startsWith('_') || prefix.includes('@')) return false;
  if (prefix === '') for (const [key, value] of entries) if (key.type === 'str') addKeys(keys, key.value, value);
  if (prefix !== '') addKeys(keys, prefix, { type: 'map', entries });
  return !isRoot && entries.length === file.value.entries.length && entries.every(([key]) => key.type === 'str');
}

function addKeys(keys: ProgramOption[], name: string, value: PyValue): void {
  // A list has places, and what another key or nothing stands for may hold keys.
  const mayHold = value.type === 'seq' || value.type === 'null' || (value.type === 'str' && value.value.includes('${'));
  if (mayHold || (value.type === 'map' && value.entries.length === 0)) keys.push(keyOption(name, undefined));
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
