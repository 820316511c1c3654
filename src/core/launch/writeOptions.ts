import type { TextEdit } from '../language/types.ts';
import { constructValue } from '../yaml/construct.ts';
import type { MapNode, Pair } from '../yaml/node.ts';
import { parseYaml } from '../yaml/parse.ts';
import { flowText, blockLines } from './optionText.ts';
import { optionEntries } from './launchOptions.ts';
import type { JsonValue, LaunchOptions } from './types.ts';

/** A place in a sweep file, key by key, and what is to stand there. */
export type Entry = readonly [path: readonly string[], value: JsonValue];

/** The edits that write what was chosen for a launch into its file: each value where the client reads it, everything else, comments too, as it stands. */
export function writeOptions(text: string, fileName: string, options: LaunchOptions): TextEdit[] {
  const json = fileName.endsWith('.json');
  const without = options.job === undefined ? text : removeKey(text, 'image_uri');
  return trimmed(text, write(without, json, optionEntries(options)));
}

/** The same for any keys. Parts of a path that are not there are made; a value that stands there is exchanged. No edits where nothing changes. */
export function writeEntries(text: string, fileName: string, entries: readonly Entry[]): TextEdit[] {
  return trimmed(text, write(text, fileName.endsWith('.json'), entries));
}

function write(text: string, json: boolean, entries: readonly Entry[]): string {
  return entries.reduce((now, [path, value]) => setPath(now, json, path, value), text);
}

/** One edit for the whole change: what both texts begin and end with is left out. */
function trimmed(before: string, after: string): TextEdit[] {
  if (before === after) return [];
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return [{ start, end: before.length - tail, newText: after.slice(start, after.length - tail) }];
}

const splice = (text: string, start: number, end: number, inserted: string): string => text.slice(0, start) + inserted + text.slice(end);
const eolOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');
const pairOf = (map: MapNode, key: string): Pair | undefined => map.pairs.findLast(pair => pair.key.kind === 'scalar' && pair.key.text === key);

/** The end of the line that an offset stands in, before its line break. */
function lineEnd(text: string, offset: number): number {
  const at = text.slice(offset).search(/\r|\n/);
  return at < 0 ? text.length : offset + at;
}

function columnOf(text: string, offset: number): number {
  return offset - (Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1);
}

function setPath(text: string, json: boolean, path: readonly string[], value: JsonValue): string {
  const { root } = parseYaml(text);
  if (!root || (root.kind === 'scalar' && root.text === '')) return json ? flowText(nested(path, value), true) : `${withBreak(text)}${blockLines(path, value, 0).join(eolOf(text))}${eolOf(text)}`;
  return root.kind === 'map' ? setIn(text, json, root, path, value) : text;
}

function setIn(text: string, json: boolean, map: MapNode, path: readonly string[], value: JsonValue): string {
  const [key = '', ...rest] = path;
  const pair = pairOf(map, key);
  if (!pair) return addPair(text, json, map, path, value);
  const node = pair.value;
  if (rest.length === 0) return exchange(text, pair, flowText(value, json));
  if (node.kind === 'map') return setIn(text, json, node, rest, value);
  const flow = map.flow || json;
  const indent = columnOf(text, pair.key.start) + 2;
  if (node.kind === 'alias' && node.target?.kind === 'map' && !flow) {
    return splice(text, text.indexOf(':', pair.key.end) + 1, node.end, ['', `${' '.repeat(indent)}<<: *${node.name}`, ...blockLines(rest, value, indent)].join(eolOf(text)));
  }
  const isEmpty = node.kind === 'scalar' && node.style === 'plain' && node.text === '';
  if (!isEmpty || flow) return exchange(text, pair, flowText(nested(rest, value), json));
  const at = lineEnd(text, node.start);
  return splice(text, at, at, ['', ...blockLines(rest, value, indent)].join(eolOf(text)));
}

function nested(path: readonly string[], value: JsonValue): JsonValue {
  return path.reduceRight<JsonValue>((inner, key) => ({ [key]: inner }), value);
}

/** A value in place of another. One that stands on lines of its own moves up to its key, unless a comment stands between. */
function exchange(text: string, pair: Pair, written: string): string {
  const { key, value } = pair;
  const colon = text.indexOf(':', key.end);
  const between = text.slice(colon + 1, value.start);
  const end = value.start + text.slice(value.start, value.end).trimEnd().length;
  if (value.start <= colon || value.end === value.start) return splice(text, colon + 1, colon + 1, ` ${written}`);
  if (between.includes('#')) return splice(text, value.start, end, written);
  return splice(text, colon + 1, end, ` ${written}`);
}

/** A new pair behind the last one of a mapping, in its style. */
function addPair(text: string, json: boolean, map: MapNode, path: readonly string[], value: JsonValue): string {
  const last = map.pairs.at(-1);
  if (map.flow || json) {
    const [key = '', ...rest] = path;
    const pair = `${json ? JSON.stringify(key) : flowText(key, false)}: ${flowText(nested(rest, value), json)}`;
    if (!last) return splice(text, map.start + 1, map.end - 1, pair);
    const previous = Math.max(last.value.end, last.key.end);
    const between = /^[ \t\r\n]*[\r\n]/.test(text.slice(map.start + 1, last.key.start)) || columnOf(text, last.key.start) < columnOf(text, map.start) ? `,${eolOf(text)}${' '.repeat(columnOf(text, last.key.start))}` : ', ';
    return splice(text, previous, previous, between + pair);
  }
  const indent = last ? columnOf(text, last.key.start) : 0;
  const lines = blockLines(path, value, indent);
  const from = Math.max(last?.value.end ?? 0, last?.key.end ?? 0);
  // A block scalar reaches to the start of the next line.
  const before = from > 0 && /[\r\n]/.test(text[from - 1] ?? '');
  const at = before ? from : lineEnd(text, from);
  return before ? splice(text, at, at, lines.map(line => line + eolOf(text)).join('')) : splice(text, at, at, ['', ...lines].join(eolOf(text)));
}

function withBreak(text: string): string {
  return text === '' || /[\r\n]$/.test(text) ? text : text + eolOf(text);
}

/** The text without a top-level key and its value. */
function removeKey(text: string, key: string): string {
  const { root } = parseYaml(text);
  if (root?.kind !== 'map') return text;
  const pair = pairOf(root, key);
  if (!pair) return text;
  const end = Math.max(pair.value.end, pair.key.end);
  if (root.flow) {
    const after = /^\s*,\s*/.exec(text.slice(end))?.[0].length;
    if (after !== undefined) return splice(text, pair.key.start, end + after, '');
    return splice(text, text.slice(0, pair.key.start).replace(/\s*,\s*$/, '').length, end, '');
  }
  const stop = /[\r\n]/.test(text[end - 1] ?? '') ? end : lineEnd(text, end) + (/^(?:\r\n|\r|\n)/.exec(text.slice(lineEnd(text, end)))?.[0].length ?? 0);
  const without = splice(text, pair.key.start, stop, '');
  return constructs(without) ? without : text;
}

function constructs(text: string): boolean {
  return 'value' in constructValue(parseYaml(text));
}
