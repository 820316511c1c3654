import type { MapNode, MergedPairs, Pair } from './node.ts';
import { scalarTag } from './scalarValue.ts';

/**
 * A mapping that merges an alias of one other, whose keys are words, as in a row of settings of which each changes a
 * little of the one before. Each word is an object of its own for Python then, so that the order of taking in cannot
 * matter, and what is carried on is what counts, not all that the row has written so far.
 */
export class MergeChain implements MergedPairs {
  private constructor(
    private readonly source: MapNode,
    private readonly own: readonly Pair[],
    readonly effective: readonly Pair[],
  ) {}

  /** Undefined where the mappings are of another kind. */
  static of(source: MapNode, own: readonly Pair[]): MergeChain | undefined {
    const before = source.merged ?? { effective: source.pairs };
    if (!areDifferentWords(own)) return undefined;
    if (!(before instanceof MergeChain) && (source.merged || !areDifferentWords(source.pairs))) return undefined;
    return new MergeChain(source, own, replaced(before.effective, own));
  }

  get constructed(): readonly Pair[] {
    return this.effective;
  }

  get size(): number {
    return this.effective.length;
  }

  get all(): readonly Pair[] {
    // A row may be longer than calls can be deep.
    const parts: (readonly Pair[])[] = [this.own];
    let at = this.source;
    for (; at.merged instanceof MergeChain; at = at.merged.source) parts.push(at.merged.own);
    return [at.pairs, ...parts.toReversed()].flat();
  }
}

function replaced(before: readonly Pair[], own: readonly Pair[]): readonly Pair[] {
  const pairs = [...before];
  const places = own.length > FEW ? new Map(before.map((pair, i) => [textOf(pair), i])) : undefined;
  for (const pair of own) {
    const word = textOf(pair);
    const place = places ? (places.get(word) ?? -1) : pairs.findIndex(each => textOf(each) === word);
    if (place < 0) {
      places?.set(word, pairs.length);
      pairs.push(pair);
    } else pairs[place] = pair;
  }
  return pairs;
}

/** Up to this many keys are looked for one by one. */
const FEW = 12;

function areDifferentWords(pairs: readonly Pair[]): boolean {
  return pairs.every(hasWord) && new Set(pairs.map(textOf)).size === pairs.length;
}

function hasWord({ key }: Pair): boolean {
  return key.kind === 'scalar' && key.text.length > 1 && scalarTag(key) === 'str';
}

function textOf({ key }: Pair): string | undefined {
  return key.kind === 'scalar' ? key.text : undefined;
}
