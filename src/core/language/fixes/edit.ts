import type { Field } from '../../sweep/field.ts';
import type { SweepFile } from '../../sweep/sweepFile.ts';
import type { MapNode, Pair, YamlNode, YamlTree } from '../../yaml/read/node.ts';
import { positionAt } from '../../yaml/read/position.ts';
import type { Fix, TextEdit } from '../types.ts';

/** A cure of one or more edits; undefined where one of them cannot be made. */
export function fix(title: string, edits: readonly (TextEdit | undefined)[], safe = false): Fix | undefined {
  const known = edits.filter(edit => edit !== undefined);
  return known.length === edits.length && known.length > 0 ? { title, edits: known, safe } : undefined;
}

/** Writes another scalar in a value's place, in its quotes where it has double ones; undefined for what is no scalar, tagged, anchored or reached by an alias. */
export function replaceValue(sweep: SweepFile, field: Field, text: string): TextEdit | undefined {
  const { node } = field;
  if (node.kind !== 'scalar' || !isOwn(sweep, field)) return undefined;
  if (field.empty) return field.key ? { start: node.start, end: node.start, newText: ` ${text}` } : undefined;
  if (!isBare(sweep.tree, node)) return undefined;
  return {
    start: node.start,
    end: node.end,
    newText: node.style === 'double' && /^[a-z_${}]+$/i.test(text) ? JSON.stringify(text) : text,
  };
}

/** Gives a key another name, in its quotes. */
export function renameKey(sweep: SweepFile, field: Field, name: string): TextEdit | undefined {
  const { key } = field;
  if (key?.kind !== 'scalar' || !isBare(sweep.tree, key) || !isOwn(sweep, field) || hidesAnother(sweep, field))
    return undefined;
  const quote = key.style === 'double' ? '"' : key.style === 'single' ? "'" : '';
  return { start: key.start, end: key.end, newText: `${quote}${name}${quote}` };
}

/** Takes a key and its value out, with the lines they stand on; undefined where a comment, an anchor or the only key of a mapping would go with them. */
export function removePair(sweep: SweepFile, field: Field): TextEdit | undefined {
  const parent = parentMap(sweep, field);
  const pair = parent?.pairs.find(p => p.key === field.key);
  return parent && pair && !hidesAnother(sweep, field) && isOwn(sweep, field)
    ? removeFrom(sweep.tree, parent, pair)
    : undefined;
}

/** As {@link removePair}, for one pair of a mapping (also one that a later key of the same name hides). */
export function removeFrom(tree: YamlTree, map: MapNode, pair: Pair): TextEdit | undefined {
  if (map.pairs.length < 2 || holdsAnchor(pair.value)) return undefined;
  const range = map.flow ? flowRange(tree, map, pair) : blockRange(tree, pair);
  return range && !tree.comments.some(c => c.start < range.end && c.end > range.start)
    ? { ...range, newText: '' }
    : undefined;
}

/** Adds `key: value` as the first key of a mapping; undefined for an empty one and for one reached by an alias. */
export function insertPair(sweep: SweepFile, map: Field, name: string, value: string): TextEdit | undefined {
  const { node } = map;
  const first = node.kind === 'map' ? node.pairs[0] : undefined;
  if (node.kind !== 'map' || !first || !isOwn(sweep, map)) return undefined;
  const { start } = first.key;
  if (!node.flow && sweep.tree.text.slice(lineStart(sweep.tree, start), start).includes('?')) return undefined;
  const quoted = first.key.kind === 'scalar' && first.key.style === 'double' ? `"${name}"` : name;
  const text = sweep.fileName.endsWith('.json') && !/^[-\d[{]/.test(value) ? JSON.stringify(value) : value;
  if (node.flow) return { start, end: start, newText: `${quoted}: ${text}, ` };
  return {
    start,
    end: start,
    newText: `${name}: ${value}${newline(sweep.tree)}${' '.repeat(positionAt(sweep.tree.lineStarts, start).column)}`,
  };
}

/** The line ending of the text. */
export function newline(tree: YamlTree): string {
  return tree.text.includes('\r\n') ? '\r\n' : '\n';
}

/** True where a value stands at its own place: not behind an alias and not merged in, so that an edit changes it alone. */
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

/** No tag and no anchor stands before the scalar. */
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

function lineStart(tree: YamlTree, offset: number): number {
  return tree.lineStarts[positionAt(tree.lineStarts, offset).line] ?? 0;
}

/** Whole lines of a block pair; undefined where something else stands on them. */
function blockRange(tree: YamlTree, pair: Pair): { start: number; end: number } | undefined {
  const start = lineStart(tree, pair.key.start);
  if (tree.text.slice(start, pair.key.start).trim() !== '') return undefined;
  const last = pair.value.end > pair.key.end ? pair.value.end : tree.text.indexOf(':', pair.key.end) + 1;
  const { line } = positionAt(tree.lineStarts, last);
  const end = tree.lineStarts[line + 1] ?? tree.text.length;
  if (tree.text.slice(last, end).trim() !== '') return undefined;
  // The last line of a text that does not end in one: the break before it goes instead.
  return end === tree.text.length && !/[\r\n]$/.test(tree.text) && start > 0
    ? { start: tree.text.slice(0, start).replace(/\r?\n$/, '').length, end }
    : { start, end };
}

/** A pair of a flow mapping with one of the commas beside it. */
function flowRange(tree: YamlTree, map: MapNode, pair: Pair): { start: number; end: number } | undefined {
  const index = map.pairs.indexOf(pair);
  const next = map.pairs[index + 1];
  if (next) return { start: pair.key.start, end: next.key.start };
  const before = map.pairs[index - 1];
  const comma = before ? tree.text.lastIndexOf(',', pair.key.start) : -1;
  return before && comma >= before.value.end
    ? { start: comma, end: Math.max(pair.value.end, pair.key.end) }
    : undefined;
}
