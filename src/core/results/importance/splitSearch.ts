import { type Random, randomBelow } from '../../random.ts';
import type { Feature } from './features.ts';
import { CODE_SHIFT, type NodeRows, ROW_BITS } from './nodeRows.ts';

/** Gains this close, relative to each other, are equal but for rounding. */
const ROUNDING = 1e-12;

/** Rows go left if their code is at most `cut`, or is not `category` (where that is not -1). */
export interface Split {
  feature: number;
  cut: number;
  category: number;
}

/** The rows of a node: a stretch of each list, how often they were drawn in all, and the sum of their targets. */
export interface Node {
  start: number;
  end: number;
  weight: number;
  sum: number;
}

/** Finds the best split of a node by squared error; chance decides between columns that are equally good. */
export class SplitSearch {
  /** The split that the last search found. */
  readonly best: Split = { feature: -1, cut: 0, category: -1 };
  private gain = -Infinity;
  private ties = 0;

  /**
   * @param drawn how often each row was drawn
   * @param weighted its distance from the mean of all targets, times that
   * @param target its target
   */
  constructor(
    private readonly features: readonly Feature[],
    private readonly rows: NodeRows,
    private readonly drawn: Float64Array,
    private readonly weighted: Float64Array,
    private readonly target: Float64Array,
    private readonly random: Random,
  ) {}

  /** Leaves the best split of a node in `best` and gives its gain in squared error; -Infinity if there is none. */
  search(node: Node): number {
    this.gain = -Infinity;
    this.ties = 0;
    if (node.end - node.start === 2) this.tryPair(node);
    else this.tryAll(node);
    return this.gain;
  }

  /**
   * Two rows: each column that tells them apart gains the same. Half of all nodes are such. To scikit-learn the gains
   * differ by rounding where another row goes left: what comes out larger is chosen there, and so it is here.
   */
  private tryPair({ start, weight, sum }: Node): void {
    const { lists, plain } = this.rows;
    const [one, other] = [plain[start] ?? 0, plain[start + 1] ?? 0];
    const [withOne, withOther] = [this.rounded(one, other), this.rounded(other, one)];
    const better = withOne === withOther ? -1 : withOne > withOther ? one : other;
    const left = this.drawn[one] ?? 0;
    const difference = (this.weighted[one] ?? 0) - (left * sum) / weight;
    const gain = ((difference * difference) / (left * (weight - left))) * weight;
    for (const isBetter of better < 0 ? [undefined] : [true, false]) {
      for (let i = 0; i < lists.length; i++) {
        const [first, second] = [lists[i]?.[start] ?? 0, lists[i]?.[start + 1] ?? 0];
        const [low, high] = [first >> CODE_SHIFT, second >> CODE_SHIFT];
        if (low === high) continue;
        const goesLeft = first & ROW_BITS;
        if (this.features[i]?.ordered) {
          if (isBetter === undefined || isBetter === (goesLeft === better)) this.offer(gain, i, (low + high) / 2, -1);
          continue;
        }
        // The row that is not of the category goes left.
        for (const category of [low, high])
          if (isBetter === undefined || isBetter === ((category === low) !== (goesLeft === better)))
            this.offer(gain, i, 0, category);
      }
      if (this.gain > -Infinity) return;
    }
  }

  /** What scikit-learn compares where the first row of a pair goes left, with its rounding. */
  private rounded(first: number, second: number): number {
    const [left, right] = [this.drawn[first] ?? 0, this.drawn[second] ?? 0];
    const leftSum = left * (this.target[first] ?? 0);
    const rightSum = leftSum + right * (this.target[second] ?? 0) - leftSum;
    return (leftSum * leftSum) / left + (rightSum * rightSum) / right;
  }

  private tryAll(node: Node): void {
    for (let i = 0; i < this.features.length; i++) {
      const [feature, list] = [this.features[i], this.rows.lists[i]];
      if (feature && list) {
        if (feature.ordered) this.tryCuts(i, list, node);
        else this.tryCategories(i, list, node);
      }
    }
  }

  private tryCuts(feature: number, list: Int32Array, { start, end, weight, sum }: Node): void {
    const { drawn, weighted } = this;
    let entry = list[start] ?? 0;
    let code = entry >> CODE_SHIFT;
    if (code === (list[end - 1] ?? 0) >> CODE_SHIFT) return;
    const mean = sum / weight;
    let cut = 0;
    let best = -1;
    let bestWeights = 1;
    let leftWeight = 0;
    let leftSum = 0;
    for (let i = start + 1; i < end; i++) {
      const row = entry & ROW_BITS;
      leftWeight += drawn[row] ?? 0;
      leftSum += weighted[row] ?? 0;
      entry = list[i] ?? 0;
      const next = entry >> CODE_SHIFT;
      if (next === code) continue;
      // Compares gains, difference² · weight / weights, without a division.
      const difference = leftSum - leftWeight * mean;
      const weights = leftWeight * (weight - leftWeight);
      if (difference * difference * bestWeights > best * weights) {
        best = difference * difference;
        bestWeights = weights;
        cut = (code + next) / 2;
      }
      code = next;
    }
    this.offer((best / bestWeights) * weight, feature, cut, -1);
  }

  private tryCategories(feature: number, list: Int32Array, node: Node): void {
    const { drawn, weighted } = this;
    const mean = node.sum / node.weight;
    let weight = 0;
    let sum = 0;
    for (let i = node.start; i < node.end; i++) {
      const entry = list[i] ?? 0;
      const row = entry & ROW_BITS;
      const category = entry >> CODE_SHIFT;
      weight += drawn[row] ?? 0;
      sum += weighted[row] ?? 0;
      if (i + 1 < node.end && (list[i + 1] ?? 0) >> CODE_SHIFT === category) continue;
      if (weight === node.weight) return;
      const difference = sum - weight * mean;
      const gain = ((difference * difference) / (weight * (node.weight - weight))) * node.weight;
      this.offer(gain, feature, 0, category);
      weight = 0;
      sum = 0;
    }
  }

  /** Takes the best split of a column if it is better than those of the others, or by chance if it is as good. */
  private offer(gain: number, feature: number, cut: number, category: number): void {
    const margin = ROUNDING * gain;
    if (gain < this.gain - margin) return;
    this.ties = gain > this.gain + margin ? 1 : this.ties + 1;
    if (this.ties > 1 && randomBelow(this.ties, this.random) > 0) return;
    this.gain = gain;
    this.best.feature = feature;
    this.best.cut = cut;
    this.best.category = category;
  }
}
