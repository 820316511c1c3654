import { type Random, drawToFront } from '../../random.ts';
import type { Analysis } from './analysis.ts';
import { type Feature, toFeature } from './features.ts';
import { growForest } from './forest.ts';
import type { Tree } from './growTree.ts';

/** As many trees as forest importance has. */
const TREES = 100;

/**
 * The importance of each column by shuffling it: how much the squared error of a random forest's trees grows on the
 * runs that each tree has not seen, as a share of the metric's variance. Noise is near 0, also below. NaN for fewer
 * than two runs.
 */
export function permutationImportance({ columns, target }: Analysis, random: Random, trees = TREES): Float64Array {
  const growth = new Float64Array(columns.length);
  if (target.length < 2) return growth.fill(NaN);
  const features = columns.map(toFeature);
  const mean = target.reduce((sum, value) => sum + value, 0) / target.length;
  const centered = target.map(value => value - mean);
  const variance = centered.reduce((sum, value) => sum + value * value, 0) / target.length;
  let counted = 0;
  growForest(features, target, random, trees, (tree, drawn) => {
    const unseen = Int32Array.from([...drawn.keys()].filter(row => drawn[row] === 0));
    if (unseen.length < 2) return;
    counted++;
    const before = squaredError(tree, features, centered, unseen, -1, unseen);
    const shuffled = unseen.slice();
    for (const i of features.keys()) {
      drawToFront(shuffled, shuffled.length, random);
      growth[i] = (growth[i] ?? 0) + squaredError(tree, features, centered, unseen, i, shuffled) - before;
    }
  });
  return growth.map(sum => (variance > 0 && counted > 0 ? sum / counted / variance : 0));
}

/** The mean squared error of a tree on some rows, one feature's codes taken from other rows. */
function squaredError(
  tree: Tree,
  features: readonly Feature[],
  target: Float64Array,
  rows: Int32Array,
  swapped: number,
  others: Int32Array,
): number {
  let sum = 0;
  for (let i = 0; i < rows.length; i++) {
    const [row, other] = [rows[i] ?? 0, others[i] ?? 0];
    let node = 0;
    for (let feature = tree.feature[0] ?? -1; feature >= 0; feature = tree.feature[node] ?? -1) {
      const code = features[feature]?.codes[feature === swapped ? other : row] ?? 0;
      const category = tree.category[node] ?? -1;
      const left = category < 0 ? code <= (tree.cut[node] ?? 0) : code !== category;
      node = (tree.left[node] ?? 0) + (left ? 0 : 1);
    }
    const error = (target[row] ?? 0) - (tree.mean[node] ?? 0);
    sum += error * error;
  }
  return sum / rows.length;
}
