import { unknown, type Arguments, type Value } from '../evaluate/value.ts';
import type { PyNode } from '../syntax/parse.ts';
import { keyOptions } from './hydraConfig.ts';
import { storedKeys } from './hydraStore.ts';
import { plainLevel } from './levels.ts';
import { flagOf, method, native, Opaque, textOf } from './natives.ts';
import type { ProgramOption } from './options.ts';
import { plainTree } from './plainTree.ts';
import type { Reading } from './reading.ts';

/** A configuration of OmegaConf that is not of Hydra. */
class Conf extends Opaque {
  /** What the words of the command line are put into, if these are what it is. */
  into: Conf | 'unknown' | undefined;

  constructor(
    private readonly reading: Reading,
    readonly keys: readonly ProgramOption[],
    /** True where it may have other keys, and takes any. */
    public isOpen: boolean,
    readonly isLine = false,
  ) {
    super();
  }

  override attribute(name: string): Value {
    if (name === 'merge_with_cli')
      return method((_, node) => {
        lineOf(this.reading, node).into = this;
        return unknown;
      });
    return unknown;
  }

  override escape(): void {
    if (this.isLine) this.into = 'unknown';
  }
}

/** What the program's own words are, as a configuration. */
function lineOf(reading: Reading, node: PyNode): Conf {
  const line = new Conf(reading, [], true, true);
  const level = () => {
    const { into } = line;
    const isOpen = !(into instanceof Conf) || into.isOpen;
    return plainLevel(into instanceof Conf ? into.keys : [], { isOpen, swallows: isOpen });
  };
  reading.parses({ parser: 'omegaconf', of: node.from, isStrict: false, level });
  return line;
}

function confOf(value: Value | undefined): Conf | undefined {
  return value?.type === 'native' && value.native instanceof Conf ? value.native : undefined;
}

/** OmegaConf's own functions; undefined for one that is not known. */
export function callOmegaConf(reading: Reading, name: string, args: Arguments, node: PyNode): Value | undefined {
  const { positional, isOpen } = args;
  const [first] = positional;
  switch (name) {
    case 'from_cli':
      if (positional.length > 0) reading.parses(undefined);
      return positional.length > 0 ? unknown : native(lineOf(reading, node));
    case 'structured': {
      const found = first?.type === 'class' ? storedKeys(first) : { keys: [], isOpen: true };
      return native(new Conf(reading, found.keys, found.isOpen || isOpen));
    }
    case 'create':
    case 'load': {
      const { source, yaml } = reading.machine.readers;
      const path = name === 'load' ? textOf(first) : undefined;
      const text = path === undefined ? undefined : source?.(path);
      const value = name === 'create' ? plainTree(first) : text === undefined ? undefined : yaml?.(text);
      const keys = value?.type === 'map' ? keyOptions(value) : [];
      return native(new Conf(reading, keys, true));
    }
    case 'merge':
    case 'unsafe_merge':
      return merged(reading, positional);
    case 'set_struct': {
      const conf = confOf(first);
      const isStruct = flagOf(positional[1], false);
      if (conf && isStruct !== undefined && conf.keys.length > 0) conf.isOpen = !isStruct;
      return unknown;
    }
    default:
      return undefined;
  }
}

/** What comes later is put into what comes first, which decides whether it takes other keys. */
function merged(reading: Reading, values: readonly Value[]): Value {
  const confs = values.map(confOf);
  const [base] = confs;
  if (!base || confs.includes(undefined)) {
    for (const conf of confs) conf?.escape();
    return unknown;
  }
  const keys = confs.flatMap(conf => conf?.keys ?? []);
  const typed = keys.filter(({ isTyped }) => isTyped);
  const made = new Conf(reading, [...keys.filter(({ isTyped }) => !isTyped), ...typed], base.isOpen);
  for (const conf of confs) if (conf?.isLine) conf.into = conf.into || conf === base ? 'unknown' : made;
  return native(made);
}
