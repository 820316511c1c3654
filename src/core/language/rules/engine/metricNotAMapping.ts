import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import type { Severity } from '../../types.ts';
import { useValue } from '../commonFixes.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { describe } from '../words.ts';

export const metricNotAMapping: Rule = { code: 'metric-not-a-mapping', severities: ['warning', 'error'] };

/** Reports a `metric` that is not a mapping; a word is most likely the metric's name. */
export function reportMetricNotAMapping(context: RuleContext, field: Field, severity: Severity): void {
  const { sweep } = context;
  const name = field.text !== undefined && /^[^\n#:{}[\],&*!|>'"%@`]+$/.test(field.text) ? field.text : undefined;
  const mapping = `{name: ${name ?? '…'}, goal: minimize}`;
  const message = l10n.t('`metric` is {0}, but W&B requires a mapping. Use `{1}`.', describe(field), mapping);
  const canWrite = name !== undefined && !sweep.isJson;
  const fixes = [canWrite ? useValue(sweep, field, mapping) : undefined];
  context.report(metricNotAMapping, field, message, { severity, fixes });
}
