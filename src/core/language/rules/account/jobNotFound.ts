import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { PLACEHOLDERS } from '../../placeholders.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const jobNotFound: Rule = { code: 'job-not-found', severities: ['warning', 'information'] };

/** Reports a job that the account does not have, at which the client stops (docs/facts/launch-sweep-cli.md). */
export function reportJobNotFound(context: RuleContext, field: Field, job: string): void {
  if (job === PLACEHOLDERS.job) {
    const message = l10n.t('`{0}` is a placeholder. Use a job of your account.', job);
    context.report(jobNotFound, field, message, { severity: 'information' });
    return;
  }
  const message = l10n.t(
    'The job `{0}` was not found, so a launch with it would fail. Use a job and an alias that exist.',
    job,
  );
  context.report(jobNotFound, field, message);
}
