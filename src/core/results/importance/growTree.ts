import type { Random } from '../../random.ts';
import type { Feature } from './features.ts';
import { CODE_SHIFT, NodeRows, ROW_BITS } from './nodeRows.ts';
import { type Node, SplitSearch } from './splitSearch.ts';

/** The nodes of a regression tree, the root first; the next tree overwrites them. */
export interface Tree {
  /** How many nodes there are. */
  nodes: number;
  /** The feature that splits a node; -1 in a leaf. */
  readonly feature: Int32Array;
  /** Rows go left if their code is at most `cut`; where `category` is not -1, if their code is not `category`. */
  readonly cut: Float64Array;
  readonly category: Int32Array;
  /** The node of the rows that go left; the next one has those that go right. */
  readonly left: Int32Array;
  /** The mean target of a node's rows. */
  readonly mean: Float64Array;
}

/** Grows regression trees by squared error until each leaf is pure, as scikit-learn's forests do. */
export class TreeGrower {
  readonly tree: Tree;
  private readonly rows: NodeRows;
  private readonly search: SplitSearch;
  private readonly drawn: Float64Array;
  private readonly weighted: Float64Array;
  /** The distances of the targets from their mean: sums of them keep their digits. */
  private readonly target: Float64Array;
  /** The nodes that are not leaves and have not been split yet. */
  private readonly open: (Node & { place: number })[] = [];

  constructor(features: readonly Feature[], target: Float64Array, random: Random) {
    const mean = target.reduce((sum, value) => sum + value, 0) / target.length;
    this.target = target.map(value => value - mean);
    const size = 2 * target.length;
    this.tree = {
      nodes: 0,
      feature: new Int32Array(size),
      cut: new Float64Array(size),
      category: new Int32Array(size),
      left: new Int32Array(size),
      mean: new Float64Array(size),
    };
    this.rows = new NodeRows(features, target.length);
    this.drawn = new Float64Array(target.length);
    this.weighted = new Float64Array(target.length);
    this.search = new SplitSearch(features, this.rows, this.drawn, this.weighted, target, random);
  }

  /** Grows `tree` on rows drawn so often; adds the gain of each split to its feature's place in `gains`. */
  grow(drawn: Float64Array, gains: Float64Array): void {
    this.drawn.set(drawn);
    for (let row = 0; row < drawn.length; row++) this.weighted[row] = (drawn[row] ?? 0) * (this.target[row] ?? 0);
    this.tree.nodes = 1;
    this.add(0, 0, this.rows.start(drawn));
    for (let node = this.open.pop(); node; node = this.open.pop()) {
      const gain = this.search.search(node);
      if (gain === -Infinity) continue;
      const { feature } = this.search.best;
      gains[feature] = (gains[feature] ?? 0) + gain;
      this.divide(node, node.place);
    }
  }

  /** Makes a node of the rows from `start` to `end`; gives whether it is to be split further. */
  private add(place: number, start: number, end: number): boolean {
    const { target, drawn, weighted } = this;
    const { plain } = this.rows;
    const first = target[plain[start] ?? 0];
    let weight = 0;
    let sum = 0;
    let pure = true;
    for (let i = start; i < end; i++) {
      const row = plain[i] ?? 0;
      weight += drawn[row] ?? 0;
      sum += weighted[row] ?? 0;
      if (target[row] !== first) pure = false;
    }
    this.tree.mean[place] = sum / weight;
    this.tree.feature[place] = -1;
    if (!pure) this.open.push({ place, start, end, weight, sum });
    return !pure;
  }

  /** Splits a node at the best split. */
  private divide({ start, end }: Node, place: number): void {
    const { tree, rows } = this;
    const { feature, cut, category } = this.search.best;
    tree.feature[place] = feature;
    tree.cut[place] = cut;
    tree.category[place] = category;
    const left = tree.nodes;
    tree.left[place] = left;
    tree.nodes += 2;
    const list = rows.lists[feature] ?? new Int32Array();
    let middle = start;
    for (let i = start; i < end; i++) {
      const entry = list[i] ?? 0;
      const code = entry >> CODE_SHIFT;
      const goesLeft = category < 0 ? code <= cut : code !== category;
      rows.goesLeft[entry & ROW_BITS] = goesLeft ? 1 : 0;
      if (goesLeft) middle++;
    }
    rows.splitPlain(start, end);
    const [a, b] = [this.add(left, start, middle), this.add(left + 1, middle, end)];
    if (a || b) rows.splitFeatures(start, end);
  }
}
