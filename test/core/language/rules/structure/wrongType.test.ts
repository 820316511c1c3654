import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { plainSweep } from '../texts.ts';

const type = ofRule('wrong-type');
const range = ofRule('out-of-range');
const withCap = (value: string) => plainSweep(`method: random\nrun_cap: ${value}\n`);

describe('wrong-type', () => {
  it('is a warning for a value of another type', () => {
    for (const value of ['many', '2.5', 'true', '[1]', '.inf'])
      assert.equal(type.reported(withCap(value)).length, 1, value);
    assert.deepEqual(type.reported(withCap('many')), ['warning: many']);
    assert.deepEqual(type.reported(plainSweep('method: random\nname: 5\n')), ['warning: 5']);
  });

  it('is not reported for what JSON or the server takes as the type', () => {
    for (const value of ['5', '5.0', '1e3', '0x10', '99999999999999999999']) {
      assert.deepEqual(type.reported(withCap(value)), [], value);
    }
  });

  it('is left to other rules for dates and for what PyYAML refuses', () => {
    for (const value of ['2024-01-01', '!!int x']) assert.deepEqual(type.reported(withCap(value)), [], value);
  });

  it('is fixed by quotes, or by removing them', () => {
    assert.deepEqual(type.safelyFixed(withCap('"20"')), [withCap('20')]);
    assert.deepEqual(type.safelyFixed(plainSweep('method: random\nname: 5\n')), [
      plainSweep('method: random\nname: "5"\n'),
    ]);
    const digits = '1'.repeat(80);
    assert.deepEqual(type.fixed(plainSweep(`method: random\nname: ${digits}\n`)), [
      plainSweep(`method: random\nname: "${digits}"\n`),
    ]);
    for (const value of ['"0"', '"2.5"', 'many']) assert.deepEqual(type.fixed(withCap(value)), [], value);
  });
});

describe('out-of-range', () => {
  it('is a warning for a number beyond the limits of the key', () => {
    assert.deepEqual(range.reported(withCap('0')), ['warning: 0']);
    assert.deepEqual(range.reported(withCap('-3')), ['warning: -3']);
    const early = 'method: random\nmetric: {name: x}\nearly_terminate: {type: hyperband, min_iter: 3, eta: 1}\n';
    assert.deepEqual(range.reported(plainSweep(early)), ['warning: 1']);
  });

  it('is not reported within them, nor for a value of another type', () => {
    for (const value of ['1', '0.5', 'many']) assert.deepEqual(range.reported(withCap(value)), [], value);
  });
});
