import { plainTree } from './plainTree.ts';
import type { Reading } from './reading.ts';
import type { PyClass } from '../evaluate/value.ts';
import type { PyValue } from '../values/value.ts';
import { storedDefaults } from './hydraStore.ts';

/** One of the parts that a configuration is made of: a file, or what is stored. */
export interface ConfigPart {
  /** Its keys: those that are written, or the fields of a class. */
  readonly body: Extract<PyValue, { type: 'map' }> | PyClass;
  /** The parts that it names, in their order. */
  readonly defaults: readonly PyValue[];
  /** The keys before its own; undefined: where it is named. */
  readonly package: string | undefined;
}

const MOST_PARTS = 150;
const MOST_FOLDERS = 12;

/** All parts that a configuration can be made of: read once, as files are only seen while the program is read. */
export class ConfigParts {
  private readonly parts = new Map<string, ConfigPart | undefined>();
  private readonly groups = new Map<string, readonly string[]>();
  /** Folders that nothing names, and that are too many to look into. */
  private readonly others = new Set<string>();
  /** False where there may be others. */
  readonly isWhole: boolean;

  /** `folder`: where the files are, with a slash at its end; undefined where there are none. */
  constructor(
    private readonly reading: Reading,
    private readonly folder: string | undefined,
  ) {
    const folders = this.list('').filter(each => /^\w/.test(each));
    if (folders.length <= MOST_FOLDERS) for (const each of folders) this.list(each);
    else for (const each of folders) this.others.add(each);
    this.isWhole = !reading.storesMore && this.parts.size <= MOST_PARTS;
  }

  /** A part by its name, with its group before it; undefined where there is none, or it is not understood. */
  get(name: string): ConfigPart | undefined {
    return this.parts.get(plainName(name));
  }

  /** The names of the parts of a group; undefined where it is not a group; 'unknown': nobody looked. */
  namesOf(group: string): readonly string[] | 'unknown' | undefined {
    const names = this.groups.get(group);
    if (names) return names.length > 0 ? names : undefined;
    return this.others.has(group) ? 'unknown' : undefined;
  }

  /** Reads the parts of a group, and those of the groups that these name; gives the groups within it. */
  private list(group: string): string[] {
    if (this.groups.has(group)) return [];
    const { machine, stored } = this.reading;
    const before = group === '' ? '' : `${group}/`;
    const files = this.folder === undefined ? [] : (machine.readers.names?.(this.folder + before) ?? []);
    const all = [...new Set([...files, ...[...stored.keys()].flatMap(key => within(before, key))])];
    const isPart = (name: string) => !name.endsWith('/') && (/\.ya?ml$/.test(name) || stored.has(before + name));
    const names = [...new Set(all.filter(isPart).map(plainName))];
    this.groups.set(group, names);
    for (const name of names) {
      if (this.parts.size > MOST_PARTS) break;
      // A file comes before what is stored by the same name.
      const part = this.fileAt(before + name) ?? this.storedAt(before + name);
      this.parts.set(before + name, part);
      for (const entry of part?.defaults ?? []) this.list(groupOf(entry, group));
    }
    return all.flatMap(each => (each.endsWith('/') ? before + each.slice(0, -1) : []));
  }

  private fileAt(name: string): ConfigPart | undefined {
    const { source, yaml } = this.reading.machine.readers;
    const paths = this.folder === undefined ? [] : ['yaml', 'yml'].map(end => `${this.folder ?? ''}${name}.${end}`);
    for (const path of paths) {
      const text = source?.(path);
      const value = text === undefined ? undefined : text.trim() === '' ? EMPTY : yaml?.(text);
      if (value?.type === 'map') return partOf(value, /^\s*#\s*@package\s+(\S+)/.exec(text ?? '')?.[1]);
    }
    return undefined;
  }

  private storedAt(name: string): ConfigPart | undefined {
    const found = this.reading.stored.get(name);
    if (!found) return undefined;
    if (found.node.type === 'class') {
      const defaults = storedDefaults(this.reading, found.node);
      return defaults && { body: found.node, defaults, package: found.package };
    }
    const value = plainTree(found.node);
    return value?.type === 'map' ? partOf(value, found.package) : undefined;
  }
}

function plainName(name: string): string {
  return name.replace(/\.ya?ml$/, '');
}

/** The group that an entry of a list of defaults names; the own one where it names none. */
function groupOf(entry: PyValue, group: string): string {
  const [key] = entry.type === 'map' ? (entry.entries[0] ?? []) : [entry];
  const [, start, word = ''] = (key?.type === 'str' && /^(?:\w+ )?(\/?)([\w/-]+)/.exec(key.value)) || [];
  const path = entry.type === 'map' ? word : word.split('/').slice(0, -1).join('/');
  return [start === '/' ? '' : group, path].filter(each => each !== '').join('/');
}

const EMPTY: PyValue = { type: 'map', entries: [] };

/** What is stored directly below, a group within it with a slash at its end. */
function within(before: string, key: string): string[] {
  if (!key.startsWith(before)) return [];
  const [first = '', ...rest] = key.slice(before.length).split('/');
  return [rest.length > 0 ? `${first}/` : first];
}

function partOf(value: Extract<PyValue, { type: 'map' }>, own: string | undefined): ConfigPart {
  const isDefaults = ([key]: readonly [PyValue, PyValue]) => key.type === 'str' && key.value === 'defaults';
  const list = value.entries.find(isDefaults)?.[1];
  return {
    body: { type: 'map', entries: value.entries.filter(entry => !isDefaults(entry)) },
    defaults: list?.type === 'seq' ? list.items : [],
    package: own,
  };
}
