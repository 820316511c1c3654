import { type Random, randomBelow } from '../../random.ts';
import type { Analysis } from './analysis.ts';
import { type Feature, toFeature } from './features.ts';
import { type Tree, TreeGrower } from './growTree.ts';

/** As many trees as scikit-learn's forests have. */
const TREES = 100;

/**
 * The importance of each column by a random forest: its share of the squared error that the splits of 100 trees take
 * away, 1 in total, or 0 for all if no tree can split. NaN for fewer than two runs.
 */
export function forestImportance({ columns, target }: Analysis, random: Random, trees = TREES): Float64Array {
  if (target.length < 2) return new Float64Array(columns.length).fill(NaN);
  const shares = new Float64Array(columns.length);
  growForest(columns.map(toFeature), target, random, trees, (_, __, gains) => addShares(shares, gains));
  return shareOfSum(shares);
}

/** Adds each part's share of the sum of the parts; nothing if they are all 0. */
function addShares(shares: Float64Array, parts: Float64Array): void {
  for (const [i, share] of shareOfSum(parts).entries()) shares[i] = (shares[i] ?? 0) + share;
}

/** Each part divided by the sum of all; 0 for all if that is 0. */
function shareOfSum(parts: Float64Array): Float64Array {
  const total = parts.reduce((sum, part) => sum + part, 0);
  return total > 0 ? parts.map(part => part / total) : new Float64Array(parts.length);
}

/** What is done with each tree: itself, how often it drew each row, and the gain of each feature. */
export type UseTree = (tree: Tree, drawn: Float64Array, gains: Float64Array) => void;

/** Grows trees on rows drawn with replacement, as many as there are. */
export function growForest(
  features: readonly Feature[],
  target: Float64Array,
  random: Random,
  trees: number,
  use: UseTree,
): void {
  const rows = target.length;
  const grower = new TreeGrower(features, target, random);
  const drawn = new Float64Array(rows);
  const gains = new Float64Array(features.length);
  for (let i = 0; i < trees; i++) {
    drawn.fill(0);
    gains.fill(0);
    for (let draw = 0; draw < rows; draw++) {
      const row = randomBelow(rows, random);
      drawn[row] = (drawn[row] ?? 0) + 1;
    }
    grower.grow(drawn, gains);
    use(grower.tree, drawn, gains);
  }
}
