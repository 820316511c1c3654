import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { withoutAlias } from '../../../wandb/jobPath.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const jobAliasMoved: Rule = { code: 'job-alias-moved', severities: ['information'] };

/**
 * Reports a job whose alias names another version than at the last launch from this file; `now` and `then` as in `v3`.
 */
export function reportJobAliasMoved(
  context: RuleContext,
  field: Field,
  job: string,
  { now, then }: { readonly now: string; readonly then: string },
): void {
  const message = l10n.t(
    '`{0}` is {1} now and was {2} at the last launch. Use `{3}` to run the same code again.',
    job,
    now,
    then,
    `${withoutAlias(job)}:${then}`,
  );
  context.report(jobAliasMoved, field, message);
}
