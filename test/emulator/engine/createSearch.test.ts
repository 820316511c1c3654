import assert from 'node:assert/strict';
import { createSearch, type FinishedRun } from './createSearch.ts';
import { seededRandom } from './seededRandom.ts';

const never = (): number => {
  throw new Error('a grid has nothing random');
};
const values = (args: FinishedRun['args']): unknown =>
  Object.fromEntries(Object.entries(args).map(([name, { value }]) => [name, value]));

function everyRun(config: string): FinishedRun[] {
  const search = createSearch(config, never);
  const runs: FinishedRun[] = [];
  for (let run = search.next(runs); run !== 'exhausted'; run = search.next(runs)) runs.push(run);
  return runs;
}

const nestedGrid = `method: grid
parameters:
  b: {values: [x, y]}
  a: {min: 1, max: 2}
  Z: {value: const}
  n: {parameters: {k: {values: [true, 1, 1.0]}, c: {value: 0.5}}}
  q: {distribution: q_uniform, min: 0, max: 1, q: 0.5}
`;

describe('the search of a grid', () => {
  it('enumerates in the order of the sweeps package: names sorted, the last turning fastest, equal values once', () => {
    const expected = [1, 2].flatMap(a =>
      ['x', 'y'].flatMap(b => [true, 1].flatMap(k => [0, 0.5].map(q => ({ Z: 'const', a, b, n: { c: 0.5, k }, q })))),
    );
    assert.deepEqual(
      everyRun(nestedGrid).map(({ args }) => values(args)),
      expected,
    );
    assert.equal(createSearch(nestedGrid, never).size, expected.length);
  });

  it('leaves out what the sweep already ran, so that a resumed sweep goes on where it was', () => {
    const config = 'method: grid\nparameters: {lr: {values: [0.1, 1.0, 2]}}';
    const next = createSearch(config, never).next([{ args: { lr: { value: 0.1 } } }, { args: { lr: { value: 2 } } }]);
    assert.deepEqual(next, { args: { lr: { value: 1 } } });
  });

  it('never gives a point twice while its runs are not yet in the history', () => {
    const search = createSearch('method: grid\nparameters: {a: {values: [1, 2]}}', never);
    assert.deepEqual(
      [search.next([]), search.next([]), search.next([])],
      [{ args: { a: { value: 1 } } }, { args: { a: { value: 2 } } }, 'exhausted'],
    );
  });

  it('makes one run of constants alone', () => {
    assert.deepEqual(everyRun('method: grid\nparameters: {a: {value: 3}}'), [{ args: { a: { value: 3 } } }]);
  });

  it('walks a huge grid without listing it', () => {
    const search = createSearch(
      'method: grid\nparameters: {a: {min: 0, max: 999999}, b: {min: 0, max: 999999}}',
      never,
    );
    assert.equal(search.size, 1e12);
    assert.deepEqual(search.next([]), { args: { a: { value: 0 }, b: { value: 0 } } });
  });
});

describe('the search at random', () => {
  const config =
    'method: random\nparameters: {lr: {min: 0.0, max: 1.0}, opt: {parameters: {name: {values: [adam, sgd]}, ' +
    'fixed: {value: 3}}}}';

  it('gives the same runs for the same seed, and others for another', () => {
    const draw = (seed: number): unknown[] => {
      const search = createSearch(config, seededRandom(seed));
      return Array.from({ length: 5 }, () => search.next([]));
    };
    assert.deepEqual(draw(7), draw(7));
    assert.notDeepEqual(draw(7), draw(8));
  });

  it("has no size and nests the arguments below the first level's value", () => {
    const search = createSearch(config, () => 0.75);
    assert.equal(search.size, undefined);
    assert.deepEqual(search.next([]), { args: { lr: { value: 0.75 }, opt: { value: { fixed: 3, name: 'sgd' } } } });
  });

  it('samples for bayes, which needs a metric, and for the runs of a scheduler job (custom)', () => {
    const space = 'parameters: {lr: {min: 0.0, max: 2.0}}';
    assert.throws(() => createSearch(`method: bayes\n${space}`, never), /Bayesian search requires "metric" section/);
    const bayes = createSearch(`method: bayes\nmetric: {name: loss}\n${space}`, () => 0.5);
    assert.deepEqual(bayes.next([]), { args: { lr: { value: 1 } } });
    assert.deepEqual(createSearch(`method: custom\n${space}`, () => 0.25).next([]), { args: { lr: { value: 0.5 } } });
    assert.deepEqual(createSearch('method: custom', never).next([]), { args: {} });
  });
});
