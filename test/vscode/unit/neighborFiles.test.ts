import { FakeUri } from './fakeEditor.ts';
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { NeighborFiles } from '../../../src/vscode/language/neighborFiles.ts';

const never = () => ({ dispose: () => undefined });

describe('the files beside a Python file', () => {
  it('are remembered where many others were read before', async () => {
    Object.assign(vscode.workspace, {
      textDocuments: [],
      onDidChangeTextDocument: never,
      onDidSaveTextDocument: never,
      onDidCreateFiles: never,
      onDidDeleteFiles: never,
      onDidRenameFiles: never,
      createFileSystemWatcher: () => ({
        ...never(),
        onDidChange: never,
        onDidCreate: never,
        onDidDelete: never,
      }),
    });
    const files = new NeighborFiles();
    const folder = new FakeUri('/nowhere') as unknown as vscode.Uri;
    const ask = async (path: string): Promise<number> => {
      const { source, missing } = files.around(folder);
      source(path);
      await files.fetch(missing);
      return missing.size;
    };
    for (let number = 0; number < 1_000; number++) assert.equal(await ask(`m${number}.py`), 1);
    assert.equal(await ask('m999.py'), 0);
    files.dispose();
  });
});
