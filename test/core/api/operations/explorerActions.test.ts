import assert from 'node:assert/strict';
import { ApiError, isApiError } from '../../../../src/core/api/apiError.ts';
import type { ApiClient } from '../../../../src/core/api/client.ts';
import type { Answer, Call } from '../../../../src/core/api/call.ts';
import { createQueue, queuePerhapsCreated } from '../../../../src/core/api/operations/createQueue.ts';
import { runLog } from '../../../../src/core/api/operations/runLog.ts';
import { stopAgent } from '../../../../src/core/api/operations/stopAgent.ts';

/** A client that answers in order, and what it was asked. */
function answering(...answers: readonly unknown[]): { readonly client: ApiClient; readonly calls: Call[] } {
  const calls: Call[] = [];
  const left = [...answers];
  const client: ApiClient = {
    host: 'https://api.example.test',
    clock: { now: () => 0, after: () => () => undefined },
    log: { info: () => undefined, warn: () => undefined },
    serverNow: () => 0,
    forgetRefused: () => undefined,
    readText: () => Promise.reject(new Error('no file is read here')),
    request(call): Promise<Answer> {
      calls.push(call);
      return Promise.resolve({ data: left.shift(), errors: [], missing: [] });
    },
  };
  return { client, calls };
}

describe('log of a run', () => {
  const variables = { entity: 'e', project: 'p', run: 'r', last: 3 };
  const reply = (run: unknown) => ({ project: { id: 'p1', run } });

  it('gives the lines without their line ends, and how many there are', async () => {
    const edges = ['a\n', 'b\r\n', ''].map((line, number) => ({ node: { line, number, level: null } }));
    const { client, calls } = answering(
      reply({ id: '1', name: 'r', state: 'running', logLineCount: 90, logLines: { edges } }),
    );
    assert.deepEqual(await runLog(client, variables), { state: 'running', lines: ['a', 'b', ''], total: 90 });
    assert.deepEqual(calls[0]?.variables, variables);
  });

  it('keeps the lines that can be read', async () => {
    const { client } = answering(
      reply({
        id: '1',
        state: null,
        logLines: { edges: [{ node: null }, { node: { line: 4 } }, null, { node: { line: 'x' } }] },
      }),
    );
    assert.deepEqual(await runLog(client, variables), { state: 'unknown', lines: ['x'], total: undefined });
  });

  it('says that a run does not exist', async () => {
    const { client } = answering(reply(null), { project: null });
    await assert.rejects(
      runLog(client, variables),
      error => isApiError(error, 'notFound') && error.message.includes('e/p/r'),
    );
    await assert.rejects(
      runLog(client, variables),
      error => isApiError(error, 'notFound') && error.message.includes('e/p'),
    );
  });
});

describe('a new queue', () => {
  const variables = {
    entity: 'e',
    queue: 'gpus',
    resource: 'kubernetes',
    resourceArgs: { namespace: 'x' },
    priorities: true,
  };
  const config = { createDefaultResourceConfig: { success: true, defaultResourceConfigID: 'c1' } };

  it('is given its configuration first', async () => {
    const { client, calls } = answering(config, { createRunQueue: { success: true, queueID: 'q1' } });
    await createQueue(client, variables);
    assert.deepEqual(
      calls.map(call => call.variables),
      [
        { entity: 'e', resource: 'kubernetes', config: '{"resource_args":{"kubernetes":{"namespace":"x"}}}' },
        { entity: 'e', project: 'model-registry', queue: 'gpus', configId: 'c1', prioritizationMode: 'V0' },
      ],
    );
    assert.deepEqual(calls[1]?.needs, ['CreateRunQueueInput.prioritizationMode']);
  });

  it('is not created without a configuration', async () => {
    const { client, calls } = answering({ createDefaultResourceConfig: null });
    await assert.rejects(createQueue(client, variables), error => isApiError(error, 'decode'));
    assert.equal(calls.length, 1);
  });

  it('is refused, or perhaps created', async () => {
    const { client } = answering(config, { createRunQueue: { success: false } }, config, { createRunQueue: null });
    await assert.rejects(createQueue(client, variables), error => isApiError(error, 'refused'));
    await assert.rejects(createQueue(client, variables), error => isApiError(error, 'decode') && error.perhapsDone);
  });

  it('may exist only if the second answer was lost', () => {
    const lost = (operation: string): ApiError => new ApiError({ kind: 'timeout', operation, perhapsDone: true });
    assert.deepEqual(
      ['CreateDefaultResourceConfig', 'CreateRunQueue'].map(operation => queuePerhapsCreated(lost(operation))),
      [false, true],
    );
  });
});

describe('stopping an agent', () => {
  it('tells the agent to stop asking for work', async () => {
    const { client, calls } = answering({ updateLaunchAgent: { success: true } });
    await stopAgent(client, { id: 'a1' });
    const document = calls[0]?.document;
    assert.ok(typeof document === 'string');
    assert.match(document, /stopPolling: \$stopPolling/);
    assert.equal(calls[0]?.variables['stopPolling'], true);
  });

  it('says when the server refuses', async () => {
    const { client } = answering({ updateLaunchAgent: { success: false } });
    await assert.rejects(stopAgent(client, { id: 'a1' }), error => isApiError(error, 'refused'));
  });
});
