import assert from 'node:assert/strict';
import { filterText } from '../../../src/core/explorer/rows/filterText.ts';
import { matchesFilter } from '../../../src/core/live/matchesFilter.ts';
import { filtersNothing } from '../../../src/core/live/sweepFilter.ts';
import type { SweepFilter } from '../../../src/core/live/sweepFilter.ts';
import { MINUTE, NOW, sweep } from '../explorer/rows/samples.ts';

describe('a filter of sweeps', () => {
  const cases: readonly (readonly [string, SweepFilter, boolean])[] = [
    ['nothing asked', {}, true],
    ['its state', { states: ['PAUSED', 'RUNNING'] }, true],
    ['another state', { states: ['PAUSED'] }, false],
    ['no state chosen', { states: [] }, true],
    ['its user', { user: 'jane' }, true],
    ['another user', { user: 'joe' }, false],
    ['text of its name', { text: ' LR ' }, true],
    ['text of its id', { text: 'sw0000' }, true],
    ['text of its job', { text: 'job-train' }, true],
    ['text of its queue', { text: 'gpu' }, true],
    ['other text', { text: 'nothing like it' }, false],
    ['the time it was made', { since: NOW - 60 * MINUTE, until: NOW }, true],
    ['a later time', { since: NOW - 59 * MINUTE }, false],
    ['an earlier time', { until: NOW - 60 * MINUTE }, false],
    ['its user in other letters', { user: 'Jane' }, true],
    ['all of it', { states: ['RUNNING'], user: 'jane', text: 'lr' }, true],
    ['all but one', { states: ['RUNNING'], user: 'joe', text: 'lr' }, false],
  ];
  for (const [name, filter, expected] of cases) {
    it(`by ${name} ${expected ? 'shows' : 'leaves out'}`, () => {
      assert.equal(matchesFilter(sweep({ user: 'jane', displayName: 'lr search' }), filter), expected);
    });
  }

  it('finds a name that the configuration gives', () => {
    assert.equal(matchesFilter(sweep({ config: 'name: lr search\n' }), { text: 'lr s' }), true);
    assert.equal(matchesFilter(sweep({ config: 'method: grid\n' }), { text: 'lr s' }), false);
  });

  it('finds a configured name behind one that was given in W&B', () => {
    const renamed = sweep({ displayName: 'final', config: 'name: lr search\n' });
    for (const text of ['final', 'lr s', 'sw0000']) assert.equal(matchesFilter(renamed, { text }), true, text);
  });

  it('is put in words', () => {
    assert.equal(
      filterText({ states: ['RUNNING', 'PAUSED'], user: 'jane', text: 'lr ' }, NOW),
      'running or paused, by jane, with “lr”',
    );
    assert.equal(filterText({}, NOW), '');
  });

  it('may leave nothing out', () => {
    assert.equal(filtersNothing({ states: [], text: ' ' }), true);
    assert.equal(filtersNothing({ user: 'jane' }), false);
  });
});
