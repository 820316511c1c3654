import * as l10n from '@vscode/l10n';
import type { FittedParameter } from '../../program/programFit.ts';
import { useKey } from '../commonFixes.ts';
import type { Rule } from '../rule.ts';
import { allAre, optionNames, type FitContext } from './fitContext.ts';
import { nearOption } from './programOptionUnknown.ts';

export const programParameterUnread: Rule = { code: 'program-parameter-unread', severities: ['warning'] };

/**
 * Says where a parameter changes nothing: the program neither takes it nor reads it from `wandb.config`. Of one that
 * takes and reads nothing at all, nothing is said: it is only begun, or gets its values in a way that is not seen.
 */
export function checkIsRead(context: FitContext, fitted: FittedParameter): void {
  if (!allAre(fitted, 'ignored', 'not read')) return;
  const { field } = fitted.parameter;
  const { reads, gives } = context.fit.program;
  const keys = [...(reads === 'all' ? [] : reads.keys()), ...gives.keys.keys(), ...optionNames(context)];
  if (keys.length === 0 && reads !== 'all') return;
  const taken = new Set(context.sweep.parameters.map(parameter => parameter.field.name));
  const near = nearOption(
    field.name,
    [...new Set(keys)].filter(name => !taken.has(name)),
  );
  const message =
    near === undefined
      ? l10n.t('The program never reads `{0}`, so its values change nothing. Remove it, or read it.', field.name)
      : l10n.t('The program never reads `{0}`, so its values change nothing. Use `{1}`.', field.name, near);
  context.report(programParameterUnread, field, message, {
    fixes: [near === undefined ? undefined : useKey(context.sweep, field, near)],
  });
}
