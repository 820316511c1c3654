import * as l10n from '@vscode/l10n';
import { PyJsonError, pyJsonLoads } from '../python/values/jsonLoads.ts';
import type { PyValue } from '../python/values/value.ts';
import type { Place } from '../yaml/read/node.ts';

/** Why Python's json refuses a document, in two short sentences, and where. */
export interface JsonProblem extends Place {
  readonly message: string;
}

/** The value that `wandb launch-sweep` reads from a .json file, or why it cannot (docs/facts/launch-sweep-cli.md). */
export function readJson(text: string): { readonly value: PyValue } | { readonly problem: JsonProblem } {
  try {
    return { value: pyJsonLoads(text) };
  } catch (error) {
    if (!(error instanceof PyJsonError)) throw error;
    const { offset } = error;
    const message = habitMessage(text, offset) ?? faultMessage(error);
    return { problem: { start: offset, end: Math.min(offset + 1, text.length), message } };
  }
}

const LITERALS: Readonly<Record<string, string>> = { True: 'true', False: 'false', None: 'null' };

/** The mistakes of people who are used to YAML, Python or JavaScript. */
function habitMessage(text: string, offset: number): string | undefined {
  const rest = text.slice(offset, offset + 20);
  if (/^(?:#|\/[/*])/.test(rest))
    return l10n.t('JSON does not allow comments, so `wandb launch-sweep` cannot read the file. Remove the comment.');
  if (/^[}\]]/.test(rest) && /,\s*$/.test(text.slice(0, offset)))
    return l10n.t(
      'JSON does not allow a comma after the last item, so `wandb launch-sweep` cannot read the file. Remove it.',
    );
  if (rest.startsWith("'"))
    return l10n.t('JSON strings need double quotes, so `wandb launch-sweep` cannot read the file. Use "…".');
  const word = /^[A-Za-z_][\w-]*/.exec(rest)?.[0];
  if (word === undefined) return undefined;
  const literal = LITERALS[word];
  return literal === undefined
    ? l10n.t('JSON strings need double quotes, so `wandb launch-sweep` cannot read the file. Use "{0}".', word)
    : l10n.t('`{0}` is not a JSON value, so `wandb launch-sweep` cannot read the file. Use `{1}`.', word, literal);
}

function faultMessage({ fault }: PyJsonError): string {
  switch (fault) {
    case 'byteOrderMark':
      return l10n.t(
        'The file starts with a byte order mark, so `wandb launch-sweep` cannot read it. Save it as UTF-8 without BOM.',
      );
    case 'afterEnd':
      return l10n.t(
        'There is text after the end of the JSON value, so `wandb launch-sweep` cannot read the file. Remove it.',
      );
    case 'tooManyDigits':
      return l10n.t(
        'This integer has too many digits, so `wandb launch-sweep` cannot read the file. Use a smaller number.',
      );
    case 'unclosedString':
      return l10n.t('This string is not closed, so `wandb launch-sweep` cannot read the file. Add the closing quote.');
    case 'controlCharacter':
      return l10n.t(
        'This string contains a control character, so `wandb launch-sweep` cannot read the file. Use `\\n` or `\\t`.',
      );
    case 'escape':
      return l10n.t(
        'This escape is unknown in JSON, so `wandb launch-sweep` cannot read the file. Write two backslashes for one.',
      );
    case 'value':
      return l10n.t('Expected a JSON value here, so `wandb launch-sweep` cannot read the file. Add one.');
    case 'name':
      return l10n.t('Expected a key in double quotes here, so `wandb launch-sweep` cannot read the file. Add one.');
    case 'colon':
      return l10n.t('Expected `:` here, so `wandb launch-sweep` cannot read the file. Add it.');
    case 'commaOrBracket':
      return l10n.t('Expected `,` or `]` here, so `wandb launch-sweep` cannot read the file. Add it.');
    case 'commaOrBrace':
      return l10n.t('Expected `,` or `}` here, so `wandb launch-sweep` cannot read the file. Add it.');
  }
}
