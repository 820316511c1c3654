import assert from 'node:assert/strict';
import { sweepName, sweepNameAndId } from '../../../src/core/live/sweepName.ts';

describe('the name of a sweep', () => {
  const id = 'sw000001';
  const named = 'method: grid\nmetric:\n  name: loss\nname: lr search\n';
  const cases: readonly (readonly [string, { displayName?: string; config?: string }, string])[] = [
    ['the name from W&B before the configured one', { displayName: 'tuned', config: named }, 'tuned'],
    ['the configured one', { config: named }, 'lr search'],
    ['the configured one where the name from W&B is empty', { displayName: '', config: named }, 'lr search'],
    ['the later of two configured ones, as PyYAML does', { config: `name: first\n${named}` }, 'lr search'],
    ['a number as Python prints it', { config: 'name: 1.50\n' }, '1.5'],
    ['a quoted key', { config: '"name": lr search\n' }, 'lr search'],
    ['a configuration in braces', { config: '{method: grid, name: lr search}' }, 'lr search'],
    ['an indented configuration', { config: '  method: grid\n  name: lr search\n' }, 'lr search'],
    ['the id where the configured one is empty', { config: 'name: ""\n' }, id],
    ['the id where the configured one is null', { config: 'name:\n' }, id],
    ['the id where only the metric has a name', { config: 'metric:\n  name: loss\n' }, id],
    ['the id without a configuration', {}, id],
  ];
  for (const [what, sweep, expected] of cases)
    it(`is ${what}`, () => {
      assert.equal(sweepName({ name: id, ...sweep }), expected);
    });

  it('has the id beside it where it is another', () => {
    assert.equal(sweepNameAndId({ name: id, config: named }), 'lr search (sw000001)');
    assert.equal(sweepNameAndId({ name: id, config: 'method: grid\n' }), id);
    assert.equal(sweepNameAndId({ name: id, displayName: id }), id);
  });
});
