import { keyName } from '../read/keyName.ts';
import type { ScalarNode, YamlNode } from '../read/node.ts';
import { scalarTag, scalarValue } from '../read/scalarValue.ts';

/** What YAML says, apart from how it is written; anchors, aliases, merge keys and equal keys are kept. */
export type Model =
  | { readonly kind: 'scalar'; readonly value: string; readonly anchor?: string }
  | { readonly kind: 'alias'; readonly name: string }
  | { readonly kind: 'seq'; readonly items: Slot[]; readonly tag?: string; readonly anchor?: string }
  | { readonly kind: 'map'; readonly pairs: ModelPair[]; readonly tag?: string; readonly anchor?: string };

/** A place that holds a value: an item, a pair or the root. */
export interface Slot {
  value: Model;
}

export interface ModelPair extends Slot {
  key: Model;
  /** The key as in JSON. */
  readonly name: string | undefined;
  /** Where the key starts. */
  readonly start: number;
}

/** What an empty value says. */
export const NULL: Model = { kind: 'scalar', value: 'null' };

/** The model of what was read. */
export function modelOf(node: YamlNode | undefined): Model {
  switch (node?.kind) {
    case undefined:
      return NULL;
    case 'alias':
      return { kind: 'alias', name: node.name };
    case 'unknown':
      return { kind: 'scalar', value: 'unknown' };
    case 'scalar':
      return { kind: 'scalar', value: scalarText(node), anchor: node.anchor };
    case 'seq':
      return {
        kind: 'seq',
        items: node.items.map(item => ({ value: modelOf(item) })),
        tag: node.tag,
        anchor: node.anchor,
      };
    case 'map':
      return {
        kind: 'map',
        tag: node.tag,
        anchor: node.anchor,
        pairs: node.pairs.map(({ key, value }) => ({
          key: modelOf(key),
          value: modelOf(value),
          name: keyName(key),
          start: key.start,
        })),
      };
  }
}

/** A scalar's type and value as one string, the same for all ways to write it. */
function scalarText(node: ScalarNode): string {
  const value = scalarValue(node);
  if ('refused' in value) return `${scalarTag(node)} ${node.text}`;
  switch (value.type) {
    case 'null':
      return 'null';
    case 'int':
    case 'float':
      return `number ${String(Number(value.value))}`;
    case 'seq':
    case 'map':
    case 'set':
      return value.type;
    default:
      return `${value.type} ${String(value.value)}`;
  }
}

/** Whether two models say the same. */
export function sameModel(a: Model, b: Model): boolean {
  if (a.kind === 'alias') return b.kind === 'alias' && a.name === b.name;
  if (b.kind === 'alias') return false;
  if (a.anchor !== b.anchor) return false;
  if (a.kind === 'scalar') return b.kind === 'scalar' && a.value === b.value;
  if (a.kind === 'seq') return b.kind === 'seq' && a.tag === b.tag && sameLists(a.items, b.items, sameValue);
  return b.kind === 'map' && a.tag === b.tag && sameLists(a.pairs, b.pairs, samePair);
}

function sameValue(a: Slot, b: Slot): boolean {
  return sameModel(a.value, b.value);
}

function samePair(a: ModelPair, b: ModelPair): boolean {
  return sameModel(a.key, b.key) && sameModel(a.value, b.value);
}

function sameLists<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): boolean {
  return a.length === b.length && a.every((one, i) => same(one, b[i] as T));
}
