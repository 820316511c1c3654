// Random launch sweeps under the published Optuna scheduler: sound ones, and those that it fails on.
import { seededRandom } from '../emulator/engine/seededRandom.ts';

const PARAMETERS: readonly [string, ...string[]] = [
  '{values: [1, 2, 4]}',
  '{values: [0.1, 0.5]}',
  '{values: [a, b]}',
  '{values: [true, null, x]}',
  '{value: 1}',
  '{value: a}',
  '{value: 0}',
  '{min: 1, max: 9}',
  '{min: 0, max: 9}',
  '{min: 1, max: 9, step: 2}',
  '{min: 1, max: 9, step: 0}',
  '{min: 1, max: 9, log: true}',
  '{min: 0, max: 9, log: true}',
  '{min: 3, max: 3}',
  '{min: 9, max: 1}',
  '{min: -9, max: 0}',
  '{min: true, max: 9}',
  '{min: 0.1, max: 0.9}',
  '{min: 0.1, max: 0.9, step: 0.2}',
  '{min: 0.1, max: 0.9, step: 0}',
  '{min: 0.1, max: 0.9, step: -0.1}',
  '{min: 0.1, max: 0.9, log: true}',
  '{min: 0.1, max: 0.9, log: true, step: 0.1}',
  '{min: 0.0, max: 0.9, log: true}',
  '{min: 0.5, max: 0.5}',
  '{min: 0.9, max: 0.1}',
  '{min: 1e-5, max: 0.1}',
  '{distribution: uniform, min: 0, max: 1.5}',
  '{distribution: uniform, min: 2, max: 1.5}',
  '{distribution: q_uniform, q: 0.1, min: 0.1, max: 0.9}',
  '{distribution: q_uniform, q: 2, min: 1, max: 9}',
  '{distribution: log_uniform_values, min: 0.1, max: 9.0}',
  '{distribution: normal, mu: 0.0, sigma: 1.0}',
  '{parameters: {b: {values: [1, 2]}}}',
];
const METRICS: readonly [string, ...string[]] = [
  'metric: {name: loss, goal: minimize}',
  'metric: {name: loss, goal: maximize}',
  'metric: {name: loss}',
  'metric: {goal: minimize}',
  'metric: {nmae: loss, goal: minimize}',
  'metric: {name: loss, gaol: minimize}',
  'metric: {}',
  'description: no metric',
];
const MULTIPLE: readonly [string, ...string[]] = [
  '[{name: a, goal: minimize}]',
  '[{name: a, goal: minimize}, {name: b, goal: maximize}]',
  '[{name: a}]',
  '[]',
];
const SAMPLERS: readonly [string, ...string[]] = [
  '{type: TPESampler}',
  '{type: TPESampler, args: {seed: 1, multivariate: true}}',
  '{type: RandomSampler}',
  '{type: NSGAIISampler, args: {population_size: 4}}',
  '{type: BruteForceSampler}',
  '{type: BruteForceSampler, args: {seed: 1}}',
];
const PRUNERS: readonly [string, ...string[]] = [
  '{type: MedianPruner}',
  '{type: PercentilePruner, args: {percentile: 25.0}}',
  '{type: HyperbandPruner, args: {min_resource: 1, max_resource: 9}}',
  '{type: ThresholdPruner, args: {upper: 3.0}}',
  '{type: ThresholdPruner, args: {lower: 3.0, upper: 1.0}}',
];
/** Lists of a grid, for a parameter of any form. */
const GRID: readonly [string, ...string[]] = [
  '[1, 2]',
  '[1]',
  '[0.1, 0.5]',
  '[a]',
  '[2, 100]',
  '[3]',
  '[0.5]',
  '[]',
  '1',
  '[[1, 2]]',
];

/** The text of a seed. */
export function randomOptunaFile(seed: number): string {
  const random = seededRandom(seed);
  const chance = (share: number): boolean => random() < share;
  const pick = <Item>(list: readonly [Item, ...Item[]]): Item => list[Math.floor(random() * list.length)] ?? list[0];
  const parameters = ['x', 'y', 'z'].slice(0, pick([1, 1, 2, 3])).map(name => [name, pick(PARAMETERS)] as const);
  const settings = [
    ...(chance(0.6) ? [`sampler: ${chance(0.4) ? grid(parameters.map(([name]) => name)) : pick(SAMPLERS)}`] : []),
    ...(chance(0.3) ? [`pruner: ${pick(PRUNERS)}`] : []),
    ...(chance(0.2) ? [`metrics: ${pick(MULTIPLE)}`] : []),
  ];
  return [
    'job: a/b/c:latest',
    'run_cap: 9',
    chance(0.8) ? METRICS[0] : pick(METRICS),
    ...(chance(0.95)
      ? [`${chance(0.97) ? 'parameters' : 'params'}:`, ...parameters.map(each => `  ${each.join(': ')}`)]
      : []),
    'scheduler:',
    '  job: wandb/sweep-jobs/job-optuna-sweep-scheduler:latest',
    `  settings: {${settings.join(', ')}}`,
    '',
  ].join('\n');

  function grid(names: readonly string[]): string {
    const given = names.filter(() => chance(0.85)).map(name => `${name}: ${pick(GRID)}`);
    const space = chance(0.1) ? [...given, 'other: [1, 2]'] : given;
    return `{type: GridSampler, args: {search_space: {${space.join(', ')}}}}`;
  }
}
