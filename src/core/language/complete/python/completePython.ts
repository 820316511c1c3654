import { Field } from '../../../sweep/field.ts';
import type { PythonDocument, SweepReading } from '../../../sweep/reading.ts';
import type { SweepFile } from '../../../sweep/sweepFile.ts';
import { keyName } from '../../../yaml/read/keyName.ts';
import type { MapNode, YamlNode } from '../../../yaml/read/node.ts';
import type { AccountKnowledge } from '../../accountKnowledge.ts';
import type { CompletionItem } from '../../types.ts';
import type { Ask } from '../offer/ask.ts';
import { itemsAt } from '../itemsAt.ts';
import type { CompletionContext, PathStep } from '../place/context.ts';
import { FlowScan } from '../place/flowScan.ts';
import { literalAt, type Literal } from './literalAt.ts';
import { contextInDocument, withKeysOf } from './pythonContext.ts';
import { pythonItem } from './pythonItems.ts';

/**
 * What can be written at an offset within a dict that reaches `wandb.sweep`: what JSON would take there, as Python. The
 * text is read without the word at the cursor, which usually breaks it.
 */
export function completePython(
  document: PythonDocument,
  offset: number,
  knowledge: AccountKnowledge,
  program?: Ask['program'],
  files?: Ask['files'],
): CompletionItem[] {
  const { text } = document;
  const literal = literalAt(text, offset);
  if (!literal) return [];
  const scan = new FlowScan(literal.flow, offset - literal.start, -1);
  scan.read(0, [], undefined);
  if (!scan.found) return [];
  const found = contextInDocument(scan.found, literal.start, []);
  const place = placeOf(document.reread(withoutWord(text, found, literal)), literal.start);
  if (!place) return [];
  const inSweep = contextInDocument(scan.found, literal.start, place.prefix);
  const { sweep, map } = withoutEntry(place.sweep, inSweep);
  const context = map ? withKeysOf(inSweep, map) : inSweep;
  const writing = { flow: true, json: true, step: 4 };
  const mark = context.quote || (/['"]/.exec(text.slice(literal.start, literal.end))?.[0] === '"' ? '"' : "'");
  return itemsAt({ text, context, sweep, knowledge, program, files, writing })
    .filter(({ label }) => !isUnread(context, label))
    .map(item => pythonItem(item, mark));
}

/** `wandb.sweep` does not read an `entity` in the dict (docs/facts/python-sweeps.md). */
function isUnread({ at, path }: CompletionContext, label: string): boolean {
  return at === 'key' && path.length === 0 && label === 'entity';
}

/** The text as Python can read it: nothing in place of a half-typed key, a number in place of a value. */
function withoutWord(text: string, { range, at, colonFollows }: CompletionContext, { end, missing }: Literal): string {
  const { length } = text.slice(range.start, range.end);
  const instead = at === 'key' && colonFollows ? text.slice(range.start, range.end) : at === 'key' ? '' : '0';
  const behind = text.slice(range.end, Math.max(end, range.end));
  return text.slice(0, range.start) + instead.padEnd(length) + behind + missing + text.slice(Math.max(end, range.end));
}

/** The sweep that a dict or list is a part of, and where in it. */
function placeOf(
  { parts }: SweepReading,
  start: number,
): { readonly sweep: SweepFile; readonly prefix: readonly PathStep[] } | undefined {
  for (const { sweep, tree } of parts) {
    const prefix = tree.root && pathOf(tree.root, start);
    if (prefix) return { sweep, prefix };
  }
  return undefined;
}

/** The path to what starts at an offset; in Python it may be anywhere. */
function pathOf(node: YamlNode, start: number): PathStep[] | undefined {
  if (node.kind !== 'map' && node.kind !== 'seq') return undefined;
  if (node.start === start) return [];
  const inner: readonly (readonly [PathStep | undefined, YamlNode])[] =
    node.kind === 'map'
      ? node.pairs.map(({ key, value }) => [keyName(key), value] as const)
      : node.items.map((item, i) => [i, item] as const);
  for (const [step, child] of inner) {
    const path = step === undefined ? undefined : pathOf(child, start);
    if (path && step !== undefined) return [step, ...path];
  }
  return undefined;
}

/** The sweep without the pair at the cursor, so that it does not narrow what is offered in its place. */
function withoutEntry(
  sweep: SweepFile,
  { frame, path, range, at }: CompletionContext,
): { readonly sweep: SweepFile; readonly map: MapNode | undefined } {
  const node = frame && sweep.fieldAt(frame.path)?.target;
  if (!frame || node?.kind !== 'map') return { sweep, map: undefined };
  const name = at === 'value' ? path.at(-1) : undefined;
  const pairs = node.pairs.filter(
    ({ key }) => !(key.start >= range.start && key.end <= range.end) && (name === undefined || keyName(key) !== name),
  );
  const map: MapNode = { ...node, pairs };
  const field = new Field([...frame.path], map);
  const here = JSON.stringify(frame.path);
  return {
    map,
    sweep: { ...sweep, fieldAt: asked => (JSON.stringify(asked) === here ? field : sweep.fieldAt(asked)) },
  };
}
