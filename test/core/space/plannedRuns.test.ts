import assert from 'node:assert/strict';
import { plannedRuns } from '../../../src/core/space/plannedRuns.ts';
import { config, isRefused } from './config.ts';

const planned = (text: string) => {
  const { runs, by } = plannedRuns(config(text));
  return `${String(runs)} ${by}`;
};
const TWO = 'parameters: {a: {values: [1, 2]}}';

describe('the number of runs', () => {
  it('is that of a grid, or the cap where it is less', () => {
    assert.equal(planned(`method: grid\n${TWO}`), '2 grid');
    assert.equal(planned(`method: grid\nrun_cap: 2\n${TWO}`), '2 grid');
    assert.equal(planned(`method: grid\nrun_cap: 1\n${TWO}`), '1 run_cap');
  });

  it('has no end but the cap with the other methods', () => {
    assert.equal(planned(`method: random\n${TWO}`), 'infinite none');
    assert.equal(planned(`method: random\nrun_cap: 5.0\n${TWO}`), '5 run_cap');
    assert.equal(planned(`method: bayes\nmetric: {name: loss}\nrun_cap: 7\n${TWO}`), '7 run_cap');
    assert.equal(planned('method: custom'), 'infinite none');
    for (const cap of ['0', '-1', 'x', '1.5'])
      assert.equal(planned(`method: random\nrun_cap: ${cap}\n${TWO}`), 'infinite none');
  });

  it('is refused where the engine cannot begin', () => {
    for (const text of [
      TWO,
      `method: Grid\n${TWO}`,
      'method: random',
      'method: random\nparameters: {a: {min: 2, max: 1}}',
      'method: random\nparameters: {a: {min: 0, max: 100000000000000000000}}',
      'method: grid\nparameters: {a: {min: 0.0, max: 1.0}}',
      `method: bayes\n${TWO}`,
      'method: bayes\nmetric: {name: loss}\nparameters: {a: {value: 1}}',
      'method: bayes\nmetric: {name: loss}\nparameters: {a: {values: [1], probabilities: [1]}}',
    ])
      assert.ok(
        isRefused(() => plannedRuns(config(text))),
        text,
      );
  });
});
