import type { ResultKeys } from '../api/operations/resultKeys.ts';
import type { EarlierRuns } from '../language/accountKnowledge.ts';

/** The names of metrics and parameters in what runs logged and took, without W&B's own (`_step`, `_wandb`). */
export function earlierRuns({ history, fields }: ResultKeys): EarlierRuns {
  const summary = fields.flatMap(({ path }) => /^summary_metrics\.(.+)$/.exec(path)?.[1] ?? []);
  const config = fields.flatMap(({ path }) => /^config\.([^.]+)\.value$/.exec(path)?.[1] ?? []);
  const own = (names: readonly string[]) => [...new Set(names)].filter(name => !name.startsWith('_')).sort();
  return { metrics: own([...history, ...summary]), parameters: own(config) };
}
