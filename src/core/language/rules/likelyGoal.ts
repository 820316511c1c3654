/** Words in the names of metrics that are better small, and of those better large. */
const LOW = /(?:^|[^a-z])(?:loss|losses|error|err|mse|rmse|mae|mape|perplexity|ppl|wer|cer|nll|fid|latency|regret)(?:$|[^a-z])/i;
const HIGH = /(?:^|[^a-z])(?:acc|accuracy|f1|auc|auroc|map|recall|precision|reward|rewards|return|returns|score|iou|miou|dice|bleu|rouge|psnr|ssim|r2|success|win_?rate)(?:$|[^a-z])/i;

/** The goal that a metric's name suggests; undefined where it suggests none, or both. */
export function likelyGoal(name: string): 'minimize' | 'maximize' | undefined {
  const [low, high] = [LOW.test(name), HIGH.test(name)];
  return low === high ? undefined : low ? 'minimize' : 'maximize';
}
