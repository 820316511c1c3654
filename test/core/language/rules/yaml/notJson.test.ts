import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter, withValues } from '../texts.ts';

const CODE = 'not-json';
const { reported, fixed, safelyFixed } = ofRule(CODE);

describe(CODE, () => {
  it('is an error for dates, bytes and sets', () => {
    for (const value of ['2024-01-01', '2024-01-01 10:00:00', '!!binary aGk='])
      assert.deepEqual(reported(withValues(`[${value}]`)), [`error: ${value}`], value);
    assert.equal(reported(withValues('[!!set {a}]')).length, 1);
  });

  it('is an error anywhere in the file', () => {
    assert.deepEqual(reported(withParameter('{values: [1]}', 'method: random\ndescription: 2024-01-01\n')), [
      'error: 2024-01-01',
    ]);
    const launch =
      'job: a/b/c:d\nmethod: grid\nparameters: {a: {values: [1]}}\n' +
      'launch: {overrides: {run_config: {d: 2024-01-01}}}\n';
    assert.deepEqual(reported(launch), ['error: 2024-01-01']);
  });

  it('is an error for a key', () => {
    const text = 'program: t.py\nmethod: random\nparameters: {2024-01-01: {values: [1]}}\n';
    assert.deepEqual(reported(text), ['error: 2024-01-01']);
    assert.deepEqual(safelyFixed(text), [text.replace('2024-01-01', '"2024-01-01"')]);
  });

  it('is not reported for strings', () => {
    assert.deepEqual(reported(withValues('["2024-01-01", 2024-13, 2024]')), []);
  });

  it('is fixed by quotes where a string is as good', () => {
    assert.deepEqual(safelyFixed(withValues('[2024-01-01]')), [withValues('["2024-01-01"]')]);
    assert.deepEqual(fixed(withParameter('{min: 2024-01-01, max: 2}')), []);
    assert.deepEqual(fixed(withValues('[!!binary aGk=]')), []);
  });
});
