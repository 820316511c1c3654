import type { Field } from '../sweep/field.ts';
import { boundNumber } from '../sweep/parameterForm.ts';
import { isParameterPath, type Ask } from './completeAsk.ts';
import { nameHint } from './nameHint.ts';

/** Metrics that are good when large. */
const LARGE_IS_GOOD = /acc|f1|score|auc|auroc|precision|recall|iou|dice|reward|return|map\b|psnr|ssim|bleu|rouge|r2|win|corr|kappa|hit|ndcg|mrr/i;
/** From this ratio of the bounds on, an even spread of the logarithm is what is meant. */
const WIDE = 100;

/** The words of an enum, the likeliest first where the file tells, else as they come. */
export function orderWords<T>(words: readonly T[], { context, sweep }: Ask): T[] {
  const name = context.path.at(-1);
  const parent = sweep.fieldAt(context.path.slice(0, -1));
  if (name === 'goal') return first(words, LARGE_IS_GOOD.test(parent?.get('name')?.text ?? '') ? 'maximize' : 'minimize');
  if (name === 'distribution' && isParameterPath(context.path.slice(0, -1))) return first(words, likelyDistribution(parent, String(context.path.at(-2))));
  if (name === 'type' && context.path[0] === 'scheduler') return words.filter(word => !UNUSABLE.includes(String(word)));
  return [...words];
}

/** Classes that YAML cannot give what they need, that are gone from Optuna, or that are no samplers (facts: schedulers). */
const UNUSABLE = ['PatientPruner', 'PartialFixedSampler', 'IntersectionSearchSpace', 'MOTPESampler'];

function first<T>(words: readonly T[], likely: string | undefined): T[] {
  return [...words].sort((a, b) => Number(b === likely) - Number(a === likely));
}

function likelyDistribution(parameter: Field | undefined, name: string): string | undefined {
  const [min, max] = [parameter?.get('min'), parameter?.get('max')];
  const [low, high] = [boundNumber(min), boundNumber(max)];
  if (parameter?.has('q')) return 'q_uniform';
  if (low !== undefined && high !== undefined) {
    if (low > 0 && high / low >= WIDE && min?.type !== 'int') return 'log_uniform_values';
    return min?.type === 'int' && max?.type === 'int' ? 'int_uniform' : 'uniform';
  }
  return nameHint(name)?.distribution;
}
