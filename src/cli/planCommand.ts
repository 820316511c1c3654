import * as l10n from '@vscode/l10n';
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { planLaunch } from '../core/launch/plan/planLaunch.ts';
import { planPlain } from '../core/launch/plan/planPlain.ts';
import type { LaunchFile, Plan } from '../core/launch/plan/types.ts';
import type { FoundSweep } from '../core/launch/resume/foundSweep.ts';
import { planResume } from '../core/launch/resume/planResume.ts';
import { foundSweep, noFile, planWithoutFile, refused } from './planAnswers.ts';
import { readArguments, WHERE, type ArgumentSpec } from './planArguments.ts';

/** The arguments of the command. */
export const ARGUMENTS: ArgumentSpec = {
  options: {
    ...WHERE,
    '-q': 'queue',
    '--queue': 'queue',
    '--author': 'author',
    '-R': 'priorRun',
    '--prior-run': 'priorRun',
    '--prior_run': 'priorRun',
    '--resume': 'resume',
  },
  repeat: ['priorRun'],
  flags: { '--plain': 'plain' },
};
const usage = (): string =>
  l10n.t('It takes {0} and {1}.', 'FILE, -q, -p, -e, --author, --prior-run, --resume FOUND.json', '--plain');

/** A path as the person wrote it, from the folder where the command was called. */
export const inCaller = (path: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), path);

/** One line of JSON on standard output. */
export function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

/** What is printed of a plan: the variables or the refusal, nothing else. */
export const shown = (plan: Plan) =>
  'refused' in plan ? { refused: plan.refused } : { upsertSweep: plan.upsertSweep };

/** Prints what a launch of these arguments would send, or why it is refused; gives the exit code. */
export function planCommand(argv: readonly string[]): number {
  const plan = planOf(argv);
  print(shown(plan));
  return 'refused' in plan ? 1 : 0;
}

function planOf(argv: readonly string[]): Plan {
  const read = readArguments(argv, ARGUMENTS);
  if (typeof read === 'string') return refused('usage', `${read} ${usage()}`);
  const { values, repeated, flags, rest } = read;
  if (rest.length > 1) return refused('usage', `${l10n.t('Name one file.')} ${usage()}`);
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
    return file ? planPlain(file, choices) : refused('nothingGiven', l10n.t('Name a file to create a sweep from.'));
  if (values.resume === undefined) return file ? planLaunch(file, choices) : planWithoutFile(choices);
  const given = readFile(values.resume);
  if (!given) return noFile(values.resume);
  const found = readFound(given.text);
  if (found === undefined)
    return refused(
      'foundSweep',
      l10n.t(
        '{0} is neither null nor an answer of {1}.',
        values.resume,
        'SweepWithRuns (id, name, state, config, scheduler)',
      ),
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
