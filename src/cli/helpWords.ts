import * as l10n from '@vscode/l10n';
import type { Argument, Command, Option } from 'commander';
import { inSentences } from '../core/sentence.ts';

/** Gives a program and all its commands the person's words for what Commander says of its own. */
export function sayHelp(program: Command): void {
  const all = [program, ...program.commands];
  const titles: Readonly<Record<string, string>> = {
    'Usage:': l10n.t('Usage:'),
    'Arguments:': l10n.t('Arguments:'),
    'Options:': l10n.t('Options:'),
    'Commands:': l10n.t('Commands:'),
  };
  for (const command of all)
    command
      .helpOption('-h, --help', l10n.t('show this help'))
      .configureHelp({
        styleTitle: title => titles[title] ?? title,
        optionDescription: withChoices,
        argumentDescription: withChoices,
      })
      .configureOutput({
        outputError: (text, write) => {
          write(usageError(text));
        },
      })
      .showHelpAfterError(l10n.t('Run `{0} --help` to see how it is used.', nameOf(command)));
  program.helpCommand('help [command]', l10n.t('show the help of a command'));
}

const nameOf = (command: Command): string =>
  command.parent ? `${nameOf(command.parent)} ${command.name()}` : command.name();

/** What an option or argument is, with what it can be, and what it is where it is not given. */
function withChoices({ description, argChoices, defaultValue }: Option | Argument): string {
  const isNamed = typeof defaultValue === 'string' || typeof defaultValue === 'number';
  const notes = [
    ...(argChoices ? [argChoices.join(', ')] : []),
    ...(isNamed ? [l10n.t('default: {0}', defaultValue)] : []),
  ];
  return notes.length === 0 ? description : `${description} (${notes.join('; ')})`;
}

/** Commander's sentences about a wrong call, with what they name in groups, and how we say them. */
const USAGE: readonly (readonly [RegExp, (...named: string[]) => string])[] = [
  [/^error: unknown option '(.*?)'/, option => l10n.t('Unknown option {0}.', option)],
  [/^error: unknown command '(.*?)'/, command => l10n.t('Unknown command {0}.', command)],
  [/^error: missing required argument '(.*?)'/, name => l10n.t('The argument {0} is missing.', name)],
  [/^error: option '(.*?)' argument missing/, option => l10n.t('The option {0} needs a value.', option)],
  [
    /^error: option '(.*?)' argument '(.*?)' is invalid\. Allowed choices are (.*)\./,
    (option, value, choices) => l10n.t('{0} cannot be {1}. Use one of: {2}.', option, value, choices),
  ],
  [
    /^error: option '(.*?)' argument '(.*?)' is invalid\. (.*)/,
    (option, value, why) => l10n.t('{0} cannot be {1}. {2}', option, value, why),
  ],
  [
    /^error: command-argument value '(.*?)' is invalid for argument '(.*?)'\. Allowed choices are (.*)\./,
    (value, name, choices) => l10n.t('{0} cannot be {1}. Use one of: {2}.', name, value, choices),
  ],
  [
    /^error: too many arguments.*?Expected (\d+) .*?got (\d+)/,
    (expected, given) => l10n.t('There are too many arguments: {0} instead of {1}.', given, expected),
  ],
];

/** A wrong call in the person's words, with the nearest name that there is. */
export function usageError(text: string): string {
  for (const [pattern, say] of USAGE) {
    const found = pattern.exec(text);
    if (!found) continue;
    const [, near] = /\(Did you mean (?:one of )?(.*?)\?\)/.exec(text) ?? [];
    const meant = near === undefined ? undefined : l10n.t('Did you mean {0}?', near);
    return `${inSentences([say(...found.slice(1)), meant])}\n`;
  }
  return text;
}
