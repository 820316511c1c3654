import { FakeUri } from './fakeEditor.ts';
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import { ProgramFiles } from '../../../src/vscode/language/programFiles.ts';
import type { Services } from '../../../src/vscode/services.ts';

describe('the files around a sweep in the editor', () => {
  let close = (_: unknown): void => undefined;
  beforeEach(() => {
    Object.assign(vscode.workspace, {
      getWorkspaceFolder: () => undefined,
      notebookDocuments: [],
      textDocuments: [],
      onDidCloseTextDocument: (listener: (document: unknown) => void) => {
        close = listener;
        return { dispose: () => undefined };
      },
    });
  });

  it('looks for a program that is read at the same time', async () => {
    const services = { log: { debug: () => undefined, error: () => undefined } } as unknown as Services;
    const files = new ProgramFiles(services);
    const uri = new FakeUri('/nowhere/sweep.yaml');
    const document = { uri, isUntitled: false, languageId: 'yaml' } as unknown as vscode.TextDocument;
    const around = files.around(document);
    assert.equal(around.program?.(['train.py']), undefined);
    assert.equal(around.programExists('train.py'), undefined);
    await sleep(300);
    assert.equal(around.programExists('train.py'), false);
    close(document);
    assert.equal(around.programExists('train.py'), undefined, 'forgotten with its document');
    files.dispose();
  });
});
