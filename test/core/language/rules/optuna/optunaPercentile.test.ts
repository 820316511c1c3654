import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { optunaFile } from './file.ts';

const CODE = 'optuna-percentile';
const { reported, fixed } = ofRule(CODE);
const withPercentile = (percentile: string) =>
  optunaFile({ settings: `pruner: {type: PercentilePruner, args: {percentile: ${percentile}}}` });

describe(CODE, () => {
  it('is a warning for what is probably a fraction', () => {
    assert.deepEqual(reported(withPercentile('0.25')), ['warning: 0.25']);
  });

  it('is an error outside 0 to 100', () => {
    for (const value of ['101', '-1']) assert.deepEqual(reported(withPercentile(value)), [`error: ${value}`], value);
  });

  it('is not reported for percentages', () => {
    for (const value of ['50', '0']) assert.deepEqual(reported(withPercentile(value)), [], value);
  });

  it('is fixed by the percentage', () => {
    assert.deepEqual(fixed(withPercentile('0.25')), [withPercentile('25.0')]);
  });
});
