import * as l10n from '@vscode/l10n';
import { createInterface } from 'node:readline';
import { isBag, type Bag } from '../core/json.ts';

/**
 * Answers each line of standard input, an object of JSON, by a line on standard output, in order; blank lines are
 * passed over. A line that is anything else is refused.
 */
export async function answerLines<T>(answer: (request: Bag) => T, write: (answer: T) => string): Promise<void> {
  for await (const line of createInterface({ input: process.stdin }))
    if (line.trim() !== '') console.log(answerOf(line, request => write(answer(request))));
}

function answerOf(line: string, answer: (request: Bag) => string): string {
  const request = jsonOf(line);
  return isBag(request)
    ? answer(request)
    : JSON.stringify({ id: null, refused: l10n.t('The line is not an object of JSON. Send one a line.') });
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
