// Requests of `npm run space` made by chance: parameters, grids, `early_terminate` and whole sweeps.
import { DISTRIBUTIONS } from '../../src/core/wandb/distributions.ts';
import { seededRandom } from '../emulator/engine/seededRandom.ts';
import { Dice, ODD, parameter } from './spaceParameters.ts';

/** A request of `npm run space`, and what it is about for a message. */
export interface SpaceRequest {
  readonly id: string;
  readonly want: 'ppf' | 'grid' | 'hyperband' | 'runs';
  readonly config: string;
  readonly [key: string]: unknown;
}

const PERCENTILES = [
  1e-12,
  1e-6,
  0.001,
  0.01,
  0.07,
  0.1,
  0.14,
  0.25,
  0.29,
  0.3,
  0.5,
  0.57,
  0.58,
  0.7,
  0.75,
  0.9,
  0.99,
  0.9999,
  1 - 1e-9,
];

function group(dice: Dice, depth: number, forms: readonly string[], oddOnceIn: number): string {
  const names = ['a', 'B', '_x', 'lr', 'n.layers', 'a-b', '10', 'é'];
  const inner = dice.some(3, () => {
    const value =
      depth > 0 && dice.isOnce(5)
        ? `{parameters: ${group(dice, depth - 1, forms, oddOnceIn)}}`
        : parameter(dice, dice.of(...forms), oddOnceIn);
    return `${dice.of(...names)}: ${value}`;
  });
  return `{${inner.join(', ')}}`;
}

const IN_GRIDS = ['constant', 'categorical', 'categorical', 'int_uniform', 'q_uniform'];

function hyperband(dice: Dice): string {
  const found: Record<string, string> = { type: 'hyperband' };
  if (dice.isOnce(2)) found['min_iter'] = String(1 + dice.below(6));
  else Object.assign(found, { max_iter: String(1 + dice.below(90)), s: String(1 + dice.below(4)) });
  if (dice.isOnce(2)) found['eta'] = dice.of('2', '3', '4', '1.1', '1.5', '2.5', '10');
  if (dice.isOnce(3)) found['strict'] = dice.of('true', 'false');
  if (dice.isOnce(4)) found[dice.of(...Object.keys(found), 's', 'max_iter', 'min_iter', 's_max')] = dice.of(...ODD);
  return `{${Object.entries(found)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')}}`;
}

function metric(dice: Dice): string {
  const goal = dice.of('', ', goal: minimize', ', goal: maximize', ', goal: max', ', goal: null');
  return dice.of(
    `{name: loss${goal}}`,
    `{name: loss${goal}}`,
    `{name: loss${goal}}`,
    '{goal: minimize}',
    'loss',
    `{name: loss${goal}, ${dice.of('target: 1', 'target: x', 'impute: x', 'unknown: 1')}}`,
    `{name: loss${goal}, impute_while_running: ${dice.of('best', 'false')}}`,
  );
}

function rows(dice: Dice): unknown[] {
  const level = dice.below(5);
  return dice.some(40, () =>
    dice.of<unknown>(level, level + dice.below(10) / 4, level - dice.below(10) / 4, level, null, 'NaN', 'Infinity'),
  );
}

/** The request of a number; the same for the same seed. */
function request(dice: Dice, i: number): SpaceRequest {
  const form = DISTRIBUTIONS[i % DISTRIBUTIONS.length] ?? 'uniform';
  switch (i % 8) {
    case 5:
      return {
        id: `grid ${i}`,
        want: 'grid',
        first: 50,
        config: `method: grid\nparameters: ${group(dice, 2, IN_GRIDS, 12)}`,
      };
    case 6: {
      const histories = dice.some(12, () => rows(dice));
      const config = `method: random\nmetric: ${metric(dice)}\nearly_terminate: ${hyperband(dice)}`;
      return { id: `hyperband ${i}`, want: 'hyperband', config, histories, starts: histories.map(() => dice.below(6)) };
    }
    case 7: {
      const method = dice.of('grid', 'random', 'bayes', 'bayes', 'Random', 'null');
      const forms = method === 'grid' ? IN_GRIDS : DISTRIBUTIONS;
      const head = dice.isOnce(5) ? '' : `metric: ${metric(dice)}\n`;
      return {
        id: `runs ${i}`,
        want: 'runs',
        config: `method: ${method}\n${head}parameters: ${group(dice, 1, forms, 15)}`,
      };
    }
    default: {
      const config = `method: random\nparameters: {p: ${parameter(dice, form, 2)}}`;
      return {
        id: `ppf ${i}`,
        want: 'ppf',
        config,
        parameter: 'p',
        percentiles: PERCENTILES,
        x: [-2, 0.001, 0.5, 1, 3.25, 40],
      };
    }
  }
}

/** Many requests; the same for the same seed. */
export function spaceRequests(seed: number, count: number): SpaceRequest[] {
  const dice = new Dice(seededRandom(seed));
  return Array.from({ length: count }, (_, i) => request(dice, i));
}
