import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { plainSweep } from '../texts.ts';

const CODE = 'unknown-value';
const { reported, fixed, safelyFixed } = ofRule(CODE);
const withImpute = (word: string) => plainSweep(`method: random\nmetric: {name: loss, impute: ${word}}\n`);

describe(CODE, () => {
  it('is a warning for a word that is not one of those that the key takes', () => {
    assert.deepEqual(reported(withImpute('lowest')), ['warning: lowest']);
    assert.deepEqual(reported(plainSweep('method: random\nkind: sweeps\n')), ['warning: sweeps']);
  });

  it('is not reported for the words that the key takes', () => {
    for (const word of ['latest', 'best', '"worst"']) assert.deepEqual(reported(withImpute(word)), []);
  });

  it('is fixed only where hardly another word can be meant', () => {
    assert.deepEqual(safelyFixed(withImpute('Worst')), [withImpute('worst')]);
    assert.deepEqual(fixed(withImpute('lowest')), []);
  });
});
