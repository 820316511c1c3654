import assert from 'node:assert/strict';
import { containsPattern, exactFilters, textFilters } from '../../../src/core/live/serverFilters.ts';
import type { SweepFilter } from '../../../src/core/live/sweepFilter.ts';
import { parseSweepQuery } from '../../../src/core/live/sweepQuery.ts';

const NOW = new Date(2026, 10, 27, 15).getTime();
const day = (year: number, month: number, date: number): number => new Date(year, month - 1, date).getTime();

describe('what is typed to find sweeps', () => {
  const cases: readonly (readonly [string, SweepFilter])[] = [
    ['', {}],
    ['  lr search ', { text: 'lr search' }],
    ['3ab4k2x1', { text: '3ab4k2x1' }],
    ['state:paused', { states: ['PAUSED'] }],
    ['is:running,cancelled', { states: ['RUNNING', 'CANCELED'] }],
    ['state:waiting', { states: ['PENDING'] }],
    ['lr user:jane sgd', { user: 'jane', text: 'lr sgd' }],
    ['by:mei', { user: 'mei' }],
    ['2026-11-24', { since: day(2026, 11, 24), until: day(2026, 11, 25) }],
    ['on:2026-11', { since: day(2026, 11, 1), until: day(2026, 12, 1) }],
    ['on:2026', { since: day(2026, 1, 1), until: day(2027, 1, 1) }],
    ['since:2026-12', { since: day(2026, 12, 1) }],
    ['until:2026-11-24', { until: day(2026, 11, 25) }],
    ['before:2026-11-24', { until: day(2026, 11, 24) }],
    ['since:7d', { since: NOW - 7 * 24 * 3_600_000 }],
    ['2026', { text: '2026' }],
    ['2026-13-40', { text: '2026-13-40' }],
    ['until:soon', { text: 'until:soon' }],
    ['lr:0.1', { text: 'lr:0.1' }],
    ['since:2026-11-01 state:paused lr', { since: day(2026, 11, 1), states: ['PAUSED'], text: 'lr' }],
  ];
  for (const [typed, wanted] of cases)
    it(typed === '' ? 'nothing' : typed, () => {
      const { since, ...rest } = parseSweepQuery(typed, NOW);
      assert.deepEqual(since === undefined ? rest : { since, ...rest }, wanted);
    });
});

describe('filters for the server', () => {
  it('find a string as it is, in any case', () => {
    for (const text of ['lr', 'a.b*c', 'Größe', '(x|y)', '[z]', '50%', String.raw`back\slash`, '^$', '{2}']) {
      const pattern = new RegExp(containsPattern(text));
      assert.ok(pattern.test(`… ${text} …`), text);
      if (text !== 'Größe') assert.ok(pattern.test(text.toUpperCase()), text);
    }
    assert.equal(new RegExp(containsPattern('a.b')).test('aXb'), false);
  });

  it('ask for state, user and time exactly, and for text in the id and the given name', () => {
    const filter = { states: ['CANCELED'], user: 'jane', since: 0, until: 1000, text: 'lr' };
    assert.deepEqual(exactFilters(filter), {
      $and: [
        { state: { $in: ['CANCELED', 'CANCELLED'] } },
        { username: 'jane' },
        { createdAt: { $gte: '1970-01-01T00:00:00.000Z' } },
        { createdAt: { $lt: '1970-01-01T00:00:01.000Z' } },
      ],
    });
    assert.deepEqual(textFilters({ text: 'l2' }), {
      $and: [{ $or: [{ name: { $regex: '[lL]2' } }, { displayName: { $regex: '[lL]2' } }] }],
    });
    assert.equal(exactFilters({ text: 'lr' }), undefined);
    assert.equal(textFilters({}), undefined);
  });
});
