import './fakeEditor.ts';
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { PLAIN_VIEW } from '../../../src/contract/resultsView.ts';
import { ResultsPanel } from '../../../src/vscode/panels/results/resultsPanel.ts';
import type { Services } from '../../../src/vscode/services.ts';

const never = () => ({ dispose: () => undefined });

describe('the panel of results', () => {
  it('sends nothing to a page that was closed while its question was answered', () => {
    Object.assign(vscode.workspace, { onDidGrantWorkspaceTrust: never });
    const sent: unknown[] = [];
    let isDisposed = false;
    const webview = {
      onDidReceiveMessage: never,
      asWebviewUri: String,
      cspSource: '',
      postMessage: (message: unknown) => Promise.resolve(sent.push(message) > 0),
    };
    const panel = {
      visible: true,
      title: '',
      onDidChangeViewState: never,
      get webview() {
        assert.ok(!isDisposed, 'Webview is disposed');
        return webview;
      },
    };
    const services = {
      log: { warn: () => undefined },
      connection: { onDidChange: never, client: undefined, wake: () => Promise.resolve() },
      outlooks: { onDidChange: never },
      news: { arranged: () => undefined },
      context: { extensionUri: {} },
    };
    const shown = new ResultsPanel(
      services as unknown as Services,
      panel as unknown as vscode.WebviewPanel,
      'https://host.test',
      [{ path: { entity: 'e', project: 'p', sweep: 's' } }],
      PLAIN_VIEW,
    );
    const answer = { type: 'problem', id: 1, words: '' } as const;
    shown.send(answer);
    shown.dispose();
    isDisposed = true;
    shown.send(answer);
    assert.deepEqual(sent, [answer]);
  });
});
