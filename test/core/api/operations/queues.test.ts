import assert from 'node:assert/strict';
import { decodeQueue } from '../../../../src/core/api/operations/queues.ts';

const log = { warn: () => undefined };
const decode = (more: object) => decodeQueue({ id: 'Q', name: 'gpus', ...more }, 'team', log);

describe('a queue', () => {
  it('has no default configuration, and so no variables, where the server says null', () => {
    const queue = decode({ defaultResourceConfig: null });
    assert.equal(queue?.hasDefaults, false);
    assert.deepEqual(queue.templateVariables, []);
  });

  it('is not said to have none where an older server was not asked for them', () => {
    const queue = decode({});
    assert.equal(queue?.hasDefaults, undefined);
    assert.equal(queue?.templateVariables, undefined);
    const half = decode({ defaultResourceConfig: { resource: 'kubernetes', config: '{}' } });
    assert.equal(half?.hasDefaults, true);
    assert.equal(half.templateVariables, undefined);
  });

  it('has no variables where its configuration has none', () => {
    assert.deepEqual(
      decode({ defaultResourceConfig: { resource: 'kubernetes', templateVariables: null } })?.templateVariables,
      [],
    );
  });
});
