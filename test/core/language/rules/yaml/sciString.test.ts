import assert from 'node:assert/strict';
import { withPointAndSign } from '../../../../../src/core/sweep/parameterForm.ts';
import { ofRule } from '../say.ts';
import { withParameter, withValues } from '../texts.ts';

const CODE = 'sci-string';
const { reported, fixed, safelyFixed } = ofRule(CODE);

describe(CODE, () => {
  it('is a warning for each number that PyYAML reads as a string', () => {
    assert.deepEqual(
      reported(withValues('[1e-5, 1E5, 1.0e5, 2e+3, -1e-2]')),
      ['1e-5', '1E5', '1.0e5', '2e+3', '-1e-2'].map(text => `warning: ${text}`),
    );
  });

  it('is not reported for what is a number, or meant as a string', () => {
    assert.deepEqual(reported(withValues('[1.0e-5, 2.e-5, .5, 0x1f, 1_000, "1e-5", 1e, e5]')), []);
    assert.deepEqual(reported(withParameter('{values: [1]}', 'method: random\ndescription: 1e-5\n')), []);
  });

  it('is a warning for the numbers of other blocks', () => {
    assert.deepEqual(reported(withParameter('{values: [1]}', 'method: random\nrun_cap: 1e2\n')), ['warning: 1e2']);
  });

  it('is an error as a bound without a distribution, which the client refuses', () => {
    const bounds = (rest: string) => withParameter(`{min: 1e-5, max: 0.1${rest}}`);
    assert.deepEqual(reported(bounds('')), ['error: 1e-5']);
    assert.deepEqual(reported(bounds(', distribution: uniform')), ['warning: 1e-5']);
    // The client does not check groups.
    assert.deepEqual(reported(withParameter('{parameters: {b: {min: 1e-5, max: 0.1}}}')), ['warning: 1e-5']);
    assert.deepEqual(safelyFixed(bounds('')), [withParameter('{min: 1.0e-5, max: 0.1}')]);
  });

  it('is fixed by the same number with a point and a sign', () => {
    assert.deepEqual(safelyFixed(withValues('[1e-5, 1]')), [withValues('[1.0e-5, 1]')]);
    assert.deepEqual(fixed(withValues('[.5e3, -1.e3]')), [
      withValues('[0.5e+3, -1.e3]'),
      withValues('[.5e3, -1.0e+3]'),
    ]);
    assert.deepEqual(['1e-5', '1E5', '1.0e5', '.5e3', '-1.e3', '+.5e1'].map(withPointAndSign), [
      '1.0e-5',
      '1.0e+5',
      '1.0e+5',
      '0.5e+3',
      '-1.0e+3',
      '+0.5e+1',
    ]);
  });
});
