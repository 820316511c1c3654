import './fakeEditor.ts';
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ApiClient } from '../../../src/core/api/client.ts';
import { Outlooks } from '../../../src/vscode/account/outlooks.ts';

const never = () => ({ dispose: () => undefined });

describe('what launches will take', () => {
  it('is asked of the account that each launch is for, while the account in use changes', async () => {
    Object.assign(vscode.workspace, { onDidChangeConfiguration: never });
    const asked: string[] = [];
    const clientOf = (name: string) =>
      ({
        host: `https://${name}.test`,
        clock: { now: () => 0, after: () => () => undefined },
        serverNow: () => 0,
        request() {
          asked.push(name);
          return Promise.reject(new Error('offline'));
        },
      }) as unknown as ApiClient;
    const connection = { onDidChange: never, live: undefined, host: '' };
    const [context, inUse] = [{}, connection] as unknown as ConstructorParameters<typeof Outlooks>;
    const outlooks = new Outlooks(context, inUse);
    const question = { entity: 'e', project: 'p', program: 'train.py', stopsEarly: false, workers: 1 };
    const ask = (name: string) => outlooks.ask(clientOf(name), question);
    await Promise.all([ask('before'), ask('after')]);
    assert.deepEqual(asked, ['before', 'after']);
    outlooks.dispose();
  });
});
