import type { YamlTree } from '../read/node.ts';
import type { TextEdit } from './textEdit.ts';

/** The edits that some changes of type `C` came to. */
export interface Made<C> {
  readonly changes: readonly C[];
  readonly edits: readonly TextEdit[];
  /** Edits that replace or remove something with its comments. */
  readonly replaced: readonly TextEdit[];
}

/** How many groups are tried one by one if they do not work together: each needs a reading of the text. */
const MOST_TRIED = 100;

/**
 * The edits of all groups of changes that do not touch an earlier group, and how many groups they are. What is wrong,
 * alone or with the others, is left out.
 */
export function together<C>(
  groups: readonly (Made<C> | undefined)[],
  isRight: (made: Made<C>) => boolean,
): { readonly edits: readonly TextEdit[]; readonly count: number } {
  const all = combined(groups);
  if (isRight(all)) return all;
  // The file's first ones, one by one.
  const right: Made<C>[] = [];
  for (const each of groups.slice(0, MOST_TRIED))
    if (each && isRight(each) && isRight(combined([...right, each]))) right.push(each);
  return combined(right);
}

/** Groups that do not touch one another, the first ones first. */
function combined<C>(all: readonly (Made<C> | undefined)[]): Made<C> & { readonly count: number } {
  const edits: TextEdit[] = [];
  const changes: C[] = [];
  const replaced: TextEdit[] = [];
  let count = 0;
  for (const made of all) {
    if (!made || made.edits.some(edit => touches(edits, edit))) continue;
    for (const edit of made.edits) edits.splice(placeAmong(edits, edit), 0, edit);
    changes.push(...made.changes);
    replaced.push(...made.replaced);
    count++;
  }
  return { changes, edits, replaced, count };
}

/** Neighbors count as touching: the order of two insertions would be arbitrary. */
function touches(sorted: readonly TextEdit[], edit: TextEdit): boolean {
  const place = placeAmong(sorted, edit);
  const [before, after] = [sorted[place - 1], sorted[place]];
  return (before !== undefined && before.end >= edit.start) || (after !== undefined && after.start <= edit.end);
}

function placeAmong(sorted: readonly TextEdit[], edit: TextEdit): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < edit.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether each comment of a file is still there after some edits, but for those that went with what they replaced. */
export function sameComments(
  before: Pick<YamlTree, 'text' | 'comments'>,
  after: Pick<YamlTree, 'text' | 'comments'>,
  replaced: readonly TextEdit[],
): boolean {
  const kept = before.comments.filter(comment => !replaced.some(e => comment.start < e.end && comment.end > e.start));
  const written = (text: string, places: YamlTree['comments']) =>
    places.map(({ start, end }) => text.slice(start, end)).sort();
  const [old, now] = [written(before.text, kept), written(after.text, after.comments)];
  return old.length === now.length && old.every((comment, i) => comment === now[i]);
}
