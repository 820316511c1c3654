import type { Goal } from './goals.ts';

/**
 * Words in the names of metrics that are better small, and of those better large; each a word of its own in the name.
 */
const SMALL =
  /loss|(?:^|[^a-z])(?:error|err|mse|rmse|mae|mape|perplexity|ppl|wer|cer|nll|fid|latency|regret)(?:$|[^a-z])/i;
const LARGE = new RegExp(
  [
    'accuracy|reward',
    '(?:^|[^a-z])(?:acc|f1|f1_?score|auc|auroc|auprc|map|recall|precision|return|returns|score|iou|miou|dice',
    'bleu|rouge|psnr|ssim|r2|success|win_?rate|hit_?rate|hits|kappa|ndcg|mrr|corr|correlation)(?:$|[^a-z])',
  ].join('|'),
  'i',
);

/** The goal that a metric's name suggests; undefined where it suggests none, or both. */
export function likelyGoal(name: string): Goal | undefined {
  const [small, large] = [SMALL.test(name), LARGE.test(name)];
  return small === large ? undefined : small ? 'minimize' : 'maximize';
}
