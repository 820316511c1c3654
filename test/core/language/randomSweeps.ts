// Sweep configurations made at random, most of them wrong in some way; as flow mappings, so that no indentation can be.
import { seededRandom } from '../../emulator/engine/seededRandom.ts';

type Random = () => number;

const NAMES = ['lr', 'batch_size', 'model.depth', 'a-b', '+seed', 'x/y', '1'];
const SCALARS = [
  '1e-5',
  '2024-01-01',
  '1:30',
  '0x10',
  '1',
  '2',
  '0',
  '-1',
  '8',
  '0.1',
  '1.0',
  '2.0',
  '0.001',
  '-0.5',
  '1.0e-5',
  'true',
  'no',
  'null',
  '~',
  'abc',
  '"5"',
  "''",
  '.inf',
  '010',
  '{a: 1}',
  '[1, 2]',
  '[]',
  '[a, a]',
  '[0.5, 0.5]',
  '{}',
];
const BOUNDS = [
  '1e-3',
  '"1e-2"',
  '1e2',
  '2024-01-01',
  '.inf',
  '0',
  '1',
  '2',
  '8',
  '0.1',
  '0.5',
  '1.0',
  '10.0',
  '-1',
  '-2.5',
  'true',
  'abc',
  'null',
  '[1]',
];
const DISTRIBUTIONS = [
  'uniform',
  'int_uniform',
  'q_uniform',
  'log_uniform',
  'log_uniform_values',
  'q_log_uniform',
  'q_log_uniform_values',
  'inv_log_uniform',
  'inv_log_uniform_values',
  'normal',
  'q_normal',
  'log_normal',
  'q_log_normal',
  'beta',
  'q_beta',
  'categorical',
  'categorical_w_probabilities',
  'constant',
  'gauss',
  'null',
  '3',
];
const METHODS = [
  'grid',
  'random',
  'bayes',
  'custom',
  'grid',
  'random',
  'bayes',
  'custom',
  'Grid',
  'fancy',
  'null',
  '[grid]',
  '1',
];
const LISTS = ['[1, 2]', '[0.1, 0.5]', '[a, b, c]', '[]', '5', 'null', '[1]', '[{a: 1}, 2]'];
const PROBABILITIES = ['[0.5, 0.5]', '[1.0]', '[0.2, 0.2]', '[a, b]', '[]', '0.5', '[0.3, 0.3, 0.4]'];
const METRICS = [
  '{name: loss, goal: minimize}',
  '{name: loss}',
  'loss',
  '{goal: maximize}',
  '{name: 3}',
  '{name: loss, goal: min}',
  '{name: loss, target: a}',
  '{name: loss, target: 0.5}',
  '{name: loss, impute: first}',
  '{name: loss, impute_while_running: false}',
  '{name: loss, extra: 1}',
  '[loss]',
  '{}',
];
const EARLY = [
  '{type: hyperband, min_iter: 3}',
  '{type: hyperband, max_iter: 27, s: 2}',
  '{type: hyperband}',
  '{type: median, min_iter: 2}',
  'hyperband',
  '{type: hyperband, min_iter: 0}',
  '{type: hyperband, min_iter: 3, eta: 1}',
  '{min_iter: 3}',
  '{type: hyperband, min_iter: 3, strict: 1}',
];
const OTHERS: readonly (readonly [string, readonly string[]])[] = [
  ['run_cap', ['10', '0', '-1', '2.5', '10.0', 'abc', 'null']],
  ['name', ['x', '5', 'null']],
  ['command', ['[python, "${args}"]', 'python', 'null']],
  ['program', ['train.py', '3']],
  ['early_terminate', EARLY],
  ['description', ['text', '7']],
  ['kind', ['sweep', 'job']],
  ['colour', ['red']],
  ['controller', ['{type: cloud}', '{type: remote}', '{}']],
  [
    'metrics',
    ['[{name: a, goal: minimize}, {name: b, goal: maximize}]', '[{name: a}]', '[]', '[{goal: minimize}, {name: b}]'],
  ],
];

const pick = <T>(random: Random, list: readonly T[]): T => {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};
const chance = (random: Random, share: number): boolean => random() < share;
const map = (pairs: readonly (readonly [string, string])[]): string =>
  `{${pairs.map(([k, v]) => `${k}: ${v}`).join(', ')}}`;

function parameter(random: Random, depth: number): string {
  const kind = random();
  if (kind < 0.05) return pick(random, SCALARS);
  const pairs: [string, string][] = [];
  const add = (key: string, values: readonly string[]) => {
    if (!pairs.some(([k]) => k === key)) pairs.push([key, pick(random, values)]);
  };
  if (kind < 0.25) add('values', chance(random, 0.8) ? ['[1, 2]', '[0.1, 0.5]', '[a, b]'] : LISTS);
  else if (kind < 0.4) add('value', SCALARS);
  else if (kind < 0.7) {
    add('min', chance(random, 0.8) ? ['0', '1', '0.1', '0.001'] : BOUNDS);
    if (chance(random, 0.92)) add('max', chance(random, 0.8) ? ['2', '8', '0.5', '10.0'] : BOUNDS);
  } else if (kind < 0.85) add('distribution', DISTRIBUTIONS);
  else if (depth < 2) pairs.push(['parameters', parameters(random, depth + 1)]);
  if (chance(random, 0.3)) add('distribution', DISTRIBUTIONS);
  if (chance(random, 0.15)) add(pick(random, ['q', 'mu', 'sigma', 'a', 'b']), ['1', '0.5', '0', '-1', 'abc']);
  if (chance(random, 0.1)) add('probabilities', PROBABILITIES);
  if (chance(random, 0.06))
    add(pick(random, ['min', 'max', 'value', 'values', 'vales', 'log', 'desc', 'parameters']), SCALARS);
  return map(pairs);
}

function parameters(random: Random, depth = 0): string {
  if (chance(random, 0.03)) return pick(random, SCALARS);
  const names = NAMES.filter(n => chance(random, /^[a-z._-]+$/.test(n) ? 0.45 : 0.04));
  return map(names.map(n => [n, parameter(random, depth)]));
}

/** One configuration, the same for the same seed. */
export function randomSweep(seed: number): string {
  const random = seededRandom(seed);
  const pairs: [string, string][] = [];
  if (chance(random, 0.97)) pairs.push(['method', pick(random, chance(random, 0.85) ? METHODS.slice(0, 4) : METHODS)]);
  if (chance(random, 0.6)) pairs.push(['metric', pick(random, chance(random, 0.7) ? METRICS.slice(0, 2) : METRICS)]);
  if (chance(random, 0.97)) pairs.push(['parameters', parameters(random)]);
  for (const [key, values] of OTHERS) if (chance(random, 0.05)) pairs.push([key, pick(random, values)]);
  return `${pairs.map(([k, v]) => `${k}: ${v}`).join('\n')}\n`;
}
