import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { useValue } from '../commonFixes.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const programBackslash: Rule = { code: 'program-backslash', severities: ['information'] };

/**
 * Reports a program's path with backslashes: the agent passes it to the interpreter unchanged
 * (docs/facts/launch-sweep-cli.md).
 */
export function reportProgramBackslash(context: RuleContext, program: Field, path: string): void {
  const slashes = path.replaceAll('\\', '/');
  const message = l10n.t('Only Windows finds `program` `{0}`, because of its backslashes. Use `{1}`.', path, slashes);
  context.report(programBackslash, program, message, {
    fixes: [useValue(context.sweep, program, slashes)],
  });
}
