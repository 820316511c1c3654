import * as l10n from '@vscode/l10n';
import { createInterface } from 'node:readline';
import { isBag, type Bag } from '../core/json.ts';

/**
 * Answers each line of standard input, an object of JSON, by a line on standard output, in order; blank lines are
 * passed over. A line that is anything else, or that cannot be answered, is refused, and the next follows.
 */
export async function answerLines<T>(answer: (request: Bag) => T, write: (answer: T) => string): Promise<void> {
  for await (const line of createInterface({ input: process.stdin }))
    if (line.trim() !== '') console.log(answerOf(line, request => write(answer(request))));
}

function answerOf(line: string, answer: (request: Bag) => string): string {
  const request = jsonOf(line);
  if (!isBag(request)) return refusal(null, l10n.t('The line is not a JSON object. Send one per line.'));
  try {
    return answer(request);
  } catch (error) {
    const { id = null } = request;
    const why = (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
    return refusal(id, l10n.t('The request cannot be answered: {0}.', why));
  }
}

function refusal(id: unknown, refused: string): string {
  return JSON.stringify({ id, refused });
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
