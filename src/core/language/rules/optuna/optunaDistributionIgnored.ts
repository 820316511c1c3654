import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import type { SweepFile } from '../../../sweep/sweepFile.ts';
import { fix, insertPair } from '../../fixes/edit.ts';
import type { Fix } from '../../types.ts';
import { removeKey } from '../commonFixes.ts';
import { optunaOwnKey } from '../parameters/optunaOwnKey.ts';
import { isLogarithmic } from '../../../wandb/distributions.ts';
import { keyPlace } from '../place.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const optunaDistributionIgnored: Rule = { code: 'optuna-distribution-ignored', severities: ['warning'] };

/** Reports `probabilities`, which the Optuna scheduler does not read (docs/facts/schedulers.md). */
export function reportProbabilities(context: RuleContext, label: string, field: Field, probabilities: Field): void {
  const message = l10n.t("Optuna's scheduler does not read `probabilities` of `{0}`. Remove it.", label);
  context.report(optunaDistributionIgnored, keyPlace(probabilities), message, {
    fixes: [field.has('distribution') ? undefined : removeKey(context.sweep, probabilities)],
  });
}

/**
 * Checks for a distribution that is not even: Optuna's scheduler reads `min`, `max` and its own `log` and `step` alone
 * (docs/facts/schedulers.md).
 */
export function checkDistribution(context: RuleContext, label: string, field: Field): void {
  const { sweep } = context;
  const [distribution, q] = [field.get('distribution'), field.get('q')];
  const name = distribution?.text ?? '';
  const [isLog, isStepped] = [isLogarithmic(name), name.startsWith('q_')];
  const [hasLog, hasStep] = ['log', 'step'].map(key => field.get(key)?.falsy === false);
  const step = q ? q.number : 1;
  const isLossless = !isStepped || (step === 1 && drawsIntegers(field));
  if (!distribution) return;
  if (isLog && !hasLog) {
    const isOfValues = name.endsWith('_values');
    const message = isOfValues
      ? l10n.t("Optuna's scheduler ignores `{0}` of `{1}` and draws evenly. Add `log: true`.", name, label)
      : l10n.t(
          "Optuna's scheduler ignores `{0}` of `{1}` and draws the exponents evenly. Add `log: true`, with values.",
          name,
          label,
        );
    const isCertain = isOfValues && isLossless && !hasStep && (field.get('min')?.number ?? 0) > 0;
    context.report(optunaDistributionIgnored, distribution, message, {
      fixes: [isCertain ? addOwnKey(sweep, field, 'log', 'true') : undefined],
    });
  } else if (isLog && !isLossless) {
    const message = l10n.t(
      "Optuna's scheduler ignores `q` of `{0}`, and its log scale has no step. Use `values`.",
      label,
    );
    context.report(optunaDistributionIgnored, q ?? distribution, message);
  } else if (isStepped && !isLog && !hasStep) {
    const source = q?.source ?? '1';
    const message = l10n.t(
      "Optuna's scheduler ignores `{0}` and `q` of `{1}`. Add `{2}`.",
      name,
      label,
      `step: ${source}`,
    );
    context.report(optunaDistributionIgnored, distribution, message, {
      fixes: [drawsMultiples(field, step) ? addOwnKey(sweep, field, 'step', source) : undefined],
    });
  }
}

function drawsIntegers(field: Field): boolean {
  return field.get('min')?.type === 'int' && field.get('max')?.type === 'int';
}

/** Whether Optuna's steps, which begin at `min`, are the multiples that W&B rounds to; `step` undefined = unknown. */
function drawsMultiples(field: Field, step: number | undefined): boolean {
  if (step === undefined || step <= 0) return false;
  if (field.get('min')?.type === 'int' && !(drawsIntegers(field) && Number.isInteger(step))) return false;
  return ['min', 'max'].every(key => isMultiple(field.get(key)?.number, step));
}

function isMultiple(number: number | undefined, step: number): boolean {
  const times = (number ?? NaN) / step;
  return Math.abs(times - Math.round(times)) < 1e-9;
}

/** Adds a key of Optuna's own, and the comment that silences our warning that W&B warns of it. */
function addOwnKey(sweep: SweepFile, parameter: Field, key: string, value: string): Fix | undefined {
  const title = l10n.t('Add {0}', `${key}: ${value}`);
  const added = fix(title, [insertPair(sweep, parameter, key, value, 'end')]);
  return added && { ...added, silences: { code: optunaOwnKey.code, at: [...parameter.path, key] } };
}
