import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import type { SweepFile } from '../../../sweep/sweepFile.ts';
import { ARGUMENT_MACROS } from '../../../wandb/macros.ts';
import { fix, isOwn } from '../../fixes/edit.ts';
import type { Fix } from '../../types.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { wholeMacro } from './commandMacros.ts';
import { isAssignment, startedItems } from './commandWords.ts';

export const commandStartsNothing: Rule = { code: 'command-starts-nothing', severities: ['warning'] };

const ARGUMENTS: readonly string[] = [...ARGUMENT_MACROS, 'args_json_file'];

/**
 * Checks that the first word of a plain sweep's command can be started: the agent starts it as it is
 * (docs/facts/launch-sweep-cli.md).
 */
export function checkStarts(context: RuleContext, command: Field): void {
  const { sweep } = context;
  if (command.items.length === 0) return;
  const [first] = startedItems(command);
  const text = first ? first.text : '';
  if (text === undefined) return;
  const fixes = [insertBefore(sweep, command, first)];
  if (text === '' || text.startsWith('-') || ARGUMENTS.includes(wholeMacro(text) ?? '')) {
    const message = l10n.t(
      '`command` starts with an argument, so every run fails. Start it with `${interpreter}` and `${program}`.',
    );
    context.report(commandStartsNothing, command, message, { fixes });
    return;
  }
  if (isAssignment(text)) {
    const message = l10n.t('The agent cannot start `{0}`, so every run fails. Put `${env}` before it.', text);
    context.report(commandStartsNothing, command, message, { fixes: [insertEnv(sweep, first)] });
    return;
  }
  const script = wholeMacro(text) === 'program' ? sweep.top('program')?.text : text;
  if (script === undefined || !/^[\w.-]+\.py$/.test(script)) return;
  const message = l10n.t(
    'The agent cannot start `{0}` without an interpreter, so every run fails. Put `${interpreter}` before it.',
    script,
  );
  context.report(commandStartsNothing, command, message, { fixes });
}

/** Puts what is missing before the first word: the interpreter, and the program where it is not in the command. */
function insertBefore(sweep: SweepFile, command: Field, first: Field | undefined): Fix | undefined {
  const at = first ?? command.items.at(-1);
  if (at?.text === undefined || !isOwn(sweep, at)) return undefined;
  const isScript = first !== undefined && !first.text?.startsWith('-') && !isArguments(first);
  if (!isScript && (sweep.top('program')?.falsy !== false || hasProgram(command))) return undefined;
  const missing = isScript ? ['${interpreter}'] : ['${interpreter}', '${program}'];
  const words = first ? [...missing, at.text] : [at.text, ...missing];
  return splitInto(sweep, at, words, l10n.t('Add {0}', missing.join(' ')));
}

function insertEnv(sweep: SweepFile, first: Field | undefined): Fix | undefined {
  return first?.text === undefined
    ? undefined
    : splitInto(sweep, first, ['${env}', first.text], l10n.t('Add {0}', '${env}'));
}

function splitInto(sweep: SweepFile, item: Field, words: readonly string[], title: string): Fix | undefined {
  if (item.node.kind !== 'scalar' || !isOwn(sweep, item)) return undefined;
  return fix(title, [{ verb: 'split', path: item.path, into: words.map(value => ({ value })) }]);
}

function isArguments(item: Field): boolean {
  return ARGUMENTS.includes(wholeMacro(item.text) ?? '');
}

function hasProgram(command: Field): boolean {
  return command.items.some(({ text }) => wholeMacro(text) === 'program');
}
