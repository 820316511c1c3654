import assert from 'node:assert/strict';
import { matches, readFilters, sweepOfFilter } from './runFilters.ts';

const run = { state: 'failed', sweep: 'abc', created_at: 1000, 'config.lr.value': 0.1, tags: ['a', 'b'] };
const holds = (filter: Record<string, unknown>): boolean =>
  matches(filter, field => (run as Record<string, unknown>)[field]);

describe('run filters', () => {
  it('compare with every operator that clients use', () => {
    for (const filter of [
      { state: 'failed' },
      { state: { $in: ['failed', 'crashed'] } },
      { state: { $nin: ['running'] } },
      { state: { $ne: 'running' } },
      { state: { $regex: '^fail' } },
      { $and: [{ sweep: 'abc' }, { state: 'failed' }] },
      { $or: [{ sweep: 'x' }, { sweep: 'abc' }] },
      { $nor: [{ sweep: 'x' }] },
      { tags: 'a' },
      { tags: { $in: ['z', 'b'] } },
      { 'config.lr.value': { $gt: 0.05, $lte: 0.1 } },
      { 'config.lr.value': { $gte: 0.1 } },
      { missing: { $exists: false } },
      { missing: null },
      { created_at: { $lt: '1970-01-01T00:00:02Z' } },
      {},
    ])
      assert.ok(holds(filter), JSON.stringify(filter));
    for (const filter of [
      { state: 'running' },
      { state: { $in: [] } },
      { $and: [{ sweep: 'abc' }, { state: 'x' }] },
      { $or: [{ sweep: 'x' }] },
      { 'config.lr.value': { $lt: 0.1 } },
      { missing: 1 },
      { missing: { $gt: 1 } },
      { state: { $strange: 1 } },
      { state: { $not: { $eq: 'failed' } } },
    ])
      assert.ok(!holds(filter), JSON.stringify(filter));
  });

  it('tell the one sweep that is asked for', () => {
    assert.equal(sweepOfFilter(readFilters('{"$and":[{"sweep":"abc"}]}')), 'abc');
    assert.equal(sweepOfFilter(readFilters('{"sweep":{"$in":["a"]}}')), undefined);
    assert.equal(readFilters('{}'), undefined);
    assert.equal(readFilters('not json'), undefined);
  });
});
