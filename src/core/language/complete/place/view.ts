import type { AliasNode, MapNode, Pair, ScalarNode, YamlNode } from '../../../yaml/read/node.ts';
import { parseYaml } from '../../../yaml/read/parse.ts';
import { Field, type Segment } from '../../../sweep/field.ts';
import { readSweepFile, type SweepFile } from '../../../sweep/sweepFile.ts';
import type { CompletionContext, Entry } from './context.ts';

/**
 * The sweep as it is without what is being typed: collections around the cursor hold the keys that `context` found in
 * the text, except the one at the cursor, so that neither a half-typed line nor the value to be replaced narrows what
 * is offered there.
 */
export function sweepWithoutWord(context: CompletionContext, whole: SweepFile): SweepFile {
  const { tree } = whole;
  // The word being typed usually breaks the text; text that is complete is not read a second time.
  const sweep = tree.problems.length
    ? readSweepFile(parseYaml(withoutWord(tree.text, context)), whole.fileName)
    : whole;
  const { root } = sweep.tree;
  const around = new Map<string, Field>();
  for (let frame = context.frame; frame; frame = frame.parent) {
    if (frame.kind !== 'map') continue;
    const inner = frame === context.frame;
    const node = mapOf(
      frame.entries,
      inner && context.at === 'value' ? context.path.at(-1) : undefined,
      root,
      // The scan ends with the block around the cursor: what the blocks around that hold further down is in the tree.
      inner ? [] : pairsBehind(sweep.fieldAt(frame.path), context.range.end),
    );
    around.set(keyOf(frame.path), new Field(frame.path, node));
  }
  if (context.at === 'item' && context.keys.length)
    around.set(keyOf(context.path), new Field(context.path, mapOf(context.keys, undefined, root)));
  return { ...sweep, fieldAt: path => around.get(keyOf(path)) ?? sweep.fieldAt(path) };
}

/** A half-typed word breaks its line: blanks in its place keep every other place. */
function withoutWord(text: string, { range, colonFollows }: CompletionContext): string {
  if (range.start === range.end || colonFollows) return text;
  return text.slice(0, range.start) + ' '.repeat(range.end - range.start) + text.slice(range.end);
}

function keyOf(path: readonly Segment[]): string {
  return JSON.stringify(path);
}

/** The pairs of a mapping that begin after an offset. */
function pairsBehind(field: Field | undefined, offset: number): readonly Pair[] {
  const map = field?.target;
  return map?.kind === 'map' ? map.pairs.filter(pair => pair.key.start > offset) : [];
}

function mapOf(
  entries: readonly Entry[],
  without: Segment | undefined,
  root: YamlNode | undefined,
  behind: readonly Pair[] = [],
): MapNode {
  return new MapView(
    entries.filter(entry => entry.key !== without),
    root,
    behind,
  );
}

/** A mapping that makes its pairs when they are asked for: in a long file only a few are. */
class MapView implements MapNode {
  readonly kind = 'map';
  readonly flow = false;
  readonly start = 0;
  readonly end = 0;
  private made: Pair[] | undefined;

  constructor(
    private readonly entries: readonly Entry[],
    private readonly root: YamlNode | undefined,
    private readonly behind: readonly Pair[],
  ) {}

  get pairs(): readonly Pair[] {
    return (this.made ??= [
      ...this.entries.map(entry => ({ key: scalar(entry.key, entry), value: valueOf(entry, this.root) })),
      ...this.behind,
    ]);
  }
}

function valueOf(entry: Entry, root: YamlNode | undefined): YamlNode {
  if (entry.child?.kind === 'map') return mapOf(entry.child.entries, undefined, root);
  if (entry.child)
    return { kind: 'seq', flow: true, start: 0, end: 0, items: entry.child.items.map(item => scalar(item, entry)) };
  const alias = !entry.quoted && entry.text.startsWith('*') ? entry.text.slice(1).trim() : '';
  if (alias) return aliasTo(alias, root, entry);
  return { ...scalar(entry.text, entry), style: entry.quoted ? 'double' : 'plain' };
}

function aliasTo(name: string, root: YamlNode | undefined, { place }: Entry): AliasNode {
  return { kind: 'alias', name, target: root && anchored(root, name), start: place.start, end: place.end };
}

function anchored(node: YamlNode, name: string): YamlNode | undefined {
  if (node.kind === 'alias') return undefined;
  if (node.anchor === name) return node;
  const inner = node.kind === 'map' ? node.pairs.map(pair => pair.value) : node.kind === 'seq' ? node.items : [];
  for (const child of inner) {
    const found = anchored(child, name);
    if (found) return found;
  }
  return undefined;
}

function scalar(text: string, { place }: Entry): ScalarNode {
  return { kind: 'scalar', style: 'plain', text, start: place.start, end: place.end };
}
