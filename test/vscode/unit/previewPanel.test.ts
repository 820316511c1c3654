import './fakeEditor.ts';
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import type * as editor from 'vscode';
import type { PreviewPage, PreviewProtocol } from '../../../src/contract/preview.ts';
import { readDocument } from '../../../src/core/sweep/reading.ts';
import { PreviewPanel } from '../../../src/vscode/panels/previewPanel.ts';

/** An event that a test fires. */
class Told<T> {
  private listener: ((value: T) => void) | undefined;
  readonly on = (listener: (value: T) => void) => {
    this.listener = listener;
    return { dispose: () => (this.listener = undefined) };
  };
  fire(value: T): void {
    this.listener?.(value);
  }
}

/** A document of a sweep, as far as the panel asks. */
class Document {
  readonly uri: { path: string; toString: () => string };
  constructor(
    readonly name: string,
    public text: string,
  ) {
    this.uri = { path: `/${name}`, toString: () => `file:///${name}` };
  }
  positionAt(offset: number): { line: number } {
    return { line: this.text.slice(0, offset).split('\n').length - 1 };
  }
}

interface Change {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

const TEXT = 'method: random\nparameters:\n  a: {min: 1, max: 9}\n  b: {min: 0.0, max: 1.0}\n';

/** A panel of a document, which is asked as its page and its editor would. */
function open() {
  const document = new Document('sweep.yaml', TEXT);
  const [messages, active, changes, selected] = [
    new Told<PreviewProtocol['toHost']>(),
    new Told<unknown>(),
    new Told<{ document: Document; contentChanges: Change[] }>(),
    new Told<unknown>(),
  ];
  const sent: PreviewProtocol['toPage'][] = [];
  const visible = { document, selection: { active: { line: 0 } }, revealRange: () => undefined };
  const vscode = createRequire(import.meta.url)('vscode') as Record<string, object>;
  Object.assign(vscode['window'] ?? {}, {
    activeTextEditor: visible,
    visibleTextEditors: [visible],
    onDidChangeActiveTextEditor: active.on,
    onDidChangeTextEditorSelection: selected.on,
  });
  Object.assign(vscode['workspace'] ?? {}, { onDidChangeTextDocument: changes.on });
  const readings = {
    count: 0,
    of: ({ text, name }: Document) => {
      readings.count += 1;
      return readDocument({ text, fileName: name });
    },
    load: (document: Document) => Promise.resolve(readings.of(document)),
  };
  const panel = {
    visible: true,
    title: '',
    webview: {
      onDidReceiveMessage: messages.on,
      asWebviewUri: String,
      cspSource: '',
      postMessage: (message: PreviewProtocol['toPage']) => Promise.resolve(sent.push(message) > 0),
    },
  };
  const news = new Told<void>();
  const outlooks = { onDidChange: news.on, want: () => false };
  const shown = new PreviewPanel(
    { context: { extensionUri: {} }, readings, connection: {}, outlooks } as unknown as ConstructorParameters<
      typeof PreviewPanel
    >[0],
    panel as unknown as editor.WebviewPanel,
    document as unknown as editor.TextDocument,
  );
  return {
    document,
    panel,
    readings,
    messages,
    active,
    news,
    vscode,
    dispose: () => shown.dispose(),
    /** Replaces a piece of the document, as typing does. */
    type(piece: string, text: string): void {
      const rangeOffset = document.text.indexOf(piece);
      document.text = document.text.replace(piece, text);
      changes.fire({ document, contentChanges: [{ rangeOffset, rangeLength: piece.length, text }] });
    },
    pages: () => sent.flatMap((message): PreviewPage[] => (message.type === 'show' ? [message.page] : [])),
    cursor: () => visible.selection.active.line,
  };
}

/** Until the panel, which waits a moment after a change, has sent so many pages. */
async function until(pages: () => readonly PreviewPage[], count: number): Promise<PreviewPage | undefined> {
  while (pages().length < count) await new Promise(done => setTimeout(done, 1));
  return pages().at(-1);
}

describe('the panel of the preview', () => {
  it('draws when its page is ready, and again after a change', async () => {
    const { messages, pages, type, dispose } = open();
    messages.fire({ type: 'ready' });
    assert.equal(pages()[0]?.parameters.content.length, 2);
    type('max: 9', 'max: 7');
    const page = await until(pages, 2);
    assert.match(page?.parameters.content[0]?.words ?? '', /7/);
    dispose();
  });

  it('reads, computes and sends nothing while it is hidden, and shows what is new when it comes back', async () => {
    const { messages, pages, type, panel, readings, active, vscode, dispose } = open();
    messages.fire({ type: 'ready' });
    panel.visible = false;
    readings.count = 0;
    type('max: 9', 'max: 7');
    const document = new Document('other.yaml', TEXT.replace('b:', 'other:'));
    Object.assign(vscode['window'] ?? {}, { activeTextEditor: { document } });
    active.fire(undefined);
    await new Promise(done => setTimeout(done, 30));
    assert.deepEqual([readings.count, pages().length], [0, 1]);
    panel.visible = true;
    messages.fire({ type: 'ready' });
    assert.deepEqual(
      pages().map(({ title }) => title),
      ['sweep.yaml', 'other.yaml'],
    );
    dispose();
  });

  it('asks nothing of a panel that is closed while its document is read', async () => {
    const { messages, pages, panel, readings, news, dispose } = open();
    messages.fire({ type: 'ready' });
    let isRead = (): void => undefined;
    readings.load = document => new Promise(resolve => (isRead = () => resolve(readings.of(document))));
    news.fire();
    dispose();
    Object.defineProperty(panel, 'visible', { get: () => assert.fail('Webview is disposed') });
    const failed: unknown[] = [];
    const listener = (error: unknown) => failed.push(error);
    process.once('unhandledRejection', listener);
    isRead();
    await new Promise(done => setTimeout(done, 20));
    process.off('unhandledRejection', listener);
    assert.deepEqual([failed, pages().length], [[], 1]);
  });

  it('keeps the last picture of a broken file, from which a click leads to where a parameter is by now', async () => {
    const { messages, pages, type, cursor, dispose } = open();
    messages.fire({ type: 'ready' });
    type('parameters:\n', '# one\n# two\nparameters: [\n');
    const page = await until(pages, 2);
    assert.equal(page?.notices[0]?.kind, 'stale');
    const row = page.parameters.content[1];
    assert.equal(row?.name, 'b');
    messages.fire({ type: 'reveal', id: row.id });
    assert.equal(cursor(), 5);
    dispose();
  });
});
