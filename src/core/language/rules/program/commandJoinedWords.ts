import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { fix, isOwn } from '../../fixes/edit.ts';
import type { Fix } from '../../types.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { COMMAND_MACROS, wholeMacro } from './commandMacros.ts';
import { isCode, isLauncher, startedItems } from './commandWords.ts';

export const commandJoinedWords: Rule = { code: 'command-joined-words', severities: ['warning'] };

/** Longer words are cut in a message. */
const LONGEST = 40;

/**
 * Checks that an item of a command is one argument: no shell splits it at its spaces (docs/facts/launch-sweep-cli.md).
 * Gives whether it was reported.
 */
export function checkJoined(context: RuleContext, command: Field, index: number): boolean {
  const item = command.items[index];
  const text = item?.text;
  if (!item || text === undefined || isCode(command, index)) return false;
  const words = wordsWithin(text, item === startedItems(command)[0]);
  // `macro-inside-word` reports a macro among them.
  if (!words || words.some(word => COMMAND_MACROS.includes(wholeMacro(word) ?? ''))) return false;
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST - 3)}…` : text;
  const message = l10n.t(
    '`{0}` is one argument with spaces in it, since no shell splits it. Put each word in its own item of the list.',
    shown,
  );
  context.report(commandJoinedWords, item, message, { fixes: [splitWords(context, item, words)] });
  return true;
}

/** The words of an item that is meant as several; undefined for one argument, which may have spaces in its value. */
function wordsWithin(text: string, isFirst: boolean): readonly string[] | undefined {
  const line = text.trim();
  if (!/\s/.test(line)) return undefined;
  const [first = ''] = line.split(/\s+/, 1);
  const isOption = /^--?[A-Za-z][\w.-]*$/.test(first);
  const hasOptions =
    /(?:^|\s)--?[A-Za-z][\w.-]*(?:=\S*)?\s+--?[A-Za-z]/.test(line) || /^\S+\.py\s+--?[A-Za-z]/.test(line);
  if (!isOption && !hasOptions && !(isFirst && isLauncher(first))) return undefined;
  // Before each option, and between an option without `=` and its value.
  const pieces = isFirst && !isOption ? line.split(/\s+/) : line.split(/\s+(?=--?[A-Za-z])/);
  return pieces.flatMap(piece => (/^--?[A-Za-z][\w.-]*\s/.test(piece) ? piece.split(/\s+/) : piece));
}

/** Makes several items of one. Undefined where a shell would read the line in a way of its own. */
export function splitWords({ sweep }: RuleContext, item: Field, words: readonly string[]): Fix | undefined {
  const isPlain = !/["'\\`$|&;<>]/.test((item.text ?? '').replace(/\$\{[^{}]*\}/g, ''));
  if (!isPlain || item.node.kind !== 'scalar' || !isOwn(sweep, item)) return undefined;
  return fix(l10n.t('Split it into {0} items', words.length), [
    { verb: 'split', path: item.path, into: words.map(value => ({ value })) },
  ]);
}
