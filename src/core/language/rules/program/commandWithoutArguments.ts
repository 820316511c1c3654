import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { ARGUMENT_MACROS, macroText } from '../../../wandb/macros.ts';
import { fix, isOwn } from '../../fixes/edit.ts';
import { fitBeside } from '../../program/programFit.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { isCode, startedItems } from './commandWords.ts';

export const commandWithoutArguments: Rule = {
  code: 'command-without-arguments',
  severities: ['information', 'warning'],
};

const ARGUMENTS = [...ARGUMENT_MACROS, 'args_json_file'].map(macroText);

/**
 * Says that a plain sweep's command passes the parameters on nowhere: a program then has them only in `wandb.config`
 * (docs/facts/launch-sweep-cli.md).
 */
export function checkPassesArguments(context: RuleContext, command: Field): void {
  const { sweep } = context;
  const { items } = command;
  // Anything that looks like a macro may be meant as one of the arguments' and is reported by its own rule.
  const known = ['${env}', '${interpreter}', '${program}'];
  const isMeant = ({ text = '' }: Field): boolean =>
    /\$|\bargs\b/.test(text) && (ARGUMENTS.some(macro => text.includes(macro)) || !known.includes(text));
  if (startedItems(command).length === 0 || sweep.parameters.length === 0) return;
  if (items.some((item, i) => item.text === undefined || isMeant(item) || isCode(command, i))) return;
  const message = l10n.t(
    '`command` lacks `${args}`, so the program gets the parameters only in `wandb.config`. Add `${args}`.',
  );
  const lost = notPassed(context);
  const isFixable = isOwn(sweep, command) && items.length > 0;
  context.report(commandWithoutArguments, command, lost ?? message, {
    absent: true,
    ...(lost !== undefined && { severity: 'warning' as const }),
    fixes: [
      isFixable
        ? fix(l10n.t('Add {0}', macroText('args')), [
            { verb: 'append', path: command.path, to: { value: macroText('args') } },
          ])
        : undefined,
    ],
  });
}

/** What is said where the program takes a parameter as an option, and reads it nowhere else. */
function notPassed({ sweep, files }: RuleContext): string | undefined {
  const fit = fitBeside(sweep, files);
  const lost = fit?.parameters.find(({ values }) => values.some(({ outcome }) => outcome === 'not passed'));
  if (!lost) return undefined;
  return l10n.t(
    '`command` lacks `${args}`, so the program never gets `{0}`, which it takes as an option. Add `${args}`.',
    lost.parameter.field.name,
  );
}
