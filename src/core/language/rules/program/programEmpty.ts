import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import type { SweepFile } from '../../../sweep/sweepFile.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { wholeMacro } from './commandMacros.ts';

export const programEmpty: Rule = { code: 'program-empty', severities: ['warning'] };

/** Whether a program is there with nothing in it. */
export function isEmptyProgram(program: Field | undefined): boolean {
  return program?.type === 'null' || program?.text?.trim() === '';
}

/** The `program` of a plain sweep with nothing in it, where a command starts it; undefined = there is none such. */
export function startedEmpty(sweep: SweepFile): Field | undefined {
  const [program, command] = [sweep.top('program'), sweep.top('command')];
  if (sweep.kind !== 'sweep' || !isEmptyProgram(program)) return undefined;
  const starts = !command || command.falsy || command.items.some(({ text }) => wholeMacro(text) === 'program');
  return starts ? program : undefined;
}

/** Reports an empty `program` of a plain sweep whose command starts it: the interpreter finds no file. */
export function checkProgramNotEmpty(context: RuleContext): void {
  const program = startedEmpty(context.sweep);
  if (!program) return;
  const message = l10n.t(
    '`program` is empty, so the runs have nothing to start. Use the path of a script, such as `train.py`.',
  );
  context.report(programEmpty, program, message);
}
