import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { isEmptyProgram } from './programEmpty.ts';

export const programMacroWithoutProgram: Rule = { code: 'program-macro-without-program', severities: ['warning'] };

/** Checks that `${program}` has a `program` to fill in (docs/facts/launch-sweep-cli.md). */
export function checkProgramMacro(context: RuleContext, item: Field): void {
  const { sweep } = context;
  const program = sweep.top('program');
  // `program-empty` reports an empty one of a plain sweep.
  if (program?.falsy === false || (sweep.kind === 'sweep' && isEmptyProgram(program))) return;
  const message =
    sweep.kind === 'launch-sweep'
      ? l10n.t(
          '`program` is missing for `${program}`, so the scheduler fails at its first run. Add `program: train.py`.',
        )
      : l10n.t('`program` is missing for `${program}`, so the runs do not start a script. Add `program: train.py`.');
  context.report(programMacroWithoutProgram, item, message, { absent: true });
}
