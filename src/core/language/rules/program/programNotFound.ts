import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { programIsModule } from './commandWords.ts';
import { checkSpelling } from './programMisspelled.ts';

export const programNotFound: Rule = { code: 'program-not-found', severities: ['hint'] };

/** The name of a file, and not of a module or a program. */
const SCRIPT = /\.(?:py|pyw|sh|bash|R|r|jl|js|mjs|ts|ipynb|pl|rb|lua|m|exe)$/;

/**
 * Checks that the program is a file of the workspace. The agent starts it from its own folder, which may be another.
 */
export function checkProgramExists(context: RuleContext, program: Field, path: string): void {
  if (programIsModule(context.sweep.top('command')) || context.files?.programExists(path) !== false) return;
  if (checkSpelling(context, program, path) || !SCRIPT.test(path)) return;
  const message = l10n.t(
    '`{0}` was not found next to this file or in the workspace root. Use its path from where the agent runs.',
    path,
  );
  context.report(programNotFound, program, message);
}
