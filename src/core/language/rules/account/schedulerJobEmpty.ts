import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { removeKey } from '../commonFixes.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { describe } from '../words.ts';

export const schedulerJobEmpty: Rule = { code: 'scheduler-job-empty', severities: ['error'] };

/**
 * Reports a `scheduler.job` that is false to Python but not null, at which the client stops
 * (docs/facts/launch-sweep-cli.md).
 */
export function reportSchedulerJobEmpty(context: RuleContext, job: Field): void {
  const message = l10n.t('`scheduler.job` is {0}, so the client stops. Name a job, or remove the key.', describe(job));
  context.report(schedulerJobEmpty, job, message, {
    fixes: [removeKey(context.sweep, job)],
  });
}
