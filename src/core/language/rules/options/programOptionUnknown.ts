import * as l10n from '@vscode/l10n';
import { nearestWord } from '../../../sweep/spelling.ts';
import type { FittedParameter } from '../../program/programFit.ts';
import { useKey } from '../commonFixes.ts';
import type { Rule } from '../rule.ts';
import { allAre, optionNames, optionWord, type FitContext } from './fitContext.ts';

export const programOptionUnknown: Rule = { code: 'program-option-unknown', severities: ['warning'] };

/** Checks that a parameter is an option of the program, which ends at once where it is not. */
export function checkIsOption(context: FitContext, fitted: FittedParameter): void {
  const { field } = fitted.parameter;
  const word = optionWord(context, field.name);
  if (allAre(fitted, 'ambiguous')) {
    const message = l10n.t(
      '`{0}` is the beginning of several options of the program, so each run ends at once. Use the whole name.',
      word,
    );
    context.report(programOptionUnknown, field, message);
    return;
  }
  // What a subcommand takes is known when it is named.
  const isUnknown = allAre(fitted, 'unknown argument') && fitted.found === 'missing';
  if (!isUnknown || context.fit.line?.level.needsCommand === true) return;
  const taken = new Set(context.sweep.parameters.map(parameter => parameter.field.name));
  const near = nearOption(
    field.name,
    optionNames(context).filter(name => !taken.has(name)),
  );
  const message =
    near === undefined
      ? l10n.t(
          'The program does not have an option `{0}`, so each run ends at once. Remove it, or add the option.',
          word,
        )
      : l10n.t('The program does not have an option `{0}`, so each run ends at once. Use `{1}`.', word, near);
  context.report(programOptionUnknown, field, message, {
    fixes: [near === undefined ? undefined : useKey(context.sweep, field, near)],
  });
}

/** The option that is most likely meant: a slip, or the only one that is a shorter or longer form of it. */
export function nearOption(name: string, options: readonly string[]): string | undefined {
  const near = nearestWord(name, options);
  if (near !== undefined) return near;
  const initials = (word: string) =>
    word
      .split(/[-_.]/)
      .map(part => part.slice(0, 1))
      .join('');
  const last = (word: string) => word.split('.').at(-1) ?? '';
  const forms = options.filter(
    option =>
      initials(name) === option || initials(option) === name || (last(option) === last(name) && option !== name),
  );
  return forms.length === 1 ? forms[0] : undefined;
}
