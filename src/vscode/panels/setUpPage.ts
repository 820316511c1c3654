import * as vscode from 'vscode';
import { pageHtml } from './pageHtml.ts';

/** Where the pages of the webviews are in the extension. */
const FOLDER = ['dist', 'webviews'];

/**
 * Gives a panel its page. Listeners have to be set before, since the page speaks first.
 *
 * @param name that of the page's script and styles
 */
export function setUpPage({ webview, title }: vscode.WebviewPanel, extension: vscode.Uri, name: string): void {
  const folder = vscode.Uri.joinPath(extension, ...FOLDER);
  webview.options = { enableScripts: true, localResourceRoots: [folder] };
  const address = (file: string): string => webview.asWebviewUri(vscode.Uri.joinPath(folder, file)).toString();
  webview.html = pageHtml({
    title,
    language: vscode.env.language,
    script: address(`${name}.js`),
    styles: address(`${name}.css`),
    source: webview.cspSource,
    nonce: crypto.randomUUID().replaceAll('-', ''),
  });
}
