import assert from 'node:assert/strict';
import { ofRule } from '../../say.ts';
import { engineSweep } from './engineSweep.ts';

const CODE = 'engine-run-cap';
const { reported, fixed } = ofRule(CODE);

describe(CODE, () => {
  it('is an error for anything but a number', () => {
    for (const cap of ['"30"', 'many', 'true', '[3]'])
      assert.match(reported(engineSweep({ more: `run_cap: ${cap}` })).join(), /^error/, cap);
  });

  it('is a warning for 0 and less', () => {
    assert.deepEqual(reported(engineSweep({ more: 'run_cap: 0' })), ['warning: 0']);
    assert.deepEqual(reported(engineSweep({ more: 'run_cap: -3' })), ['warning: -3']);
  });

  it('is not reported for a number, and without an engine', () => {
    assert.deepEqual(reported(engineSweep({ more: 'run_cap: 30' })), []);
    assert.deepEqual(reported('program: t.py\nmethod: random\nrun_cap: "30"\nparameters: {a: {values: [1]}}\n'), []);
  });

  it('is fixed by removing the quotes', () => {
    assert.deepEqual(fixed(engineSweep({ more: 'run_cap: "30"' })), [engineSweep({ more: 'run_cap: 30' })]);
  });
});
