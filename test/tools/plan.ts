// `npm run -s plan`: the command of src/cli/plan.ts, and `--batch CASES.jsonl`, which answers recorded command lines of
// the official client, one line of JSON each.
import { readFileSync } from 'node:fs';
import { readArguments } from '../../src/cli/planArguments.ts';
import { ARGUMENTS, inCaller, planCommand, print, shown } from '../../src/cli/planCommand.ts';
import { planRecorded, readCase } from './planRecorded.ts';

/** Answers each line of a file of recordings; gives the exit code. */
function batch(path: string): number {
  let text: string;
  try {
    text = readFileSync(inCaller(path), 'utf8');
  } catch {
    print({ file: path, error: { message: `The file ${path} cannot be read; check its name.` } });
    return 1;
  }
  text.split('\n').forEach((line, i) => {
    if (line.trim() !== '') print(answerLine(line, i + 1));
  });
  return 0;
}

function answerLine(line: string, number: number): unknown {
  let id: unknown = `line ${String(number)}`;
  try {
    const read = readCase(line);
    id = read.id ?? id;
    return { id, ...shown(planRecorded(read.case)) };
  } catch (error) {
    return {
      id,
      error: { message: `This case cannot be answered: ${error instanceof Error ? error.message : String(error)}` },
    };
  }
}

const argv = process.argv.slice(2);
const read = readArguments(argv, { ...ARGUMENTS, options: { ...ARGUMENTS.options, '--batch': 'batch' } });
const path = typeof read === 'string' ? undefined : read.values.batch;
process.exitCode = path === undefined ? planCommand(argv) : batch(path);
