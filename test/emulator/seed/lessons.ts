// Sweeps from which something follows: for the next sweep, each kind of change; for the notices, each kind of waste.
import { makeSweep } from '../world/make.ts';
import type { ProjectRecord, RunRecord, SweepRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';
import { type RunsOptions, makeRuns } from './runs.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A value of a run by its name, and where it is from 0 to 1 between two values on a logarithmic scale. */
interface Values {
  readonly number: (name: string) => number;
  readonly place: (name: string, low: number, high: number) => number;
  readonly word: (name: string) => string;
}
type Loss = (values: Values) => number;

interface Lesson {
  readonly name: string;
  readonly state: string;
  readonly head: string;
  /** The lines under `parameters`. */
  readonly space: readonly string[];
  readonly runs: number;
  readonly loss: Loss;
  /** How many go on. */
  readonly running?: number;
  /** The line that says what is measured; '' = none does. */
  readonly metric?: string;
}

const RATE = 'lr: {distribution: log_uniform_values, min: 1.0e-06, max: 1.0e-04}';
const square = (x: number): number => x * x;

const LESSONS: readonly Lesson[] = [
  {
    name: 'explored',
    state: 'FINISHED',
    head: 'method: random\nrun_cap: 150',
    space: [
      `${RATE} # the higher the better`,
      'dropout: {min: 0.0, max: 0.5}',
      'optimizer:',
      '  values:',
      '    - adamw # as in the paper',
      '    - sgd',
      '    - lion',
      '    - rmsprop',
      'ema: {min: 0.9, max: 0.999}',
    ],
    runs: 150,
    loss: ({ place, number, word }) =>
      0.4 * (1 - place('lr', 1e-6, 1e-4)) +
      4 * square(number('dropout') - 0.2) +
      ({ adamw: 0, sgd: 0.5, lion: 0.02, rmsprop: 0.6 }[word('optimizer')] ?? 0),
  },
  {
    name: 'smallspace',
    state: 'FINISHED',
    head: 'method: random\nrun_cap: 100',
    space: ['depth: {values: [2, 4, 6, 8, 12, 16]}', 'width: {values: [64, 128, 256]}', 'tie: {values: [true, false]}'],
    runs: 100,
    loss: ({ number }) => 0.05 * square(number('depth') - 6) + 0.002 * Math.abs(number('width') - 128),
  },
  {
    name: 'anywhere',
    state: 'FINISHED',
    head: 'method: bayes\nrun_cap: 40',
    space: ['lr: {distribution: log_uniform_values, min: 1.0e-05, max: 0.1}', 'dropout: {min: 0.0, max: 0.5}'],
    runs: 40,
    loss: ({ place, number }) => square(place('lr', 1e-5, 0.1) - 0.5) + square(number('dropout') - 0.2),
  },
  {
    name: 'edgebayes',
    state: 'FINISHED',
    head: 'method: bayes\nrun_cap: 40',
    space: [RATE, 'dropout: {min: 0.0, max: 0.5}'],
    runs: 40,
    loss: ({ place, number }) => 0.5 * (1 - place('lr', 1e-6, 1e-4)) + square(number('dropout') - 0.2),
  },
  {
    name: 'toofew',
    state: 'FINISHED',
    head: 'method: random\nrun_cap: 12',
    space: [RATE, 'dropout: {min: 0.0, max: 0.5}'],
    runs: 12,
    loss: ({ number }) => number('dropout'),
  },
  {
    name: 'gridagain',
    state: 'RUNNING',
    head: 'method: grid',
    space: ['lr: {values: [0.1, 0.01, 0.001]}', 'optimizer: {values: [adam, sgd]}'],
    runs: 6,
    running: 1,
    loss: ({ number }) => number('lr'),
  },
  {
    name: 'repeating',
    state: 'RUNNING',
    head: 'method: random\nrun_cap: 60',
    space: ['depth: {values: [2, 4]}', 'width: {values: [64, 128]}'],
    runs: 18,
    running: 1,
    loss: ({ number }) => number('depth') / number('width'),
  },
  {
    name: 'nobetter',
    state: 'RUNNING',
    head: 'method: random\nrun_cap: 120',
    space: [RATE, 'dropout: {min: 0.0, max: 0.5}'],
    runs: 60,
    running: 2,
    loss: ({ number }) => 0.3 + number('dropout'),
  },
  {
    name: 'everyday',
    state: 'FINISHED',
    head: 'method: bayes\nrun_cap: 200',
    space: [
      'learning_rate: {distribution: log_uniform_values, min: 1.0e-05, max: 0.1}',
      'batch_size: {values: [16, 32, 64, 128]}',
      'optimizer: {values: [adamw, sgd, lion]}',
      'weight_decay: {distribution: log_uniform_values, min: 1.0e-06, max: 0.01}',
      'model:',
      '  parameters:',
      '    backbone: {values: [resnet50, convnext_tiny_in22k_ft_in1k_384, vit_base_patch16_224]}',
      '    dropout: {min: 0.0, max: 0.5}',
      'probability_of_flipping_an_image_horizontally: {min: 0.0, max: 1.0}',
      'use_ema: {values: [true, false]}',
    ],
    runs: 200,
    loss: ({ place, word }) =>
      2 * square(place('learning_rate', 1e-5, 0.1) - 0.6) +
      ({ adamw: 0, sgd: 0.3, lion: 0.05 }[word('optimizer')] ?? 0) +
      0.1 * place('weight_decay', 1e-6, 0.01),
  },
  {
    name: 'nometric',
    state: 'FINISHED',
    head: 'method: random\nrun_cap: 30',
    metric: '',
    space: ['lr: {distribution: log_uniform_values, min: 1.0e-05, max: 0.1}', 'depth: {values: [2, 4, 6]}'],
    runs: 30,
    loss: ({ number }) => number('depth'),
  },
  {
    name: 'single',
    state: 'FINISHED',
    head: 'method: random\nrun_cap: 1',
    space: ['lr: {distribution: log_uniform_values, min: 1.0e-05, max: 0.1}', 'depth: {values: [2, 4, 6]}'],
    runs: 1,
    loss: ({ number }) => number('depth'),
  },
];

/** Adds them to a project. */
export function addLessons(world: World, project: ProjectRecord): void {
  for (const lesson of LESSONS) {
    const sweep = addLesson(world, project, lesson);
    if (lesson.name === 'gridagain') sweep.runs = [...again(world, sweep, lesson), ...sweep.runs];
    const [, , third] = sweep.runs;
    if (lesson.name === 'nobetter' && third) third.summary = { ...third.summary, val_loss: 0.05 };
    for (const run of sweep.runs) project.runs.set(run.name, run);
    project.sweeps.add(sweep);
  }
}

function addLesson(world: World, project: ProjectRecord, lesson: Lesson): SweepRecord {
  const { name, state, head, space, metric = 'metric: {name: val_loss, goal: minimize}' } = lesson;
  const config = ['program: train.py', head, metric, 'parameters:', ...space.map(line => `  ${line}`), ''].join('\n');
  const createdAt = world.clock.now() - 20 * HOUR;
  const sweep = makeSweep(world, { project, name, config, state, createdAt, heartbeatAt: world.clock.now() });
  sweep.runs = runsOf(world, sweep, lesson, createdAt + MINUTE);
  sweep.updatedAt = sweep.runs.at(-1)?.endedAt ?? createdAt;
  return sweep;
}

/** An agent that was started anew takes a grid from its beginning. */
function again(world: World, sweep: SweepRecord, lesson: Lesson): readonly RunRecord[] {
  return runsOf(world, sweep, { ...lesson, running: 0 }, sweep.createdAt - 10 * HOUR);
}

function runsOf(world: World, sweep: SweepRecord, { runs, loss, running = 0 }: Lesson, from: number): RunRecord[] {
  const summary: RunsOptions['summary'] = (last, random, args) => {
    const value = (name: string): unknown => {
      const given = (args as Readonly<Record<string, { readonly value?: unknown } | undefined>>)[name];
      return given?.value;
    };
    const number = (name: string): number => Number(value(name));
    const place = (name: string, low: number, high: number): number =>
      Math.log(number(name) / low) / Math.log(high / low);
    const exact = loss({ number, place, word: name => String(value(name)) });
    return { ...last, val_loss: Number((0.2 + exact + 0.02 * random()).toPrecision(6)) };
  };
  return makeRuns(world, sweep, {
    count: runs,
    // The same whenever it is made.
    seed: sweep.name.length * 77 + Number(from < sweep.createdAt),
    from,
    every: (19 * HOUR) / runs,
    running,
    summary,
  });
}
