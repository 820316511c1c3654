import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node';
import type {
  CodeAction,
  CompletionItem,
  DocumentSymbol,
  Hover,
  InlayHint,
  PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { repositoryRoot } from '../contract/launchShared.ts';
import { npmPackage } from './npmPackage.ts';

const TEXT = 'program: train.py\nmethod: Grid\nparameters:\n  lr:\n    values: [0.1, 0.01]\n';

describe('launch-sweeps lsp', function () {
  this.timeout(60_000);
  const uri = pathToFileURL(join(repositoryRoot, 'test', 'cli', 'sweep.yaml')).href;
  const textDocument = { uri };
  const folder = mkdtempSync(join(tmpdir(), 'lsp-'));
  let server: ChildProcess;
  let client: MessageConnection;
  const published: PublishDiagnosticsParams[] = [];
  const codes = (): unknown[] => published.at(-1)?.diagnostics.map(each => each.code) ?? [];
  /** Waits until the diagnostics of a version have come. */
  async function checked(version: number): Promise<void> {
    const end = Date.now() + 30_000;
    while (published.at(-1)?.version !== version && Date.now() < end) await new Promise(done => setTimeout(done, 10));
    assert.equal(published.at(-1)?.version, version);
  }

  before(async () => {
    server = spawn(process.execPath, [npmPackage().command, 'lsp', '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    if (!server.stdout || !server.stdin) throw new Error('no pipes');
    client = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      published.push(params);
    });
    client.listen();
    const { serverInfo } = await client.sendRequest<{ serverInfo: { name: string } }>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
    });
    assert.equal(serverInfo.name, 'launch-sweeps');
    await client.sendNotification('initialized', {});
    const opened = { ...textDocument, languageId: 'yaml', version: 1, text: TEXT };
    await client.sendNotification('textDocument/didOpen', { textDocument: opened });
    await checked(1);
  });
  after(() => {
    client.dispose();
    server.kill();
    rmSync(folder, { recursive: true });
  });

  it('says what the editor says, with the page of each rule', () => {
    assert.deepEqual(codes(), ['program-not-found', 'method-unknown']);
    const [, method] = published.at(-1)?.diagnostics ?? [];
    assert.deepEqual(method?.range, { start: { line: 1, character: 8 }, end: { line: 1, character: 12 } });
    assert.match(method.codeDescription?.href ?? '', /docs\/rules\/method-unknown\.md$/);
  });

  it('fixes one, and all that are safe', async () => {
    const at = { start: { line: 1, character: 9 }, end: { line: 1, character: 9 } };
    const ask = (only?: string[]) =>
      client.sendRequest<CodeAction[]>('textDocument/codeAction', {
        textDocument,
        range: at,
        context: { diagnostics: [], only },
      });
    const expected = { start: { line: 1, character: 8 }, end: { line: 1, character: 12 } };
    for (const [action, ...others] of [await ask(), await ask(['source.fixAll'])]) {
      assert.deepEqual(action?.edit?.changes?.[uri], [{ range: expected, newText: 'grid' }]);
      assert.equal(others.length, 0);
    }
  });

  it('completes in the order of the core, and explains', async () => {
    const position = { line: 1, character: 8 };
    const items = await client.sendRequest<CompletionItem[]>('textDocument/completion', { textDocument, position });
    const labels = items.sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1)).map(item => item.label);
    assert.ok(labels.slice(0, 4).includes('bayes'), labels.join());
    const hover = await client.sendRequest<Hover>('textDocument/hover', {
      textDocument,
      position: { line: 1, character: 1 },
    });
    assert.match(JSON.stringify(hover.contents), /grid/);
  });

  it('gives the outline, folding and hints', async () => {
    const outline = await client.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    assert.deepEqual(
      outline.map(symbol => symbol.name),
      ['program', 'method', 'parameters'],
    );
    const folds = await client.sendRequest<object[]>('textDocument/foldingRange', { textDocument });
    assert.deepEqual(folds[0], { startLine: 2, endLine: 4 });
    const range = { start: { line: 0, character: 0 }, end: { line: 5, character: 0 } };
    const hints = await client.sendRequest<InlayHint[]>('textDocument/inlayHint', { textDocument, range });
    assert.ok(hints.length > 0 && hints.every(hint => hint.position.line > 0));
  });

  it('follows what is typed', async () => {
    const range = { start: { line: 1, character: 8 }, end: { line: 1, character: 12 } };
    await client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range, text: 'grid' }],
    });
    await checked(2);
    assert.deepEqual(codes(), ['program-not-found']);
  });

  it('says what is missing in a new file once it is saved', async () => {
    const text = '# launch-sweeps: sweep\nmethod: grid\n';
    const path = pathToFileURL(join(folder, 'new.yaml')).href;
    for (const uri of ['untitled:Untitled-1', path]) {
      await client.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'yaml', version: 3, text },
      });
      await checked(3);
      assert.deepEqual(codes(), [], uri);
      published.length = 0;
    }
    writeFileSync(join(folder, 'new.yaml'), text);
    await client.sendNotification('textDocument/didSave', { textDocument: { uri: path } });
    await checked(3);
    const missing = codes();
    assert.ok(missing.length > 0);
    await client.sendNotification('textDocument/didClose', { textDocument: { uri: path } });
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { uri: path, languageId: 'yaml', version: 4, text },
    });
    await checked(4);
    assert.deepEqual(codes(), missing);
  });

  it('looks at the files beside a sweep again as it is saved', async () => {
    const uri = pathToFileURL(join(folder, 'beside.yaml')).href;
    const text = TEXT.replace('train.py', 'beside.py').replace('Grid', 'grid');
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 5, text },
    });
    await checked(5);
    assert.deepEqual(codes(), ['program-not-found']);
    published.length = 0;
    writeFileSync(join(folder, 'beside.py'), 'import wandb\n');
    await client.sendNotification('textDocument/didSave', { textDocument: { uri } });
    await checked(5);
    assert.deepEqual(codes(), []);
  });
});
