import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { keyPlace } from '../place.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const earlyTerminateWithoutMetric: Rule = { code: 'early-terminate-without-metric', severities: ['warning'] };

/** Reports `early_terminate` in a sweep without a metric to compare runs by (docs/facts/config.md). */
export function checkEarlyTerminateHasMetric(context: RuleContext, field: Field): void {
  const { sweep } = context;
  if (sweep.top('metric') || sweep.root.has('metrics')) return;
  const message = l10n.t(
    '`early_terminate` requires a `metric`, without which W&B fails. Add `metric: {name: …, goal: minimize}`.',
  );
  context.report(earlyTerminateWithoutMetric, keyPlace(field), message, { absent: true });
}
