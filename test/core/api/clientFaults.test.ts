import assert from 'node:assert/strict';
import { ApiError, type ApiErrorKind } from '../../../src/core/api/apiError.ts';
import { createClientBench } from './clientBench.ts';
import { FAULTS } from './faultsOfReplies.ts';
import { MUTATION, QUERY } from './replies.ts';

describe('the client, where a request fails', () => {
  for (const { what, reply, kind, said, tries, perhapsDone = false, mutation = kind } of FAULTS) {
    it(`${what}: ${kind}, sent ${tries === 1 ? 'once' : `${String(tries)} times`}`, async () => {
      const { failing, server } = createClientBench(reply);
      const error = await failing(QUERY);
      assert.equal(error.kind, kind);
      if (said !== undefined) assert.ok(error.message.includes(said), error.message);
      assert.equal(server.asked.length, tries);
      assert.equal(error.perhapsDone, false, 'a query does nothing');
    });

    it(`${what}: a mutation is sent once, ${perhapsDone ? 'and may have been done' : 'and was not done'}`, async () => {
      const { failing, server } = createClientBench(reply);
      const error = await failing(MUTATION);
      assert.equal(error.kind, mutation);
      assert.equal(server.asked.length, 1);
      assert.equal(error.perhapsDone, perhapsDone);
    });
  }

  it('gives each kind one sentence, one action and one advice', () => {
    const kinds = new Set<ApiErrorKind>([...FAULTS.map(fault => fault.kind), 'timeout', 'canceled']);
    assert.equal(kinds.size, 12);
    for (const kind of kinds) {
      const error = new ApiError({ kind, operation: 'X', host: 'h' });
      assert.match(error.message, /^\S.*\.$/, kind);
      assert.match(error.advice, /^[A-Z].*\.$/, kind);
      assert.ok(error.action.length > 0);
    }
  });
});
