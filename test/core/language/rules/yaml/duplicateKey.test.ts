import assert from 'node:assert/strict';
import { diagnose, ofRule } from '../say.ts';

const CODE = 'duplicate-key';
const { reported, fixed } = ofRule(CODE);
const inValues = (map: string) => `program: t.py\nmethod: grid\nparameters: {a: {values: [${map}]}}\n`;

describe(CODE, () => {
  it('is a warning for the first of two keys, however they are written', () => {
    const text = 'program: t.py\nmethod: grid\n"method": random\nparameters: {a: {values: [1]}}\n';
    assert.deepEqual(reported(text), ['warning: method']);
    assert.deepEqual(reported(inValues('{1: x, 1.0: y, "1": z}')), ['warning: 1']);
  });

  it('is a warning for each key that a later one replaces', () => {
    assert.deepEqual(reported(inValues('{b: 1, b: 2, c: {d: 1, d: 2}, b: 3}')), [
      'warning: b',
      'warning: b',
      'warning: d',
    ]);
  });

  it('is left to a YAML language server that reports it too', () => {
    assert.equal(diagnose(inValues('{b: 1, b: 2}')).find(d => d.code === CODE)?.alsoPlainYaml, true);
  });

  it('is not reported for a key that only a merge brings', () => {
    const text = 'program: t.py\nmethod: grid\nx-base: &b {values: [1]}\nparameters: {a: {<<: *b, values: [2]}}\n';
    assert.deepEqual(reported(text), []);
    assert.deepEqual(reported(inValues('{b: 1, c: 1}, {b: 1}')), []);
  });

  it('can be fixed by removing the key that has no effect', () => {
    const text = 'program: t.py\nmethod: grid\nmethod: random\nparameters: {a: {values: [1]}}\n';
    assert.deepEqual(fixed(text), [text.replace('method: grid\n', '')]);
    assert.deepEqual(fixed(inValues('{b: &x 1, b: 2}')), []);
  });
});
