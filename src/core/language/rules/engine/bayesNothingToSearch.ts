import * as l10n from '@vscode/l10n';
import type { Parameter } from '../../../sweep/sweepFile.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const bayesNothingToSearch: Rule = { code: 'bayes-nothing-to-search', severities: ['error'] };

/** Reports bayes over constants only (docs/facts/config.md). Says nothing where a parameter has a fault of its own. */
export function checkBayesSearches(context: RuleContext, parameters: readonly Parameter[]): void {
  const { sweep, unfit } = context;
  const method = sweep.method?.field;
  if (sweep.engine !== 'bayes' || !method || parameters.length === 0 || unfit.size > 0) return;
  if (!parameters.every(p => p.form === 'constant')) return;
  const message = l10n.t(
    'W&B refuses `method: bayes` with constants only. Give a parameter `values` or a range, or use `method: grid`.',
  );
  context.report(bayesNothingToSearch, method, message, { absent: true });
}
