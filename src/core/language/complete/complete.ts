import { stepOf } from '../../yaml/step.ts';
import type { Ask } from './offer/ask.ts';
import { itemsAt } from './itemsAt.ts';
import { withSlips } from './offer/slips.ts';
import type { SweepFile } from '../../sweep/sweepFile.ts';
import type { CompletionContext } from './place/context.ts';
import { completionContext } from './place/lineScan.ts';
import { sweepWithoutWord } from './place/view.ts';
import type { ProgramFacts } from '../../python/program/programFacts.ts';
import type { AccountKnowledge } from '../accountKnowledge.ts';
import type { CompletionItem } from '../types.ts';

/**
 * Everything that can be written at an offset of a sweep file, in the order in which it is shown, and nothing that
 * would be wrong there. Empty inside comments and block scalars. `program`: what the sweep's training program tells;
 * undefined where it cannot be read. `files`: the scripts near the sweep file (asked for with an empty path), and what
 * is in them; undefined = unknown.
 */
export function complete(
  whole: SweepFile,
  offset: number,
  knowledge: AccountKnowledge,
  program?: ProgramFacts,
  files?: Ask['files'],
): CompletionItem[] {
  const { text } = whole.tree;
  const context = completionContext(text, offset);
  if (!context) return [];
  if (context.at === 'value' && isThere(context)) return [];
  const step = stepOf(text);
  const itemsIn = (place: CompletionContext): CompletionItem[] => {
    const json = whole.isJson || outermostBracket(place);
    const writing = { flow: json || place.frame?.flow === true, json, step };
    return itemsAt({ text, context: place, sweep: sweepWithoutWord(place, whole), knowledge, program, files, writing });
  };
  const below = context.below ? completionContext(text, offset, step) : undefined;
  const items = below ? belowFirst(itemsIn(below), context, () => itemsIn(context)) : itemsIn(context);
  return withSlips(items, text, offset);
}

/**
 * What an empty key right above holds comes first; alone where nothing is typed and nothing follows. A key without a
 * value is hardly ever left so.
 */
function belowFirst(
  below: readonly CompletionItem[],
  { range, last }: CompletionContext,
  beside: () => CompletionItem[],
): CompletionItem[] {
  if (below.length && last && range.start === range.end) return [...below];
  const labels = new Set(below.map(({ label }) => label));
  return [...below, ...beside().filter(({ label }) => !labels.has(label))];
}

/** The key's value is already on the next lines. */
function isThere({ keys, path }: CompletionContext): boolean {
  const entry = keys.find(({ key }) => key === path.at(-1));
  return entry?.child !== undefined && !entry.child.flow && entry.text === '';
}

/** A file that is one bracket as a whole is JSON, or near enough to be written like it. */
function outermostBracket({ frame }: CompletionContext): boolean {
  let at = frame;
  while (at?.parent) at = at.parent;
  return at?.flow === true;
}
