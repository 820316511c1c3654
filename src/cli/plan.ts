// `npm run -s plan -- [FILE] [-q Q] [-p P] [-e E] [--author NAME] [--prior-run ID]… [--resume FOUND.json] [--plain]`: what a launch
// would send, or why it is refused, as one JSON line. `--batch CASES.jsonl` answers recorded command lines of the official client.
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { planLaunch } from '../core/launch/plan/planLaunch.ts';
import { planPlain } from '../core/launch/plan/planPlain.ts';
import { planResume } from '../core/launch/resume/planResume.ts';
import type { FoundSweep, LaunchFile, Plan } from '../core/launch/plan/types.ts';
import { readArguments, type ArgumentSpec } from './planArguments.ts';
import { WHERE, foundSweep, noFile, planRecorded, planWithoutFile, readCase, refused } from './planRecorded.ts';

const ARGUMENTS: ArgumentSpec = {
  options: {
    ...WHERE,
    '-q': 'queue',
    '--queue': 'queue',
    '--author': 'author',
    '-R': 'priorRun',
    '--prior-run': 'priorRun',
    '--prior_run': 'priorRun',
    '--resume': 'resume',
    '--batch': 'batch',
  },
  repeat: ['priorRun'],
  flags: { '--plain': 'plain' },
};
const USAGE = 'It takes FILE, -q, -p, -e, --author, --prior-run, --resume FOUND.json, --plain, --batch CASES.jsonl.';

const inCaller = (path: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), path);

/** What stands in the line of an answer: the variables or the refusal, nothing beside. */
const shown = (plan: Plan) => ('refused' in plan ? { refused: plan.refused } : { upsertSweep: plan.upsertSweep });

const print = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value)}\n`);
};

/** One line of answer to each line of a file of recordings; gives the exit code. */
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

function planOf(argv: readonly string[]): Plan | { readonly batch: string } {
  const read = readArguments(argv, ARGUMENTS);
  if (typeof read === 'string') return refused('usage', `${read} ${USAGE}`);
  const { values, repeated, flags, rest } = read;
  if (values.batch !== undefined) return { batch: values.batch };
  if (rest.length > 1) return refused('usage', `Name one file. ${USAGE}`);
  const choices = {
    entity: values.entity,
    project: values.project,
    queue: values.queue,
    author: values.author,
    priorRuns: repeated.priorRun,
  };
  const [name] = rest;
  const file = name === undefined ? null : readFile(name);
  if (name !== undefined && !file) return noFile(name);
  if (flags.has('plain'))
    return file ? planPlain(file, choices) : refused('nothingGiven', 'Name a file to create a sweep from.');
  if (values.resume === undefined) return file ? planLaunch(file, choices) : planWithoutFile(choices);
  const given = readFile(values.resume);
  if (!given) return noFile(values.resume);
  const found = readFound(given.text);
  if (found === undefined)
    return refused(
      'foundSweep',
      `${values.resume} holds no sweep; it takes what SweepWithRuns answered (id, name, state, config, scheduler), or null.`,
    );
  return planResume(file, found, { ...choices, sweep: found?.name || basename(values.resume, '.json') });
}

function readFound(text: string): FoundSweep | null | undefined {
  try {
    return foundSweep(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function readFile(name: string): LaunchFile | null {
  try {
    return { name, text: readFileSync(inCaller(name), 'utf8') };
  } catch {
    return null;
  }
}

const plan = planOf(process.argv.slice(2));
if ('batch' in plan) process.exitCode = batch(plan.batch);
else {
  print(shown(plan));
  process.exitCode = 'refused' in plan ? 1 : 0;
}
