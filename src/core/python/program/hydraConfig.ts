import type { PyValue } from '../values/value.ts';
import { storedKeys } from './hydraStore.ts';
import type { ConfigPart, ConfigParts } from './hydraParts.ts';
import { plainLevel, together } from './levels.ts';
import type { GivenWord, ProgramLevel, ProgramOption } from './options.ts';

/** The keys of a configuration that is put together. */
interface Composed {
  readonly keys: ProgramOption[];
  isOpen: boolean;
  /** Choices that parts make instead of those that others make. */
  readonly overrides: Map<string, string>;
}

/** Which part of a group is taken; undefined: nobody knows. */
type Chosen = ReadonlyMap<string, string | undefined>;

type Finish = (options: readonly ProgramOption[]) => readonly ProgramOption[];

/** `name`: the part to begin with; undefined: there is none. `reads`: keys that the program certainly looks at. */
export function hydraLevel(
  parts: ConfigParts,
  name: string | undefined,
  reads: ReadonlySet<string>,
  finish: Finish,
): ProgramLevel | undefined {
  if (name !== undefined && !parts.get(name)) return undefined;
  const composed = compose(parts, name, new Map(), []);
  const level = (of: Composed) => levelOf(of, reads, finish);
  return { ...level(composed), given: words => given(parts, name, words, level) };
}

function levelOf({ keys, isOpen }: Composed, reads: ReadonlySet<string>, finish: Finish): ProgramLevel {
  const needed = (option: ProgramOption) => option.converts !== undefined || option.names.some(each => reads.has(each));
  const own = keys.map(option => (option.isRequired && !needed(option) ? { ...option, isRequired: false } : option));
  // What has a type keeps it, whatever a file gives; a group is chosen, whatever is in it.
  const ranks = own.map(key => (key.converts ? 2 : key.isTyped ? 1 : 0));
  return plainLevel(finish([0, 1, 2].flatMap(rank => own.filter((_, index) => ranks[index] === rank))), { isOpen });
}

const MOST_COMBINATIONS = 30;
/** Words of Hydra's own that change nothing of the keys. */
const QUIET = /^hydra[./]/;

/** The keys where some words are given: they choose parts, and add keys. */
function given(
  parts: ConfigParts,
  start: string | undefined,
  words: readonly GivenWord[],
  level: (of: Composed) => ProgramLevel,
): ProgramLevel | undefined {
  let name = start;
  const added: string[] = [];
  let chosen: Chosen[] = [new Map<string, string | undefined>()];
  for (const { name: word, values, isSwept } of words) {
    if (QUIET.test(word)) continue;
    if (/^--config-name$|^-cn$/.test(word)) {
      const [only] = values ?? [];
      if (only?.type !== 'str' || !parts.get(only.value)) return undefined;
      name = only.value;
    } else if (word.startsWith('-') || word.startsWith('~')) return undefined;
    else {
      const key = word.replace(/^\+{1,2}/, '');
      const [group = ''] = key.split('@');
      if (parts.namesOf(group) === undefined) {
        if (key !== word) added.push(key);
        continue;
      }
      const names = parts.namesOf(group) ?? [];
      const words = values?.map(value =>
        value.type === 'str' ? value.value : value.type === 'null' ? 'None' : undefined,
      );
      if (names === 'unknown' || !words) return undefined;
      // A choice that does not exist is refused, and chooses nothing.
      const known = words.filter(each => each === undefined || names.includes(each.replace(/\.ya?ml$/, '')));
      if (known.length > 0) {
        const more = chosen.flatMap(each => known.map(choice => new Map([...each, [key, choice]])));
        chosen = isSwept ? [...chosen, ...more] : more;
      }
      if (key !== word) added.push(key);
    }
  }
  if (chosen.length > MOST_COMBINATIONS) return undefined;
  const levels = chosen.map(each => level(compose(parts, name, each, added)));
  return together(levels, name => keyOption(name, undefined));
}

function compose(parts: ConfigParts, name: string | undefined, chosen: Chosen, added: readonly string[]): Composed {
  // Its own settings are keys, too.
  const keys = [keyOption('hydra', undefined)];
  const composed: Composed = { keys, isOpen: !parts.isWhole, overrides: new Map() };
  if (name !== undefined) addPart(parts, name, '', '', chosen, composed);
  for (const key of added) {
    const [group = '', at] = key.split('@');
    if (parts.namesOf(group) === undefined) addKeys(composed.keys, key, undefined);
    else addChoice(parts, group, key, chosen.get(key), at ?? group.replaceAll('/', '.'), chosen, composed);
  }
  const more = [...composed.overrides].filter(([word]) => !chosen.has(word));
  return more.length > 0 ? compose(parts, name, new Map([...chosen, ...more]), added) : composed;
}

/** The keys of a part, and of those that it names. `group`: where it is; `at`: the keys before its own. */
function addPart(
  parts: ConfigParts,
  name: string,
  group: string,
  at: string,
  chosen: Chosen,
  composed: Composed,
  depth = 0,
): void {
  const part = parts.get(name);
  if (!part || depth > 8) {
    composed.isOpen = true;
    return;
  }
  const own = part.package?.replace('_group_', group.replaceAll('/', '.'));
  const prefix = own === undefined ? at : own.replace(/^_global_\.?/, '');
  if (prefix.includes('@') || prefix.startsWith('_')) composed.isOpen = true;
  const entries = part.defaults.some(isSelf) ? part.defaults : [SELF, ...part.defaults];
  for (const entry of entries)
    if (isSelf(entry)) addOwn(part, prefix, composed);
    else addDefault(parts, entry, group, prefix, chosen, composed, depth);
}

const SELF: PyValue = { type: 'str', value: '_self_' };

function isSelf(entry: PyValue): boolean {
  return entry.type === 'str' && entry.value === '_self_';
}

function addOwn({ body }: ConfigPart, prefix: string, composed: Composed): void {
  if (body.type === 'class') {
    const found = storedKeys(body, prefix === '' ? '' : `${prefix}.`);
    composed.keys.push(...found.keys);
    composed.isOpen ||= found.isOpen;
    return;
  }
  if (prefix !== '') composed.keys.push(keyOption(prefix, { type: 'map', entries: [[SELF, SELF]] }));
  for (const [key, value] of body.entries) {
    if (key.type !== 'str') composed.isOpen = true;
    else if (prefix !== '' || key.value !== 'hydra') addKeys(composed.keys, joined(prefix, key.value), value);
    // Parts may be elsewhere, too.
    else if (value.type === 'map' && value.entries.some(([name]) => name.type === 'str' && name.value === 'searchpath'))
      composed.isOpen = true;
  }
}

/** `base`, `model: resnet`, `optional db@store: mysql`. */
function addDefault(
  parts: ConfigParts,
  entry: PyValue,
  group: string,
  prefix: string,
  chosen: Chosen,
  composed: Composed,
  depth: number,
): void {
  const [key, choice] = entry.type === 'map' && entry.entries.length === 1 ? (entry.entries[0] ?? []) : [entry];
  const words = key?.type === 'str' ? /^(optional |override )?([\w/.-]+)(?:@([\w.]+))?$/.exec(key.value) : undefined;
  const [, how, written, at] = words ?? [];
  if (written === undefined) {
    composed.isOpen = true;
    return;
  }
  const whole = written.startsWith('/') ? written.slice(1) : joined(group, written, '/');
  if (/^hydra(?:\/|$)/.test(whole)) return;
  if (how === 'override ') {
    if (at === undefined && choice?.type === 'str') composed.overrides.set(whole, choice.value);
    else composed.isOpen = true;
  } else if (how === 'optional ' && choice?.type === 'str' && !parts.get(joined(whole, choice.value, '/'))) {
    if (!parts.isWhole) composed.isOpen = true;
  } else if (choice === undefined) addPart(parts, whole, group, at ?? prefix, chosen, composed, depth + 1);
  else {
    const word = at === undefined ? whole : `${whole}@${joined(prefix, at)}`;
    const place = joined(prefix, at ?? written.replace(/^\//, '').replaceAll('/', '.'));
    const choices = choice.type === 'seq' ? choice.items : [choice];
    const names = choices.map(each => (each.type === 'str' && !each.value.includes('${') ? each.value : undefined));
    if (chosen.has(word) || choice.type === 'null')
      addChoice(parts, whole, word, chosen.has(word) ? chosen.get(word) : null, place, chosen, composed, depth);
    else for (const name of names) addChoice(parts, whole, word, name, place, chosen, composed, depth);
  }
}

/** A group with the part that is taken: null for none, undefined where nobody knows. */
function addChoice(
  parts: ConfigParts,
  group: string,
  word: string,
  choice: string | null | undefined,
  at: string,
  chosen: Chosen,
  composed: Composed,
  depth = 0,
): void {
  const names = parts.namesOf(group);
  const isKnown = (text: string) =>
    !parts.isWhole || !Array.isArray(names) || names.includes(text.replace(/\.ya?ml$/, ''));
  const { holdsMore: _, ...plain } = keyOption(word, undefined);
  composed.keys.push({
    ...plain,
    isRequired: choice === '???',
    converts: text => (/^[\w-]+$/.test(text) && text !== 'null' && !isKnown(text) ? 'refused' : undefined),
  });
  if (choice === null || choice === '???') return;
  if (choice === undefined) composed.keys.push(keyOption(at, undefined));
  else addPart(parts, `${group}/${choice}`, group, at, chosen, composed, depth + 1);
}

function joined(before: string, name: string, by = '.'): string {
  return before === '' ? name : name === '' ? before : `${before}${by}${name}`;
}

function addKeys(keys: ProgramOption[], name: string, value: PyValue | undefined): void {
  // A list has places, and what another key or nothing stands for may hold keys.
  const isOther = value?.type === 'str' && value.value.includes('${');
  const mayHold = isOther || value?.type === 'seq' || value?.type === 'null';
  if (mayHold || (value?.type === 'map' && value.entries.length === 0)) keys.push(keyOption(name, undefined));
  keys.push(keyOption(name, value));
  if (value?.type !== 'map') return;
  for (const [key, inner] of value.entries) if (key.type === 'str') addKeys(keys, `${name}.${key.value}`, inner);
}

/** The keys of a dict, and of those in it. */
export function keyOptions(value: Extract<PyValue, { type: 'map' }>): ProgramOption[] {
  const keys: ProgramOption[] = [];
  for (const [key, inner] of value.entries) if (key.type === 'str') addKeys(keys, key.value, inner);
  return keys;
}

/** A key with its value; `value`: undefined where it may be anything, and hold more. */
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
