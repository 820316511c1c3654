import './fakeEditor.ts';
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Connection } from '../../../src/vscode/account/connection.ts';

const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const never = () => ({ dispose: () => undefined });
const account = (host: string) => ({ id: `${host} jane`, host, key: 'k', viewer: { id: 'V', entities: ['jane'] } });
const HERE = 'https://wandb.here.test';
const THERE = 'https://wandb.there.test';

/** A memory of the editor. */
function memento(...given: readonly (readonly [string, unknown])[]) {
  const kept = new Map<string, unknown>(given);
  return {
    keys: () => [...kept.keys()],
    get: (key: string, otherwise?: unknown) => kept.get(key) ?? otherwise,
    update: (key: string, value: unknown) => Promise.resolve(void kept.set(key, value)),
  };
}

describe('the account in use', () => {
  it('is the one chosen last, even if the secret storage answers the question before it later', async () => {
    Object.assign(vscode.workspace, {
      onDidGrantWorkspaceTrust: never,
      onDidChangeWorkspaceFolders: never,
      onDidChangeConfiguration: (listener: (event: unknown) => void) => {
        changeSettings = () => listener({ affectsConfiguration: () => true });
        return never();
      },
    });
    Object.assign(vscode.window, { activeTextEditor: undefined, onDidChangeActiveTextEditor: never });
    let changeSettings = (): void => undefined;
    const answers: ((text: string) => void)[] = [];
    const globalState = memento(['lastHost', HERE]);
    const context = {
      globalState,
      workspaceState: memento(),
      extension: { packageJSON: { version: '0.0.1' } },
      secrets: { onDidChange: never, get: () => new Promise<string>(resolve => answers.push(resolve)) },
    };
    const options = {
      context,
      log: silent,
      clock: { now: () => 0, after: () => () => undefined },
      platform: { env: {}, fetch: () => Promise.reject(new Error('offline')) },
      requests: { add: () => undefined },
    };
    const connection = new Connection(options as unknown as ConstructorParameters<typeof Connection>[0]);
    const first = connection.wake();
    await globalState.update('lastHost', THERE);
    changeSettings();
    const answer = JSON.stringify([account(HERE), account(THERE)]);
    // The second question, if it was asked already, is answered before the first.
    for (let left = 3; left > 0; left--) {
      answers
        .reverse()
        .splice(0)
        .forEach(give => give(answer));
      await new Promise(done => setTimeout(done, 20));
    }
    await first;
    await connection.settled();
    assert.equal(connection.host, THERE);
    assert.equal(connection.status, 'signedIn');
    connection.dispose();
  });
});
