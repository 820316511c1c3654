import { createInterface } from 'node:readline';
import { isBag, type Bag } from '../core/json.ts';

/**
 * Answers each line of standard input, an object of JSON, by a line on standard output, in order; blank lines are
 * passed over. A line that is anything else is an empty request.
 */
export async function answerLines<T>(answer: (request: Bag) => T, write: (answer: T) => string): Promise<void> {
  for await (const line of createInterface({ input: process.stdin }))
    if (line.trim() !== '') console.log(write(answer(requestOf(line))));
}

function requestOf(line: string): Bag {
  try {
    const request: unknown = JSON.parse(line);
    return isBag(request) ? request : {};
  } catch {
    return {};
  }
}
