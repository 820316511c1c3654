import type { JsonValue } from '../../json.ts';
import type { YamlNode } from '../read/node.ts';
import { parseYaml } from '../read/parse.ts';
import type { At, Change, NewPairs, NewValue, Path } from './change.ts';
import { asJson } from './written.ts';
import { modelOf, NULL, type Model, type ModelPair, type Slot } from './model.ts';

/** What YAML says after some changes; undefined where one of their places does not exist. `json`: written as JSON. */
export function expectedModel(
  root: YamlNode | undefined,
  changes: readonly Change[],
  json: boolean,
): Model | undefined {
  const slot: Slot = { value: modelOf(root) };
  const steps = changes.map(change => prepare(slot, json ? inJson(change) : change));
  for (const step of steps) {
    if (!step) return undefined;
    step();
  }
  return slot.value;
}

/** A change whose new values are those of the JSON that is written. */
function inJson(change: Change): Change {
  const asWritten = <T extends NewValue | { readonly pairs: NewPairs }>(to: T): T =>
    'yaml' in to ? { ...to, yaml: asJson(to.yaml) } : to;
  if (change.verb === 'set') return { ...change, to: asWritten(change.to) };
  if (change.verb === 'append') return { ...change, to: asWritten(change.to) };
  if (change.verb === 'split') return { ...change, into: change.into.map(asWritten) };
  if (change.verb !== 'insert') return change;
  return { ...change, pairs: change.pairs.map(([key, to]) => [key, asWritten(to)] as const) };
}

/** Finds the places of a change before anything has changed, and gives what makes it. */
function prepare(root: Slot, change: Change): (() => void) | undefined {
  if (change.verb === 'nest') return nesting(root, change.paths, change.into);
  const { path } = change;
  const at = find(root, path, change.verb === 'remove' ? change.keyStart : undefined);
  if (!at) return undefined;
  const { slot, siblings } = at;
  switch (change.verb) {
    case 'set':
      return () =>
        (slot.value = 'pairs' in change.to ? withPairs(slot.value, change.to.pairs, 'end') : newModel(change.to));
    case 'insert':
      return () => (slot.value = withPairs(slot.value, change.pairs, change.at, true));
    case 'rename':
      return () => {
        if ('key' in slot) slot.key = { ...slot.key, kind: 'scalar', value: `str ${change.name}` };
      };
    case 'remove':
      return siblings && (() => void siblings.splice(siblings.indexOf(slot), 1));
    case 'append':
      return () => {
        if (slot.value.kind === 'seq') slot.value.items.push({ value: newModel(change.to) });
      };
    case 'split':
      return (
        siblings &&
        (() => void siblings.splice(siblings.indexOf(slot), 1, ...change.into.map(to => ({ value: newModel(to) }))))
      );
    case 'wrap':
      return () => {
        const inner = { ...newPair([change.name, { pairs: [] }]), value: slot.value };
        slot.value = { kind: 'map', pairs: [inner] };
      };
    case 'move':
      return siblings && moving(root, slot as ModelPair, siblings as ModelPair[], change.into);
  }
}

interface Found {
  readonly slot: Slot | ModelPair;
  /** The pairs or items it is one of; undefined for the root. */
  readonly siblings: Slot[] | undefined;
}

function find(root: Slot, path: Path, keyStart?: number): Found | undefined {
  let found: Found = { slot: root, siblings: undefined };
  for (const [depth, segment] of path.entries()) {
    const within: Model = found.slot.value;
    const exact = depth === path.length - 1 ? keyStart : undefined;
    let siblings: Slot[] | undefined;
    let slot: Slot | undefined;
    if (typeof segment === 'number' && within.kind === 'seq') {
      siblings = within.items;
      slot = siblings[segment];
    } else if (typeof segment === 'string' && within.kind === 'map') {
      siblings = within.pairs;
      slot = within.pairs.findLast(pair => pair.name === segment && (exact ?? pair.start) === pair.start);
    }
    if (!slot) return undefined;
    found = { slot, siblings };
  }
  return found;
}

/** A mapping with more pairs; one of its own that is built on an alias; a new one where there was none. */
function withPairs(old: Model, pairs: NewPairs, at: At, into = false): Model {
  const added = pairs.map(newPair);
  if (old.kind === 'map' && into) {
    const index =
      at === 'start'
        ? 0
        : at === 'end'
          ? old.pairs.length
          : old.pairs.map(({ name }) => name).lastIndexOf(at.after) + 1;
    return { ...old, pairs: [...old.pairs.slice(0, index), ...added, ...old.pairs.slice(index)] };
  }
  if (old.kind === 'alias')
    return { kind: 'map', pairs: [{ ...newPair(['<<', { yaml: '' }]), key: MERGE, value: old }, ...added] };
  return { kind: 'map', pairs: added };
}

const MERGE: Model = { kind: 'scalar', value: 'merge <<' };

function newPair([name, to]: NewPairs[number]): ModelPair {
  return { key: { kind: 'scalar', value: `str ${name}` }, value: newModel(to), name, start: -1 };
}

function newModel(to: NewValue | { readonly pairs: NewPairs }): Model {
  if ('pairs' in to) return { kind: 'map', pairs: to.pairs.map(newPair) };
  return 'yaml' in to ? modelOf(parseYaml(to.yaml).root) : jsonModel(to.value);
}

function jsonModel(value: JsonValue): Model {
  if (value === null) return NULL;
  switch (typeof value) {
    case 'string':
      return { kind: 'scalar', value: `str ${value}` };
    case 'number':
      return { kind: 'scalar', value: `number ${String(value)}` };
    case 'boolean':
      return { kind: 'scalar', value: `bool ${String(value)}` };
    default:
      return Array.isArray(value)
        ? { kind: 'seq', items: value.map((item: JsonValue) => ({ value: jsonModel(item) })) }
        : {
            kind: 'map',
            pairs: Object.entries(value).map(([key, item]: [string, JsonValue]) => newPair([key, { value: item }])),
          };
  }
}

function moving(root: Slot, pair: ModelPair, siblings: ModelPair[], into: Path): (() => void) | undefined {
  const target = find(root, into)?.slot.value;
  const index = siblings.indexOf(pair);
  if (target?.kind === 'map')
    return () => {
      siblings.splice(siblings.indexOf(pair), 1);
      if (into.length === 0) target.pairs.push(pair);
      else target.pairs.unshift(pair);
    };
  const [name] = into;
  if (target !== undefined || into.length !== 1 || typeof name !== 'string') return undefined;
  return () => {
    siblings[index] = { ...newPair([name, { pairs: [] }]), value: { kind: 'map', pairs: [pair] } };
  };
}

function nesting(root: Slot, paths: readonly Path[], into: Path): (() => void) | undefined {
  const target = find(root, into)?.slot;
  const found = paths.map(path => find(root, path));
  return () => {
    const pairs: ModelPair[] = [];
    for (const each of found) {
      if (!each?.siblings) return;
      each.siblings.splice(each.siblings.indexOf(each.slot), 1);
      pairs.push(each.slot as ModelPair);
    }
    if (target) target.value = { kind: 'map', pairs };
  };
}
