import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const programNotFound: Rule = { code: 'program-not-found', severities: ['hint'] };

/**
 * Checks that the program is a file of the workspace. The agent starts it from its own folder, which may be another.
 */
export function checkProgramExists(context: RuleContext, program: Field, path: string): void {
  if (!/\.\w+$/.test(path) || context.files?.programExists(path) !== false) return;
  const message = l10n.t(
    '`{0}` was not found next to this file or in the workspace root. Use its path from where the agent runs.',
    path,
  );
  context.report(programNotFound, program, message);
}
