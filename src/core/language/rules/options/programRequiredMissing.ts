import * as l10n from '@vscode/l10n';
import { listing } from '../words.ts';
import type { Rule } from '../rule.ts';
import type { FitContext } from './fitContext.ts';

export const programRequiredMissing: Rule = { code: 'program-required-missing', severities: ['warning'] };

/** Checks that everything is given that the program needs: by the parameters, or in the command. */
export function checkRequired(context: FitContext): void {
  const { fit, sweep } = context;
  if (fit.missing.length === 0) return;
  const at = sweep.top('command') ?? sweep.top('program');
  if (!at) return;
  const message = l10n.t(
    'The program needs {0}, which nothing gives, so each run ends at once. Add it to `command`.',
    listing(fit.missing),
  );
  context.report(programRequiredMissing, at, message, { absent: true });
}
