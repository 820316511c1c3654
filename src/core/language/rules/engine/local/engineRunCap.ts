import * as l10n from '@vscode/l10n';
import type { Field } from '../../../../sweep/field.ts';
import { isSciText } from '../../../../sweep/parameterForm.ts';
import { removeQuotes } from '../../commonFixes.ts';
import type { Rule, RuleContext } from '../../rule.ts';
import { describe } from '../../words.ts';

export const engineRunCap: Rule = { code: 'engine-run-cap', severities: ['error', 'warning'] };

/**
 * Reports a `run_cap` that the local scheduler refuses (anything but a number) or ignores (0 and less), and gives
 * whether it did (docs/facts/local-engines.md).
 */
export function checkEngineRunCap(context: RuleContext, cap: Field): boolean {
  const { sweep } = context;
  if (sweep.localEngine === undefined || cap.type === 'broken' || cap.type === 'null') return false;
  if (cap.number !== undefined) {
    if (cap.number > 0) return false;
    const message = l10n.t('The scheduler ignores `run_cap: {0}` and continues. Use a number above 0.', cap.source);
    context.report(engineRunCap, cap, message, { severity: 'warning' });
    return true;
  }
  if (isSciText(cap)) return false;
  const message = l10n.t(
    '`run_cap` is {0}, so `wandb sweep-scheduler` refuses the sweep. Use a number above 0.',
    describe(cap),
  );
  const text = cap.text ?? '';
  context.report(engineRunCap, cap, message, {
    fixes: [/^[1-9]\d*$/.test(text) ? removeQuotes(sweep, cap, text, true) : undefined],
  });
  return true;
}
