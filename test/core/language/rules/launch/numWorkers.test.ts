import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP } from '../texts.ts';

const CODE = 'num-workers';
const { reported } = ofRule(CODE);
const withWorkers = (value: string) => `${LAUNCH_SWEEP}scheduler: {num_workers: ${value}}\n`;

describe(CODE, () => {
  it('is a warning for a number with which the scheduler starts nothing, and for what it does not read', () => {
    for (const value of ['0', '"0"', '-1', '2.0', 'many', 'null', 'true'])
      assert.deepEqual(reported(withWorkers(value)), [`warning: ${value}`], value);
    assert.deepEqual(reported(withWorkers('[2]')), ['warning: num_workers']);
  });

  it('is not reported for digits, in quotes too', () => {
    for (const value of ['1', '8', '"4"']) assert.deepEqual(reported(withWorkers(value)), [], value);
  });
});
