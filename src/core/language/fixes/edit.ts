import type { Field } from '../../sweep/field.ts';
import type { SweepFile } from '../../sweep/sweepFile.ts';
import type { Change, NewValue, Path } from '../../yaml/edit/change.ts';
import type { MapNode, Pair, YamlNode, YamlTree } from '../../yaml/read/node.ts';
import { keyName } from '../../yaml/read/keyName.ts';
import { holdsUnknown, valueYaml } from '../convert/valueYaml.ts';
import type { Fix } from '../types.ts';

/** A fix of one or more changes; undefined where one of them cannot be made. */
export function fix(title: string, changes: readonly (Change | undefined)[], safe = false): Fix | undefined {
  const known = changes.filter(change => change !== undefined);
  return known.length === changes.length && known.length > 0 ? { title, changes: known, safe } : undefined;
}

/**
 * Writes another value in place of a scalar, in its quotes where it is a word. `yaml` is written as it is.
 * Undefined for what is not a scalar, has a tag or an anchor, or is reached through an alias.
 */
export function replaceValue(sweep: SweepFile, field: Field, yaml: string | undefined): Change | undefined {
  if (yaml === undefined) return undefined;
  const { node, path } = field;
  if (node.kind !== 'scalar' || !isOwn(sweep, field) || (!field.empty && !isBare(sweep.tree, node))) return undefined;
  if (field.empty && !field.key) return undefined;
  const isWord = /^[a-z_${}]+$/i.test(yaml) && (node.style === 'double' || node.style === 'single');
  return { verb: 'set', path, to: isWord ? { value: yaml } : { yaml } };
}

/** A value as YAML that says the same: as it is written; of Python what it is there. Undefined for what is unknown. */
export function yamlOf({ tree }: SweepFile, field: Field): string | undefined {
  const { node } = field;
  if (!tree.python) return tree.text.slice(node.start, node.end);
  return holdsUnknown(field) ? undefined : valueYaml(field, true);
}

/** Writes another value in place of any: a collection's comments go with it. */
export function setValue(sweep: SweepFile, field: Field, to: NewValue): Change | undefined {
  return isOwn(sweep, field) ? { verb: 'set', path: field.path, to } : undefined;
}

/** The same where no comment would go with the old value. */
export function setUncommented(sweep: SweepFile, field: Field, to: NewValue): Change | undefined {
  const { start, end } = field.node;
  const hasComment = sweep.tree.comments.some(comment => comment.start < end && comment.end > start);
  return hasComment ? undefined : setValue(sweep, field, to);
}

/** Gives a key another name, in its quotes. Undefined where an earlier pair of the same name would take its place. */
export function renameKey(sweep: SweepFile, field: Field, name: string): Change | undefined {
  const { key, path } = field;
  if (key?.kind !== 'scalar' || !isBare(sweep.tree, key) || !isOwn(sweep, field) || hidesAnother(sweep, field))
    return undefined;
  return { verb: 'rename', path, name };
}

/** Removes a key and its value. Undefined where an anchor or the only key of a mapping would go with them. */
export function removePair(sweep: SweepFile, field: Field): Change | undefined {
  const parent = parentMap(sweep, field);
  const pair = parent?.pairs.find(p => p.key === field.key);
  if (!parent || !pair || parent.pairs.length < 2 || holdsAnchor(pair.value)) return undefined;
  return hidesAnother(sweep, field) || !isOwn(sweep, field) ? undefined : { verb: 'remove', path: field.path };
}

/** As {@link removePair}, for one pair of a mapping: also for one that a later key of the same name hides. */
export function removeFrom(tree: YamlTree, map: MapNode, pair: Pair): Change | undefined {
  const path = tree.root && pathTo(tree.root, map);
  const name = keyName(pair.key);
  if (!path || name === undefined || map.pairs.length < 2 || holdsAnchor(pair.value)) return undefined;
  return { verb: 'remove', path: [...path, name], keyStart: pair.key.start };
}

/** The path to a node from one that holds it; undefined where it does not. */
export function pathTo(from: YamlNode, node: YamlNode): Path | undefined {
  if (from === node) return [];
  if (node.start < from.start || node.end > from.end) return undefined;
  if (from.kind === 'seq')
    for (const [index, item] of from.items.entries()) {
      const path = pathTo(item, node);
      if (path) return [index, ...path];
    }
  if (from.kind === 'map')
    for (const { key, value } of from.pairs) {
      const path = pathTo(value, node);
      const name = path && keyName(key);
      if (path && name !== undefined) return [name, ...path];
    }
  return undefined;
}

/**
 * Adds a key before the first of a mapping, or after its last. Undefined for an empty mapping and for one reached
 * through an alias.
 */
export function insertPair(
  sweep: SweepFile,
  map: Field,
  name: string,
  yaml: string,
  at: 'start' | 'end' = 'start',
): Change | undefined {
  const { node, path } = map;
  if (node.kind !== 'map' || node.pairs.length === 0 || !isOwn(sweep, map)) return undefined;
  return { verb: 'insert', path, pairs: [[name, { yaml }]], at };
}

/** True where a value is at its own place, not behind an alias and not merged in, so that an edit changes it alone. */
export function isOwn(sweep: SweepFile, field: Field): boolean {
  let at: Field | undefined = sweep.root;
  for (const segment of field.path) {
    if (at?.node.kind === 'alias') return false;
    const next: Field | undefined = typeof segment === 'number' ? at?.items[segment] : at?.get(segment);
    const parent = at?.node;
    if (typeof segment === 'string' && parent?.kind === 'map' && !parent.pairs.some(p => p.key === next?.key))
      return false;
    at = next;
  }
  return at !== undefined && at.node.kind !== 'alias';
}

/** True where an earlier pair of the same name would come into the place of this one, if it went. */
function hidesAnother(sweep: SweepFile, field: Field): boolean {
  return (
    parentMap(sweep, field)?.pairs.some(
      p => p.key !== field.key && p.key.kind === 'scalar' && p.key.text === field.name,
    ) === true
  );
}

function parentMap(sweep: SweepFile, field: Field): MapNode | undefined {
  const parent = sweep.fieldAt(field.path.slice(0, -1))?.node;
  return parent?.kind === 'map' ? parent : undefined;
}

/** The scalar has neither a tag nor an anchor. */
function isBare(tree: YamlTree, node: YamlNode): boolean {
  return (
    node.kind === 'scalar' &&
    !/^[&!]/.test(tree.text.slice(node.start, node.start + 1)) &&
    node.anchor === undefined &&
    node.tag === undefined
  );
}

function holdsAnchor(node: YamlNode): boolean {
  if (node.kind === 'alias') return false;
  if (node.anchor !== undefined) return true;
  if (node.kind === 'map') return node.pairs.some(p => holdsAnchor(p.key) || holdsAnchor(p.value));
  return node.kind === 'seq' && node.items.some(holdsAnchor);
}
