import type { Family, RuleContext } from '../rule.ts';
import { checkLocalController, localController } from './localController.ts';
import { checkHasProgram, noProgram } from './noProgram.ts';
import { checkProgramNotEmpty, isEmptyProgram, programEmpty } from './programEmpty.ts';
import { checkIsOneFile, programWithArguments } from './programWithArguments.ts';
import { programMisspelled } from './programMisspelled.ts';
import { programBackslash, reportProgramBackslash } from './programBackslash.ts';
import { checkProgramExists, programNotFound } from './programNotFound.ts';
import { checkRunEnds, runNeverEnds } from './runNeverEnds.ts';

/** What a run of a plain sweep starts, and who starts it. */
export const program: Family = {
  name: 'The program',
  rules: [
    noProgram,
    programEmpty,
    programWithArguments,
    programBackslash,
    programNotFound,
    programMisspelled,
    localController,
    runNeverEnds,
  ],
  check(context) {
    checkHasProgram(context);
    checkProgramNotEmpty(context);
    checkPath(context);
    checkRunEnds(context);
    checkLocalController(context);
  },
};

function checkPath(context: RuleContext): void {
  const field = context.sweep.top('program');
  if (!field?.text) return;
  if (isEmptyProgram(field) || checkIsOneFile(context, field, field.text)) return;
  if (field.text.includes('\\')) reportProgramBackslash(context, field, field.text);
  else checkProgramExists(context, field, field.text);
}
