import * as l10n from '@vscode/l10n';
import { isOptuna } from '../../../sweep/sweepFile.ts';
import type { Field } from '../../../sweep/field.ts';
import { keyPlace } from '../place.ts';
import type { Rule, RuleContext } from '../rule.ts';
import type { ParameterCheck } from './parameterCheck.ts';

export const optunaOwnKey: Rule = { code: 'optuna-own-key', severities: ['warning'] };

/** Whether the Optuna scheduler reads a key that W&B does not know (docs/facts/schedulers.md). */
export function isOptunaOwnKey({ sweep }: RuleContext, { name }: Field): boolean {
  return isOptuna(sweep.schedulerKind) && (name === 'log' || name === 'step');
}

/** Reports such a key. It does not make the parameter unfit, since Optuna reads the rest of it too. */
export function reportOptunaOwnKey({ context, label }: ParameterCheck, item: Field): void {
  const message = l10n.t(
    'Optuna reads `{0}` of `{1}`, although W&B warns. Keep it, and silence this with `# launch-sweeps: ignore {2}`.',
    item.name,
    label,
    optunaOwnKey.code,
  );
  context.report(optunaOwnKey, keyPlace(item), message);
}
