import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter, withValues } from '../texts.ts';

const CODE = 'python-expression';
const { reported, fixed } = ofRule(CODE);

describe(CODE, () => {
  it('is a warning for a calculation that is a string', () => {
    for (const text of ['10 * 100', '2**10', 'log(10)', 'np.exp(-3)', '.5*log(10)', 'int(1e3)'])
      assert.deepEqual(reported(withValues(`[${text}]`)), [`warning: ${text}`], text);
    assert.deepEqual(reported(withParameter('{value: 10 * 100}')), ['warning: 10 * 100']);
  });

  it('is information for one that may be a name', () => {
    for (const text of ['16/9', '5 + 1'])
      assert.deepEqual(reported(withValues(`[${text}]`)), [`information: ${text}`], text);
  });

  it('is not reported in quotes, and for what is not a calculation', () => {
    for (const text of ['"10 * 100"', '1-2', 'a*b', '2024-01-01', 'resnet(50)', 'x/2', '3.0', 'v2*'])
      assert.deepEqual(reported(withValues(`[${text}]`)), [], text);
  });

  it('is fixed by the number', () => {
    assert.deepEqual(fixed(withParameter('{value: 10 * 100}')), [withParameter('{value: 1000}')]);
    assert.deepEqual(fixed(withValues('[2**4, 1/4, 1e-3*1e-4]')), [
      withValues('[16, 1/4, 1e-3*1e-4]'),
      withValues('[2**4, 0.25, 1e-3*1e-4]'),
      withValues('[2**4, 1/4, 1.0e-7]'),
    ]);
  });
});
