import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import type { FormName } from '../../../sweep/parameterForm.ts';
import type { Distribution } from '../../../wandb/distributions.ts';
import { fix, insertPair, renameKey, replaceValue, setUncommented } from '../../fixes/edit.ts';
import type { Fix } from '../../types.ts';
import { keyPlace } from '../place.ts';
import type { Rule } from '../rule.ts';
import type { FormCheck } from './parameterCheck.ts';

export const stepIsQ: Rule = { code: 'step-is-q', severities: ['error', 'warning'] };

/** What other libraries call the distance between two values of a range. */
const STEPS: readonly string[] = [
  'step',
  'steps',
  'step_size',
  'stepsize',
  'increment',
  'interval',
  'quantization',
  'quantum',
  'resolution',
  'stride',
];

/** The distribution that draws the same, but multiples of `q` (docs/facts/config.md). */
const WITH_Q: Partial<Readonly<Record<FormName, Distribution>>> = {
  int_uniform: 'q_uniform',
  uniform: 'q_uniform',
  log_uniform_values: 'q_log_uniform_values',
  normal: 'q_normal',
  log_normal: 'q_log_normal',
  beta: 'q_beta',
};

/** More values than this are not listed. */
const MOST_VALUES = 50;

/** Reports a step under another name than `q`; gives whether a key is one. */
export function reportStep(check: FormCheck, item: Field): boolean {
  const { context, field, form, label } = check;
  const distribution = WITH_Q[form];
  const step = item.number;
  if (!STEPS.includes(item.name.toLowerCase()) || distribution === undefined || field.has('q')) return false;
  if (step === undefined || step <= 0) return false;
  const list = listOf(field, step);
  const isMultiple = Number.isInteger((field.get('min')?.number ?? 0) / step);
  const message =
    list === undefined || isMultiple
      ? l10n.t(
          'W&B does not know the key `{0}` of the parameter `{1}`. Use `q: {2}` with `distribution: {3}`.',
          item.name,
          label,
          item.source,
          distribution,
        )
      : l10n.t(
          'W&B does not know the key `{0}` of `{1}`. Use `values: {2}`, or `q: {3}` with `distribution: {4}`.',
          item.name,
          label,
          list,
          item.source,
          distribution,
        );
  // The grid leaves out the last value of `q_uniform`.
  const isGrid = context.sweep.engine === 'grid';
  const fixes = [isMultiple && !isGrid ? useQ(check, item, distribution) : undefined, useList(check, list)];
  check.report(stepIsQ, keyPlace(item), message, { fixes });
  return true;
}

function listOf(field: Field, step: number): string | undefined {
  const [min, max] = [field.get('min'), field.get('max')];
  if (min?.type !== 'int' || max?.type !== 'int' || !Number.isInteger(step)) return undefined;
  const [low, high] = [min.number ?? 0, max.number ?? 0];
  const count = Math.floor((high - low) / step) + 1;
  if (count < 2 || count > MOST_VALUES) return undefined;
  return `[${Array.from({ length: count }, (_, i) => low + i * step).join(', ')}]`;
}

function useQ({ context: { sweep }, field }: FormCheck, item: Field, distribution: Distribution): Fix | undefined {
  const old = field.get('distribution');
  const change = old ? replaceValue(sweep, old, distribution) : insertPair(sweep, field, 'distribution', distribution);
  return fix(l10n.t('Use {0}', `distribution: ${distribution}, q: ${item.source}`), [
    renameKey(sweep, item, 'q'),
    change,
  ]);
}

function useList({ context: { sweep }, field }: FormCheck, list: string | undefined): Fix | undefined {
  if (list === undefined) return undefined;
  return fix(l10n.t('Use {0}', `values: ${list}`), [setUncommented(sweep, field, { yaml: `{values: ${list}}` })]);
}
