import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { DEFAULT_WORKERS } from '../../../wandb/blockKeys.ts';
import { removeKey } from '../commonFixes.ts';
import { keyPlace } from '../place.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { describe } from '../words.ts';

export const numWorkers: Rule = { code: 'num-workers', severities: ['warning'] };
export const numWorkersIgnored: Rule = { code: 'num-workers-ignored', severities: ['warning', 'information'] };

/**
 * Checks `scheduler.num_workers`: a number that the scheduler takes, and one that it uses (docs/facts/schedulers.md).
 */
export function checkNumWorkers(context: RuleContext, block: Field): void {
  const field = block.get('num_workers');
  if (!field) return;
  const count = workerCount(field);
  if (count !== undefined && count > 0) checkIgnored(context, field);
  else context.report(numWorkers, field, numWorkersMessage(field, count));
}

/** The number as the scheduler reads it, from an integer or from a string of digits; undefined for anything else. */
function workerCount({ type, number, text }: Field): number | undefined {
  if (type === 'int' && number !== undefined && number >= 0) return number;
  return /^\d+$/.test(text ?? '') ? Number(text) : undefined;
}

function numWorkersMessage(field: Field, count: number | undefined): string {
  return count === 0
    ? l10n.t(
        '`scheduler.num_workers` is {0}, so the scheduler never starts a run. Use an integer of at least 1.',
        describe(field),
      )
    : l10n.t(
        '`scheduler.num_workers` is {0}, so the scheduler uses {1}. Use an integer of at least 1.',
        describe(field),
        DEFAULT_WORKERS,
      );
}

/** The published scheduler jobs set one worker themselves; one that only looks like them may not. */
function checkIgnored(context: RuleContext, field: Field): void {
  const { sweep } = context;
  if (field.number === 1 || field.text === '1') return;
  const fixes = [removeKey(sweep, field)];
  if (sweep.schedulerKind === 'optuna' || sweep.schedulerKind === 'wandb') {
    const message = l10n.t("W&B's scheduler jobs set one worker, so `num_workers` has no effect. Remove it.");
    context.report(numWorkersIgnored, keyPlace(field), message, { fixes });
  } else if (sweep.schedulerKind === 'looks-like-optuna') {
    const message = l10n.t(
      "W&B's scheduler sources set one worker, so `num_workers` has no effect. Remove it unless your job reads it.",
    );
    context.report(numWorkersIgnored, keyPlace(field), message, { severity: 'information', fixes });
  }
}
