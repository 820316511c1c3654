/** Words in the names of metrics that are better small, and of those better large. */
const LOW =
  /loss|(?:^|[^a-z])(?:error|err|mse|rmse|mae|mape|perplexity|ppl|wer|cer|nll|fid|latency|regret)(?:$|[^a-z])/i;
const HIGH =
  /accuracy|reward|(?:^|[^a-z])(?:acc|f1|auc|auroc|map|recall|precision|return|returns|score|iou|miou|dice|bleu|rouge|psnr|ssim|r2|success|win_?rate)(?:$|[^a-z])/i;

/** The goal that a metric's name suggests; undefined where it suggests none, or both. */
export function likelyGoal(name: string): 'minimize' | 'maximize' | undefined {
  const [low, high] = [LOW.test(name), HIGH.test(name)];
  return low === high ? undefined : low ? 'minimize' : 'maximize';
}
