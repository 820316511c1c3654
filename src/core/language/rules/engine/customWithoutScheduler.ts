import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const customWithoutScheduler: Rule = {
  code: 'custom-without-scheduler',
  severities: ['information', 'warning'],
};

/**
 * Reports `method: custom` where nothing suggests runs: neither a scheduler job nor a controller
 * (docs/facts/schedulers.md).
 */
export function checkCustomHasScheduler(context: RuleContext, method: Field): void {
  const { kind, root } = context.sweep;
  if (kind === 'launch-sweep') {
    const message = l10n.t(
      'Without a scheduler job, `method: custom` starts no runs. Add `scheduler.job`, or use `grid` or `random`.',
    );
    context.report(customWithoutScheduler, method, message, { severity: 'warning', absent: true });
  } else if ((root.get('scheduler')?.type ?? 'null') === 'null' && !root.has('controller')) {
    const message = l10n.t(
      'W&B does not suggest runs for `method: custom`. Run your own controller, or use `grid`, `random` or `bayes`.',
    );
    context.report(customWithoutScheduler, method, message, { absent: true });
  }
}
