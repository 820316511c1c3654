import * as l10n from '@vscode/l10n';
import type { Rule } from '../rule.ts';
import { rivalWord } from '../../program/programFit.ts';
import { optionWord, type FitContext } from './fitContext.ts';

export const programOptionsRival: Rule = { code: 'program-options-rival', severities: ['warning'] };

/** Checks that no two parameters are options of which only one may be given. */
export function checkRivals(context: FitContext): void {
  const first = new Map<object, string>();
  const leavesOut = context.fit.started.passing === 'args_no_boolean_flags';
  for (const { parameter, found, values } of context.fit.parameters) {
    const rivals = typeof found === 'object' ? found.option.rivals : undefined;
    // False is not passed there.
    if (!rivals || (leavesOut && values.some(({ value }) => value.type === 'bool' && !value.value))) continue;
    const { field } = parameter;
    const { started, line } = context.fit;
    const other = rivalWord(found, started, line)?.slice(2) ?? first.get(rivals);
    first.set(rivals, other ?? field.name);
    if (other === undefined) continue;
    const message = l10n.t(
      'The program takes only one of `{0}` and `{1}`, so each run ends at once. Remove one of them.',
      optionWord(context, other),
      optionWord(context, field.name),
    );
    context.report(programOptionsRival, field, message);
  }
}
