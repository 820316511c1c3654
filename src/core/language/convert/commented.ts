import type { Field } from '../../sweep/field.ts';
import type { SweepFile } from '../../sweep/sweepFile.ts';
import type { Place } from '../../yaml/read/node.ts';
import { lineAt } from '../../yaml/read/position.ts';

/** A value of a sweep as it is written in another language, with the comments around it. */
export interface Commented {
  /** The key; undefined for an item of a list. */
  readonly name: string | undefined;
  readonly field: Field;
  /** Comments on lines of their own above it, without their sign. */
  readonly above: readonly string[];
  /** The comment behind it on its line. */
  readonly behind: string | undefined;
  /** What a mapping holds. */
  readonly children: readonly Commented[];
  /** Comments after the last of them. */
  readonly below: readonly string[];
}

/** A sweep with its comments, each at the value that it belongs to; those outside of it are left out. */
export function commentedSweep({ root, tree }: SweepFile): Commented {
  const taken = new Set<Place>();
  const line = (offset: number) => lineAt(tree.lineStarts, offset);
  const textOf = ({ start, end }: Place) => tree.text.slice(start, end).replace(/^#+ ?/, '').trimEnd();
  const take = (isTaken: (comment: Place) => boolean): string[] =>
    tree.comments
      .filter(comment => !taken.has(comment) && isTaken(comment))
      .map(comment => {
        taken.add(comment);
        return textOf(comment);
      });
  const isAlone = ({ start }: Place) => tree.text.slice(tree.lineStarts[line(start)], start).trim() === '';
  const entry = (field: Field, after: number): Commented => {
    const { key, node } = field;
    const start = key?.start ?? node.start;
    const isHere = start >= after;
    const above = isHere ? take(comment => isAlone(comment) && comment.start >= after && comment.end <= start) : [];
    const isMap = field.type === 'map' && field.items.length > 0;
    // What is behind an opening brace belongs to the key.
    const ends = line(isMap ? (key?.end ?? start) : Math.max(node.end, start));
    // YAML's root begins with its first key, whose comment it is.
    const isBraced = key !== undefined || tree.python !== undefined;
    const [behind] = take(
      comment => isBraced && !isAlone(comment) && comment.start >= start && line(comment.start) === ends,
    );
    let last = node.start;
    const children = isMap
      ? field.items.map(item => {
          const made = entry(item, Math.min(last, item.key?.start ?? last));
          last = Math.max(last, item.key?.end ?? last, item.node.end);
          return made;
        })
      : [];
    const below = take(comment => comment.start > start && comment.end <= node.end);
    return { name: key ? field.name : undefined, field, above, behind, children, below };
  };
  const top = entry(root, root.node.start);
  // In YAML a comment after the last key, or before the first, is outside of the mapping.
  const isYaml = tree.python === undefined;
  const first = top.children[0];
  if (!isYaml || !first) return top;
  const before = take(comment => comment.end <= (root.items[0]?.key?.start ?? 0));
  const children = [{ ...first, above: [...before, ...first.above] }, ...top.children.slice(1)];
  return { ...top, children, below: [...top.below, ...take(() => true)] };
}
