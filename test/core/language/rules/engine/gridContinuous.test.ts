import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { launchSweep, withParameter } from '../texts.ts';

const CODE = 'grid-continuous';
const { reported, fixed, safelyFixed } = ofRule(CODE);
const inGrid = (parameter: string) => withParameter(parameter, 'method: grid\n');

describe(CODE, () => {
  it('is an error for a range without steps, and for a bell', () => {
    for (const parameter of [
      '{min: 0.1, max: 0.5}',
      '{distribution: log_uniform_values, min: 0.1, max: 0.5}',
      '{distribution: normal, mu: 0, sigma: 1}',
      '{distribution: q_normal, mu: 0, sigma: 1, q: 1}',
    ])
      assert.deepEqual(reported(inGrid(parameter)), ['error: a'], parameter);
    assert.deepEqual(reported(inGrid('{parameters: {b: {min: 0.1, max: 0.5}}}')), ['error: b']);
  });

  it('is not reported for what a grid can list, and for other methods', () => {
    for (const parameter of [
      '{values: [1, 2]}',
      '{value: 0.5}',
      '{min: 1, max: 5}',
      '{distribution: q_uniform, min: 0, max: 1, q: 0.5}',
    ])
      assert.deepEqual(reported(inGrid(parameter)), [], parameter);
    assert.deepEqual(reported(withParameter('{min: 0.1, max: 0.5}')), []);
  });

  it('is not reported for a parameter that has a fault of its own', () => {
    assert.deepEqual(reported(inGrid('{min: 0.5, max: 0.1}')), []);
  });

  it('can be fixed by drawing at random, with an end where a launch sweep would have none', () => {
    const text = inGrid('{min: 0.1, max: 0.5}');
    assert.deepEqual(fixed(text), [withParameter('{min: 0.1, max: 0.5}')]);
    assert.deepEqual(safelyFixed(text), []);
    assert.deepEqual(fixed(launchSweep('method: grid\n')), [`run_cap: 50\n${launchSweep('method: random\n')}`]);
    assert.deepEqual(fixed(launchSweep('method: grid\nrun_cap: 5\n')), [launchSweep('method: random\nrun_cap: 5\n')]);
  });
});
