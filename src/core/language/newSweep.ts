import type { ProgramFacts } from '../python/program/programFacts.ts';
import type { NewSweepFacts, NewSweepKind } from './types.ts';
import { readDocument } from '../sweep/reading.ts';
import { GOALS, type Goal } from '../wandb/goals.ts';
import { ENGINES } from '../wandb/methods.ts';
import { macroText } from '../wandb/macros.ts';
import { likelyGoal } from '../wandb/metricDirection.ts';
import { schedulerResource } from '../wandb/resourceTypes.ts';
import { PUBLISHED_JOBS } from '../wandb/schedulerJobs.ts';
import { toYaml } from '../yaml/write/toYaml.ts';
import { nothingKnown } from './accountKnowledge.ts';
import type { Ask } from './complete/offer/ask.ts';
import { choice, raw, writeLines, type Draft, type DraftMap } from './complete/offer/draft.ts';
import { draftFor } from './complete/offer/parameters.ts';
import { completionContext } from './complete/place/lineScan.ts';
import { Snippet } from './complete/place/writing.ts';
import { PLACEHOLDERS } from './placeholders.ts';

const USUAL_METRIC = 'val_loss';
/** More parameters than this are a completion away. */
const SHOWN = 6;
const WRITING = { flow: false, json: false, step: 2 };

/**
 * A new sweep file as a snippet whose stops are the values to change. Left as it is filled in, it has no diagnostics:
 * its parameters and its metric are the program's, its job and queue the account's, as far as these are known.
 */
export function newSweepSnippet(kind: NewSweepKind, facts: NewSweepFacts): string {
  if (kind === 'empty') return '# launch-sweeps: sweep\n$0';
  const snippet = new Snippet(WRITING);
  return [...writeLines(draftOf(kind, facts), snippet, 0), '$0'].join('\n');
}

function draftOf(kind: Exclude<NewSweepKind, 'empty'>, facts: NewSweepFacts): DraftMap {
  const { program, queues } = facts;
  const search = { metric: metricOf(program?.facts), run_cap: 20, parameters: parametersOf(kind, program?.facts) };
  const methods = choice(...ENGINES.filter(engine => engine !== 'grid').reverse());
  if (kind === 'plain')
    return { program: program?.path ?? 'train.py', ...commandOf(program?.facts), method: methods, ...search };
  const launch = {
    job: oneOf(runningFirst(facts.jobs, program?.path), PLACEHOLDERS.job),
    launch: {
      queue: oneOf(
        queues.map(({ name }) => name),
        PLACEHOLDERS.queue,
      ),
    },
  };
  if (kind === 'launch') return { ...launch, method: methods, ...search, scheduler: { num_workers: 4 } };
  return {
    ...launch,
    method: raw('custom'),
    ...search,
    scheduler: {
      job: PUBLISHED_JOBS.optuna,
      resource: schedulerResource(queues[0]?.resource),
      settings: { sampler: { type: choice('TPESampler', 'RandomSampler') } },
    },
  };
}

/** A command where the usual one would not do: what the program needs, and the macro that fits it. */
function commandOf(program: ProgramFacts | undefined): DraftMap {
  const { passing = 'args', required = [] } = program ?? {};
  if (passing === 'args' && required.length === 0) return {};
  const macros = ['env', 'interpreter', 'program'].map(macroText);
  return { command: [...macros, ...required, macroText(passing)].map(word => raw(JSON.stringify(word))) };
}

/** Jobs that by their name run the program come first: the client names a job after the script that it starts. */
function runningFirst(jobs: readonly string[], path: string | undefined): readonly string[] {
  const file = path?.split(/[/\\]/).at(-1) ?? '';
  const stem = file.replace(/\.\w+$/, '').toLowerCase();
  if (!stem) return jobs;
  const words = (job: string): string[] =>
    nameOf(job)
      .toLowerCase()
      .split(/[-_.]+/);
  const rank = (job: string): number =>
    nameOf(job).includes(file) ? 0 : stem.split(/[-_.]+/).every(word => words(job).includes(word)) ? 1 : 2;
  return jobs.toSorted((a, b) => rank(a) - rank(b));
}

const nameOf = (job: string): string => (job.split('/').at(-1) ?? '').replace(/:.*$/, '');

function oneOf(names: readonly string[], otherwise: string): Draft {
  return names.length > 0 ? choice(...names.slice(0, 20).map(name => toYaml(name, WRITING))) : otherwise;
}

/** The metric that is logged and looks most like a goal: of validation first, then any whose direction is known. */
function metricOf(program: ProgramFacts | undefined): DraftMap {
  const logged = program?.metrics ?? [];
  const directed = logged.filter(name => likelyGoal(name));
  const name = directed.find(each => /val|test|eval/i.test(each)) ?? directed[0] ?? logged[0] ?? USUAL_METRIC;
  const goal: Goal = likelyGoal(name) ?? 'minimize';
  return { name, goal: choice(goal, ...GOALS.filter(other => other !== goal)) };
}

function parametersOf(kind: 'launch' | 'optuna' | 'plain', program: ProgramFacts | undefined): DraftMap {
  const own = (program?.parameters ?? []).filter(isTuned).flatMap((parameter): [string, DraftMap][] => {
    const draft = draftFor(parameter, askFor(kind));
    return isSearched(draft) ? [[`?${parameter.name}`, draft]] : [];
  });
  if (own.length > 0) return Object.fromEntries(own.slice(0, SHOWN));
  // Optuna's scheduler reads no distribution (docs/facts/schedulers.md).
  const distribution: DraftMap = kind === 'optuna' ? {} : { distribution: raw('log_uniform_values') };
  return {
    '?learning_rate': { ...distribution, min: raw('0.0001'), max: raw('0.1') },
    '?batch_size': { values: [raw('16'), raw('32'), raw('64')] },
  };
}

/** What says where a program reads and writes, and how it is run, is not searched. */
const NOT_TUNED = new RegExp(
  `(?:^|[-_.])(?:${[
    ...['path', 'dir', 'file', 'folder', 'root', 'seed', 'device', 'gpus?', 'cuda', 'workers', 'port', 'host', 'rank'],
    ...[
      'log',
      'logs',
      'save',
      'output',
      'ckpt',
      'checkpoint',
      'project',
      'entity',
      'debug',
      'verbose',
      'quiet',
      'resume',
    ],
    ...['wandb', 'run', 'tags?', 'interval', 'freq', 'every', 'every_n_steps', 'name'],
  ].join('|')})$`,
  'i',
);

function isTuned({ name }: { readonly name: string }): boolean {
  return !NOT_TUNED.test(name);
}

/** A list of one value is not a search: a path, a name. */
function isSearched({ value, values }: DraftMap): boolean {
  return value === undefined && !(Array.isArray(values) && values.length < 2);
}

/** What a parameter's draft depends on: who draws the values. */
function askFor(kind: 'launch' | 'optuna' | 'plain'): Ask {
  const text =
    kind === 'optuna' ? `method: custom\nscheduler: {job: '${PUBLISHED_JOBS.optuna}'}\n` : 'method: random\n';
  const context = completionContext('', 0);
  if (!context) throw new Error('an empty file has a place to write');
  const { sweep } = readDocument({ text, fileName: 'sweep.yaml' });
  return { text: '', context, sweep, knowledge: nothingKnown, program: undefined, files: undefined, writing: WRITING };
}
