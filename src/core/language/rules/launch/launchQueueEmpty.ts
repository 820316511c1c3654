import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const launchQueueEmpty: Rule = { code: 'launch-queue-empty', severities: ['information'] };

/** Reports an empty `launch.queue`: the client then requires `--queue` (docs/facts/launch-sweep-cli.md). */
export function reportLaunchQueueEmpty(context: RuleContext, field: Field): void {
  context.report(
    launchQueueEmpty,
    field,
    l10n.t(
      '`launch.queue` is empty, so `wandb launch-sweep` requires `--queue`. Name a queue, or choose one at launch.',
    ),
  );
}
