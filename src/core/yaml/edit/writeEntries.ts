import { toYaml } from '../write/toYaml.ts';
import type { TextEdit } from './textEdit.ts';
import type { JsonValue } from '../../json.ts';
import { parseYaml } from '../read/parse.ts';
import { positionAt } from '../read/position.ts';
import type { MapNode, YamlTree } from '../read/node.ts';
import type { Field } from '../../sweep/field.ts';
import type { Entry } from '../../sweep/schedulerBlock.ts';
import { rootField } from '../../sweep/sweepFile.ts';

type Wanted = Map<string, Wanted | { readonly value: JsonValue }>;

/**
 * Edits that put each value at its path of keys, making the mappings on the way where they are missing. Comments, layout and everything else
 * stay; what stands at a path already is replaced. The edits do not overlap. An empty text becomes a file with just these keys.
 */
export function writeEntries(text: string, fileName: string, entries: readonly Entry[]): TextEdit[] {
  if (entries.length === 0) return [];
  const wanted = group(entries);
  const tree = parseYaml(text);
  const json = fileName.endsWith('.json');
  const root = rootField(tree, fileName);
  const writing = { json, step: stepOf(tree, root), line: text.includes('\r\n') ? '\r\n' : '\n' };
  if (tree.root?.kind !== 'map') {
    const added = json ? flow(wanted, json) : `${block(wanted, 0, writing).join(writing.line)}${writing.line}`;
    return [
      {
        start: text.length,
        end: text.length,
        newText: text === '' || /[\r\n]$/.test(text) ? added : writing.line + added,
      },
    ];
  }
  return joined(writeInto(tree, root, wanted, writing));
}

/** Texts that go to one place become one edit, the inner mapping's first: editors do not agree on the order of equal places. */
function joined(edits: readonly TextEdit[]): TextEdit[] {
  const byPlace = new Map<number, TextEdit>();
  for (const edit of edits) {
    const before = byPlace.get(edit.start);
    byPlace.set(
      edit.start,
      before && before.end === edit.end ? { ...before, newText: before.newText + edit.newText } : edit,
    );
  }
  return [...byPlace.values()];
}

interface Style {
  /** JSON: keys and strings in double quotes. */
  readonly json: boolean;
  /** Columns of one step of indentation. */
  readonly step: number;
  /** The line break of the file. */
  readonly line: string;
}

function group(entries: readonly Entry[]): Wanted {
  const root: Wanted = new Map();
  for (const [path, value] of entries) {
    let here = root;
    for (const key of path.slice(0, -1)) {
      const next = here.get(key);
      const inner: Wanted = next instanceof Map ? next : new Map<string, Wanted>();
      here.set(key, inner);
      here = inner;
    }
    here.set(path.at(-1) ?? '', { value });
  }
  return root;
}

function writeInto(tree: YamlTree, field: Field, wanted: Wanted, style: Style): TextEdit[] {
  const map = field.node;
  if (map.kind !== 'map') return [];
  const edits: TextEdit[] = [];
  const missing: Wanted = new Map();
  for (const [key, what] of wanted) {
    const there = field.get(key);
    const own = there && map.pairs.some(pair => pair.key === there.key);
    if (!there || !own) missing.set(key, what);
    else edits.push(...replace(tree, there, what, style, map));
  }
  return missing.size ? [...edits, insert(tree, map, missing, style)] : edits;
}

function replace(
  tree: YamlTree,
  there: Field,
  what: Wanted | { readonly value: JsonValue },
  style: Style,
  parent: MapNode,
): TextEdit[] {
  const { node } = there;
  if (what instanceof Map && node.kind === 'map' && node.pairs.length > 0) return writeInto(tree, there, what, style);
  // The mapping behind an alias is shared: this one place gets a mapping of its own, built on it.
  if (what instanceof Map && node.kind === 'alias')
    return [{ start: node.start, end: node.end, newText: `{<<: *${node.name}, ${flow(what, false).slice(1)}` }];
  const inBlock = !parent.flow && !style.json;
  if (what instanceof Map && inBlock && there.empty) {
    const column = positionAt(tree.lineStarts, there.key?.start ?? 0).column + style.step;
    const end = endOfLine(tree, Math.max(node.end, there.key?.end ?? 0));
    return [
      {
        start: end,
        end,
        newText: block(what, column, style)
          .map(line => style.line + line)
          .join(''),
      },
    ];
  }
  const text =
    what instanceof Map ? flow(what, style.json) : toYaml(what.value, { flow: parent.flow, json: style.json });
  if (there.empty) return [{ start: node.start, end: node.end, newText: ` ${text}` }];
  // A value on lines of its own moves up to its key, unless a comment stands between.
  const keyEnd = there.key?.end ?? node.start;
  const gap = /^\s*:(?=\s*[\r\n]\s*$)/.exec(tree.text.slice(keyEnd, node.start))?.[0];
  const end = node.kind === 'scalar' ? node.end : lastPlace(tree, node.end);
  return [
    gap === undefined
      ? { start: node.start, end, newText: text }
      : { start: keyEnd + gap.length, end, newText: ` ${text}` },
  ];
}

function insert(tree: YamlTree, map: MapNode, missing: Wanted, style: Style): TextEdit {
  const last = map.pairs.at(-1);
  if (map.flow) {
    const at = last ? Math.max(last.value.end, last.key.end) : map.start + 1;
    const pairs = flow(missing, style.json).slice(1, -1);
    const own = last && style.json ? /\n([ \t]*)[^\n]*$/.exec(tree.text.slice(0, last.key.start)) : undefined;
    return { start: at, end: at, newText: last ? `,${own ? `${style.line}${own[1] ?? ''}` : ' '}${pairs}` : pairs };
  }
  const column = positionAt(tree.lineStarts, map.pairs[0]?.key.start ?? map.start).column;
  const at = endOfLine(tree, last ? lastPlace(tree, Math.max(last.value.end, last.key.end)) : map.end);
  return {
    start: at,
    end: at,
    newText: block(missing, column, style)
      .map(line => style.line + line)
      .join(''),
  };
}

/** A block collection's node may end behind the breaks that follow it: back to the end of its last word. */
function lastPlace(tree: YamlTree, end: number): number {
  return tree.text.slice(0, end).trimEnd().length;
}

function endOfLine(tree: YamlTree, offset: number): number {
  const { line } = positionAt(tree.lineStarts, offset);
  const start = tree.lineStarts[line] ?? 0;
  const whole = tree.text.slice(start, tree.lineStarts[line + 1] ?? tree.text.length);
  return start + whole.replace(/[\r\n]+$/, '').length;
}

function block(wanted: Wanted, column: number, style: Style): string[] {
  const pad = ' '.repeat(column);
  return [...wanted].flatMap(([key, what]) => {
    const name = toYaml(key, { flow: false, json: false });
    return what instanceof Map
      ? [`${pad}${name}:`, ...block(what, column + style.step, style)]
      : [`${pad}${name}: ${toYaml(what.value, { flow: false, json: false })}`];
  });
}

function flow(wanted: Wanted, json: boolean): string {
  const text = (what: Wanted | { readonly value: JsonValue }): string =>
    what instanceof Map ? flow(what, json) : toYaml(what.value, { flow: true, json });
  return `{${[...wanted].map(([key, what]) => `${toYaml(key, { flow: true, json })}: ${text(what)}`).join(', ')}}`;
}

/** The file's own step of indentation, from its first nested mapping; 2 where there is none. */
function stepOf(tree: YamlTree, root: Field): number {
  const nested = root.items
    .map(item => item.node)
    .find(node => node.kind === 'map' && !node.flow && node.pairs.length > 0);
  const column = nested?.kind === 'map' ? positionAt(tree.lineStarts, nested.pairs[0]?.key.start ?? 0).column : 0;
  return column > 0 ? column : 2;
}
