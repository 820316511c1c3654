import * as l10n from '@vscode/l10n';
import { listing } from '../words.ts';
import type { Rule } from '../rule.ts';
import { allAre, type FitContext } from './fitContext.ts';
import { nearOption } from './programOptionUnknown.ts';

export const programConfigMissing: Rule = { code: 'program-config-missing', severities: ['warning'] };

/** Checks that everything is given that the program reads from `wandb.config`. */
export function checkConfig(context: FitContext): void {
  const { fit, sweep } = context;
  const at = sweep.top('parameters');
  // A parameter that is not read, and is named much like the key, has a diagnostic of its own.
  const unread = fit.parameters.filter(each => allAre(each, 'ignored', 'not read'));
  const unset = fit.unset.filter(
    key => !unread.some(({ parameter }) => nearOption(parameter.field.name, [key]) === key),
  );
  if (unset.length === 0 || !at?.key) return;
  const message = l10n.t(
    'The program reads {0} from `wandb.config`, which nothing gives, so each run fails. Add the parameter.',
    listing(unset),
  );
  context.report(programConfigMissing, at.key, message, { absent: true });
}
