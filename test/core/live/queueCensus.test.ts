import assert from 'node:assert/strict';
import { countQueue } from '../../../src/core/live/queueCensus.ts';

const of = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: String(index),
    state: index === count - 1 ? 'FAILED' : 'PENDING',
  }));

const counted = (count: number) => {
  const all = of(count);
  let requests = 0;
  return countQueue(
    ({ first, after = '0' }) => {
      requests += 1;
      const from = Number(after);
      const items = all.slice(from, from + first);
      return Promise.resolve({
        items,
        dropped: 0,
        missing: [],
        ...(from + first < count && { next: String(from + first) }),
      });
    },
    { entity: 'team', queue: 'gpu' },
  ).then(counts => ({ ...counts, requests }));
};

describe('counting a long queue', () => {
  it('reads every page, so that a failed item on the last one is not lost', async () => {
    assert.deepEqual(await counted(1201), {
      failed: 1,
      waiting: 1200,
      taken: 0,
      total: 1201,
      more: false,
      requests: 3,
    });
  });

  it('says that it did not count all of a very long one', async () => {
    const { more, total } = await counted(30_000);
    assert.equal(more, true);
    assert.equal(total, 20_000);
  });
});
