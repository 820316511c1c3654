import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { removeKey } from '../commonFixes.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { describe } from '../words.ts';

export const schedulerNotAMapping: Rule = { code: 'scheduler-not-a-mapping', severities: ['error'] };

/** Reports a launch sweep's `scheduler` that is not a mapping (docs/facts/launch-sweep-cli.md). */
export function reportSchedulerNotAMapping(context: RuleContext, block: Field): void {
  const message = l10n.t(
    '`scheduler` is {0}, so the client crashes. Write `num_workers: …` under it, or remove it.',
    describe(block),
  );
  report(context, block, message);
}

/** Reports a `scheduler.settings` that is not a mapping (docs/facts/launch-sweep-cli.md). */
export function reportSettingsNotAMapping(context: RuleContext, settings: Field): void {
  const message = l10n.t(
    '`scheduler.settings` is {0}, so the client crashes. Write settings under it, or remove it.',
    describe(settings),
  );
  report(context, settings, message);
}

function report(context: RuleContext, field: Field, message: string): void {
  context.report(schedulerNotAMapping, field, message, {
    fixes: [removeKey(context.sweep, field)],
  });
}
