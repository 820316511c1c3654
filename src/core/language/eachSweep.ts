import { isReading, readDocument, type SweepDocument, type SweepReading } from '../sweep/reading.ts';
import type { YamlTree } from '../yaml/read/node.ts';

/** Asks of the sweeps of documents, each of which is read once for as long as its tree is in use. */
export class EachSweep {
  private readonly readings = new WeakMap<YamlTree, SweepReading>();

  readingOf(document: SweepDocument): SweepReading {
    if (isReading(document)) return document;
    const reading = this.readings.get(document.tree) ?? readDocument(document);
    this.readings.set(document.tree, reading);
    return reading;
  }

  /** What is said of each sweep of a document, in the order of the text. */
  of<T extends { readonly start: number; readonly end?: number }>(
    document: SweepDocument,
    ask: (reading: SweepReading, part: number) => T | readonly T[],
    isRepeated?: (one: T, other: T) => boolean,
  ): T[] {
    const { parts, tree } = this.readingOf(document);
    const found = parts.flatMap((part, index) => (part.claim.kind === null ? [] : ask(part, index)));
    // One sweep of it is asked for alone, wherever its parts are.
    if (!tree.python || parts[0] === document) return found;
    // Parts of a sweep may be in other cells of a notebook, which are other documents.
    const { length } = tree.text;
    return found
      .filter(({ start, end = start }) => start >= 0 && end <= length)
      .filter((one, index) => !isRepeated || !found.slice(0, index).some(other => isRepeated(one, other)))
      .sort((one, other) => one.start - other.start);
  }
}
