import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { isSciString } from '../../../sweep/parameterForm.ts';
import { nearestWord } from '../../../sweep/spelling.ts';
import { typesOf, type SchemaNode } from '../../schema.ts';
import type { Severity } from '../../types.ts';
import { useValue } from '../commonFixes.ts';
import { keyPlace } from '../place.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { expected } from '../structure/expected.ts';
import type { Misfit } from '../structure/structure.ts';
import { choice, describe, pathName } from '../words.ts';
import { reportSciArgument } from '../yaml/sciString.ts';
import { checkPercentile } from './optunaPercentile.ts';

export const optunaArgument: Rule = { code: 'optuna-argument', severities: ['error', 'warning'] };

/** The least that Optuna's pruners take (docs/facts/schedulers.md). */
const LEAST: Readonly<Record<string, number>> = {
  n_startup_trials: 0,
  n_warmup_steps: 0,
  interval_steps: 1,
  n_min_trials: 1,
  min_early_stopping_rate: 0,
  bootstrap_count: 0,
  reduction_factor: 2,
  patience: 0,
  min_resource: 1,
  max_resource: 1,
};
const LEAST_OF_SAMPLERS: Readonly<Record<string, number>> = {
  population_size: 2,
  seed: 0,
  n_ei_candidates: 1,
  prior_weight: 0,
};

/** Reports `args` that is not a mapping. */
export function reportArgumentsNotAMapping(context: RuleContext, args: Field, severity: Severity): void {
  const message = l10n.t(
    '`{0}` is {1}, but the scheduler requires arguments by name. Write them under it.',
    pathName(args.path),
    describe(args),
  );
  context.report(optunaArgument, args, message, { severity });
}

/** Reports an argument that a class requires and that is missing. */
export function reportArgumentMissing(
  context: RuleContext,
  at: Field,
  type: string,
  name: string,
  severity: Severity,
): void {
  const message = l10n.t(
    '{0} requires `{1}`, without which the scheduler fails. Add `{2}`.',
    type,
    name,
    `args: {${exampleOf(name)}}`,
  );
  context.report(optunaArgument, keyPlace(at), message, { severity, absent: true });
}

function exampleOf(name: string): string {
  if (name === 'percentile') return 'percentile: 25.0';
  return name === 'search_space' ? 'search_space: {lr: [0.1, 0.01]}' : `${name}: …`;
}

/** Reports a `ThresholdPruner` with neither of its bounds. */
export function reportThresholdMissing(context: RuleContext, at: Field, severity: Severity): void {
  const message = l10n.t(
    'ThresholdPruner requires `lower` or `upper`, without which the scheduler fails. Add `args: {upper: 10.0}`.',
  );
  context.report(optunaArgument, keyPlace(at), message, { severity, absent: true });
}

/** Checks the value of an argument that the class has; `misfit` is in what it does not fit its schema. */
export function checkArgument(
  context: RuleContext,
  item: Field,
  type: string,
  {
    node,
    misfit,
    severity,
  }: { readonly node: SchemaNode; readonly misfit?: Misfit['kind']; readonly severity: Severity },
): void {
  const types = typesOf(node);
  if (node['x-notInYaml']) {
    if (item.type === 'null') return;
    const message = l10n.t(
      '`{0}` of {1} requires a Python object, which YAML cannot hold. Remove it.',
      item.name,
      type,
    );
    context.report(optunaArgument, item, message, { severity });
  } else if ((types.includes('integer') || types.includes('number')) && isSciString(item))
    reportSciArgument(context, item, type, severity);
  else if (misfit === 'type' || item.type === 'broken') reportType(context, item, type, node, severity);
  else if (misfit === 'enum' && item.type !== 'null') reportWord(context, item, type, node, severity);
  else if (item.name === 'percentile' && item.number !== undefined)
    checkPercentile(context, item, item.number, severity);
  else if (!checkResource(context, item, type, severity)) checkLeast(context, item, type, severity);
}

/** What Optuna does not convert to an integer. */
const WHOLE: readonly string[] = ['seed', 'max_resource', 'reduction_factor', 'population_size'];

/** Python converts booleans and floats in most places, so they are only warned of. */
function isConverted(item: Field, type: string, node: SchemaNode): boolean {
  const types = typesOf(node);
  if (types.includes('boolean')) return true;
  if (item.type === 'null') return type === 'SuccessiveHalvingPruner' && item.name === 'min_resource';
  if (item.name === 'n_ei_candidates') return false;
  const isWhole = WHOLE.includes(item.name);
  const isNumber = item.type === 'bool' || (item.type === 'float' && !isWhole);
  return isNumber && (types.includes('integer') || types.includes('number'));
}

function reportType(context: RuleContext, item: Field, type: string, node: SchemaNode, severity: Severity): void {
  const number = meantNumber(item, typesOf(node));
  const isSoft = !isOutside(item, type) && isConverted(item, type, node);
  const message = l10n.t(
    '`{0}` of {1} is {2}, which Optuna does not accept. Use {3}.',
    item.name,
    type,
    describe(item),
    number === undefined ? expected(node) : `\`${number}\``,
  );
  context.report(optunaArgument, item, message, {
    severity: isSoft ? 'warning' : severity,
    fixes: [number === undefined ? undefined : useValue(context.sweep, item, number, true)],
  });
}

/** A number in quotes, and an integer written as a float. */
function meantNumber({ type, text, number }: Field, types: readonly string[]): string | undefined {
  const [takesInteger, takesNumber] = [types.includes('integer'), types.includes('number')];
  const isNumber = /^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text ?? '');
  if (isNumber && (takesNumber || (takesInteger && text?.includes('.') !== true))) return text;
  return takesInteger && type === 'float' && Number.isSafeInteger(number) ? String(number) : undefined;
}

function reportWord(context: RuleContext, item: Field, type: string, node: SchemaNode, severity: Severity): void {
  const words = (node.enum ?? []).filter(word => word !== null).map(String);
  const near = item.text === undefined ? undefined : nearestWord(item.text, words);
  const message = l10n.t(
    '`{0}` of {1} is {2}, which Optuna refuses. Use {3}.',
    item.name,
    type,
    describe(item),
    choice(near === undefined ? words : [near]),
  );
  context.report(optunaArgument, item, message, {
    severity,
    fixes: [near === undefined ? undefined : useValue(context.sweep, item, near, true)],
  });
}

/** `auto` or an integer; that of SuccessiveHalvingPruner from 1. Gives whether it was reported. */
function checkResource(context: RuleContext, item: Field, type: string, severity: Severity): boolean {
  const isMin = type === 'SuccessiveHalvingPruner' && item.name === 'min_resource';
  if (!isMin && !(type === 'HyperbandPruner' && item.name === 'max_resource')) return false;
  const isWrong =
    item.text === undefined ? isMin && item.number !== undefined && item.number < 1 : item.text !== 'auto';
  if (!isWrong) return false;
  const message = l10n.t(
    '`{0}` of {1} is {2}, which Optuna refuses. Use `auto`, or an integer of at least 1.',
    item.name,
    type,
    describe(item),
  );
  context.report(optunaArgument, item, message, { severity });
  return true;
}

function checkLeast(context: RuleContext, item: Field, type: string, severity: Severity): void {
  if (!isOutside(item, type)) return;
  const least = leastOf(item.name, type);
  const message =
    least === undefined
      ? l10n.t('`{0}` of {1} is {2}, which Optuna refuses. Use a number from 0 to 1.', item.name, type, item.source)
      : l10n.t('`{0}` of {1} is {2}, which Optuna refuses. Use {3} or more.', item.name, type, item.source, least);
  context.report(optunaArgument, item, message, { severity });
}

/** The least that a class takes for an argument; undefined where anything goes. */
function leastOf(name: string, type: string): number | undefined {
  const least = type.endsWith('Sampler') ? LEAST_OF_SAMPLERS : LEAST;
  return Object.hasOwn(least, name) ? least[name] : undefined;
}

/** Probabilities of the evolutionary samplers. */
const PROBABILITIES: readonly string[] = ['mutation_prob', 'crossover_prob', 'swapping_prob'];

/** Whether a number is one that Optuna refuses; a boolean is 0 or 1 to Python. */
function isOutside({ name, number, scalar }: Field, type: string): boolean {
  const value = scalar?.type === 'bool' ? Number(scalar.value) : number;
  if (value === undefined) return false;
  const least = leastOf(name, type);
  if (least !== undefined) return value < least;
  return type.endsWith('Sampler') && PROBABILITIES.includes(name) && !(value >= 0 && value <= 1);
}
