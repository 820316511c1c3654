// `npm run -s space`: what W&B's engine would draw, list, stop and count; a JSON line for each on standard input.
import { createInterface } from 'node:readline';
import { isBag, type Bag } from '../core/json.ts';
import { pyJsonDumps } from '../core/python/values/jsonDumps.ts';
import { spaceAnswer } from './spaceAnswer.ts';

for await (const line of createInterface({ input: process.stdin }))
  if (line.trim() !== '') console.log(pyJsonDumps(spaceAnswer(requestOf(line))));

/** An empty request where the line is not an object of JSON. */
function requestOf(line: string): Bag {
  try {
    const request: unknown = JSON.parse(line);
    return isBag(request) ? request : {};
  } catch {
    return {};
  }
}
