// `npm run -s space`: what W&B's engine would draw, list, stop and count; a JSON line for each on standard input.
import { pyJsonDumps } from '../core/python/values/jsonDumps.ts';
import { answerLines } from './answerLines.ts';
import { spaceAnswer } from './spaceAnswer.ts';

await answerLines(spaceAnswer, pyJsonDumps);
