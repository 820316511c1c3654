import assert from 'node:assert/strict';
import {
  log10AsInC,
  preciseExp,
  preciseLog,
  preciseLog2,
  precisePow,
} from '../../../../src/core/python/values/precise.ts';

// What Python 3.11 gives, to the last digit.
const EXP = [
  [0.1, 1.1051709180756477],
  [1.5, 4.4816890703380645],
  [10, 22026.465794806718],
  [100, 2.6881171418161356e43],
  [1e-5, 1.00001000005],
  [7.25, 1408.1048482046956],
] as const;
const LOG = [
  [0.1, -2.3025850929940455],
  [0.5, -0.6931471805599453],
  [100, 4.605170185988092],
  [1e-5, -11.512925464970229],
  [1e-300, -690.7755278982137],
  [123456.789, 11.723646487185881],
  [5e-324, -744.4400719213812],
  [1.7976931348623157e308, 709.782712893384],
] as const;
const LOG2 = [
  [0.1, -3.321928094887362],
  [0.5, -1],
  [3, 1.584962500721156],
  [1e-300, -996.5784284662087],
  [5e-324, -1074],
] as const;
const LOG10 = [
  [0.1, -1],
  [1.5, 0.17609125905568124],
  [1e-5, -5],
  [123456.789, 5.09151497716927],
  [1.7976931348623157e308, 308.25471555991675],
] as const;
const POW = [
  [10, -5, 1e-5],
  [10, -3.5, 0.00031622776601683794],
  [0.1, 3, 0.0010000000000000002],
  [1.5, 100, 4.065611775352152e17],
  [3, -7.25, 0.00034743286952519095],
  [1e-5, 0.3, 0.0316227766016838],
] as const;

describe("Python's functions of floats", () => {
  it('give the last digit of the C library', () => {
    for (const [x, y] of EXP) assert.equal(preciseExp(x), y, `exp ${x}`);
    for (const [x, y] of LOG) assert.equal(preciseLog(x), y, `log ${x}`);
    for (const [x, y] of LOG2) assert.equal(preciseLog2(x), y, `log2 ${x}`);
    for (const [x, y] of LOG10) assert.equal(log10AsInC(x), y, `log10 ${x}`);
    for (const [x, y, z] of POW) assert.equal(precisePow(x, y), z, `${x} ** ${y}`);
  });

  it('give NaN where Python raises, and for what is beyond the doubles', () => {
    for (const f of [preciseLog, preciseLog2, log10AsInC])
      assert.deepEqual([f(0), f(-1), f(Number.NaN)], [Number.NaN, Number.NaN, Number.NaN]);
    assert.equal(precisePow(10, 400), Number.NaN);
    assert.equal(preciseExp(-1000), 0);
  });
});
