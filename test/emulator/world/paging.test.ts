import assert from 'node:assert/strict';
import { listOf, pageOf } from './paging.ts';

const list = listOf(
  Array.from({ length: 25 }, (_, index) => `item${String(index)}`),
  item => item,
);
const names = (page: ReturnType<typeof pageOf<string>>): readonly string[] => page.edges.map(edge => edge.node);

describe('pages of a list', () => {
  it('go through the whole list', () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (;;) {
      const page: ReturnType<typeof pageOf<string>> = pageOf(list, { first: 10, after });
      seen.push(...names(page));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    assert.equal(seen.length, 25);
    assert.equal(new Set(seen).size, 25);
  });

  it('can be taken from the end', () => {
    const page = pageOf(list, { last: 3 });
    assert.deepEqual(names(page), ['item22', 'item23', 'item24']);
    assert.ok(page.pageInfo.hasPreviousPage && !page.pageInfo.hasNextPage);
    assert.deepEqual(names(pageOf(list, { last: 2, before: page.pageInfo.startCursor })), ['item20', 'item21']);
  });

  it("start again where the cursor's item is gone", () => {
    assert.deepEqual(names(pageOf(list, { first: 1, after: Buffer.from('gone').toString('base64') })), ['item0']);
  });

  it('may be empty', () => {
    const page = pageOf(
      listOf<string>([], item => item),
      { first: 10 },
    );
    assert.deepEqual(
      [page.edges, page.pageInfo.hasNextPage, page.pageInfo.endCursor, page.totalCount],
      [[], false, null, 0],
    );
  });
});
