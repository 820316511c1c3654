import type { Field, Segment } from '../../../sweep/field.ts';
import { boundNumber } from '../../../sweep/parameterForm.ts';
import type { SweepFile } from '../../../sweep/sweepFile.ts';
import { DEFAULT_GOAL } from '../../../wandb/goals.ts';
import { likelyGoal } from '../../../wandb/metricDirection.ts';
import { isParameterPath } from '../../parameterPath.ts';
import { possibleMethods } from './possibleMethods.ts';
import { nameHint } from './nameHint.ts';
import { fittingClasses, isClassPath } from '../../optunaClasses.ts';

/** From this ratio of the bounds on, an even spread of the logarithm is what is meant. */
const WIDE = 100;

/**
 * The words of the enum at a path, the likeliest first where the file tells, else as they come; without those that can
 * never work.
 */
export function orderWords<T>(words: readonly T[], path: readonly Segment[], sweep: SweepFile): T[] {
  const name = path.at(-1);
  const parent = sweep.fieldAt(path.slice(0, -1));
  if (name === 'goal') return first(words, likelyGoal(parent?.get('name')?.text ?? '') ?? DEFAULT_GOAL);
  if (name === 'distribution' && isParameterPath(path.slice(0, -1)))
    return first(words, likelyDistribution(parent, String(path.at(-2))));
  if (isClassPath(path)) return words.filter(word => fittingClasses([String(word)], path, sweep).length > 0);
  if (path.length === 2 && name === 'engine') return first(words, likelyEngine(sweep));
  if (name === 'method' && path[0] === 'scheduler')
    return words.filter(
      word => possibleMethods(sweep).includes(String(word)) && (word !== 'bayes' || sweep.root.has('metric')),
    );
  return [...words];
}

/** The engine that goes with the written method; several metrics need `custom` (docs/facts/local-engines.md). */
function likelyEngine({ engine, method, root }: SweepFile): string | undefined {
  if (engine) return 'wandb';
  return method?.name === 'custom' || (!method && root.has('metrics')) ? 'optuna' : undefined;
}

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
