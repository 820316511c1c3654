import { followAlias } from '../../yaml/read/alias.ts';
import { pyDump } from '../../yaml/write/dump.ts';
import type { MapNode, Pair, YamlNode, YamlTree } from '../../yaml/read/node.ts';
import { parseYaml } from '../../yaml/read/parse.ts';
import { positionAt } from '../../yaml/read/position.ts';
import { pyJsonDumps } from '../../python/values/jsonDumps.ts';
import type { PyValue } from '../../python/values/value.ts';
import { sameValue } from '../plan/sameConfig.ts';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
type PyMap = PyValue & { readonly type: 'map' };

/** Keys as JSON has them: strings. */
const keyText = (key: PyValue): string =>
  key.type === 'str' ? key.value : 'value' in key ? String(key.value) : key.type;
const byKey = (map: PyMap): ReadonlyMap<string, PyValue> =>
  new Map(map.entries.map(([key, value]) => [keyText(key), value]));
/**
 * The text of a sweep file as it would have to read to launch what was launched: the file's own words, order and
 * comments, and only what differs put in. So a diff of both shows the differences that count and none of style. `now`
 * is what the file would send, `launched` what W&B keeps; both are values of JSON.
 */
export function fileAsLaunched(tree: YamlTree, now: PyValue, launched: PyValue): string {
  if (sameValue(now, launched)) return tree.text;
  const edits: Edit[] = [];
  const root = followAlias(tree.root);
  if (
    root?.kind !== 'map' ||
    now.type !== 'map' ||
    launched.type !== 'map' ||
    !new Editor(tree, edits).map(root, now, launched)
  )
    return pyDump(launched);
  const text = [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((so, edit) => so.slice(0, edit.start) + edit.text + so.slice(edit.end), tree.text);
  return parseYaml(text).problems.length > 0 ? pyDump(launched) : text;
}

class Editor {
  constructor(
    private readonly tree: YamlTree,
    private readonly edits: Edit[],
  ) {}

  /** Puts the differences of two mappings into the text of one; false = it cannot be done there. */
  map(node: MapNode, now: PyMap, launched: PyMap): boolean {
    const [before, after] = [byKey(now), byKey(launched)];
    const gone = node.pairs.filter(pair => !after.has(this.name(pair)) && before.has(this.name(pair)));
    const added = [...after].filter(
      ([key]) =>
        !node.pairs.some(pair => this.name(pair) === key) &&
        !(before.has(key) && sameValue(before.get(key) ?? { type: 'null' }, after.get(key) ?? { type: 'null' })),
    );
    // The first key of a list's item shares its line with the dash; a mapping without any key cannot be written in
    // block style.
    if (gone.length > 0 && (node.flow || node.pairs.length === gone.length || gone[0] === node.pairs[0])) return false;
    if (added.length > 0 && (node.flow || node.pairs.length === 0)) return false;
    for (const pair of node.pairs) {
      const [was, is] = [before.get(this.name(pair)), after.get(this.name(pair))];
      if (was !== undefined && is !== undefined && !sameValue(was, is)) this.pair(node, pair, was, is);
    }
    for (const pair of gone) this.remove(node, pair);
    if (added.length > 0) this.add(node, added);
    return true;
  }

  private pair(map: MapNode, pair: Pair, was: PyValue, is: PyValue): void {
    const value = pair.value.kind === 'alias' ? undefined : pair.value;
    const mark = this.edits.length;
    if (
      value?.kind === 'map' &&
      value.anchor === undefined &&
      was.type === 'map' &&
      is.type === 'map' &&
      this.map(value, was, is)
    )
      return;
    this.edits.length = mark;
    const end = Math.max(pair.value.end, pair.key.end);
    if (map.flow) this.edits.push({ start: pair.value.start, end: pair.value.end, text: pyJsonDumps(is) });
    else
      this.edits.push({ start: pair.key.start, end, text: this.written(this.name(pair), is, this.column(pair.key)) });
  }

  /** `key: value` in block style, further lines indented to the column. */
  private written(key: string, value: PyValue, column: number): string {
    return pyDump({ type: 'map', entries: [[{ type: 'str', value: key }, value]] })
      .trimEnd()
      .replaceAll('\n', `\n${' '.repeat(column)}`);
  }

  private remove(map: MapNode, pair: Pair): void {
    const next = map.pairs[map.pairs.indexOf(pair) + 1];
    const from = this.tree.text.lastIndexOf('\n', pair.key.start) + 1;
    const to =
      next === undefined
        ? this.lineEnd(Math.max(pair.value.end, pair.key.end))
        : this.tree.text.lastIndexOf('\n', next.key.start) + 1;
    this.edits.push({ start: from, end: to, text: '' });
  }

  private add(map: MapNode, added: readonly (readonly [string, PyValue])[]): void {
    const last = map.pairs.at(-1);
    if (last === undefined) return;
    const column = this.column(last.key);
    const at = this.lineEnd(Math.max(last.value.end, last.key.end));
    const broken = this.tree.text[at - 1] === '\n';
    const lines = added.map(([key, value]) => `${' '.repeat(column)}${this.written(key, value, column)}`).join('\n');
    this.edits.push({ start: at, end: at, text: broken ? `${lines}\n` : `\n${lines}` });
  }

  /** Behind the line break that ends the line; block scalars end with theirs. */
  private lineEnd(offset: number): number {
    if (this.tree.text[offset - 1] === '\n') return offset;
    const end = this.tree.text.indexOf('\n', offset);
    return end < 0 ? this.tree.text.length : end + 1;
  }

  private column(node: YamlNode): number {
    return positionAt(this.tree.lineStarts, node.start).column;
  }

  private name(pair: Pair): string {
    const key = followAlias(pair.key);
    return key?.kind === 'scalar' ? key.text : '';
  }
}
