import * as vscode from 'vscode';
import { parseYaml } from '../../core/yaml/read/parse.ts';
import type { Place, YamlTree } from '../../core/yaml/read/node.ts';
import { DOCUMENT_SCHEME } from '../ids.ts';

/** The documents that may hold a sweep. The client also takes JSON, but no comments in it. */
export const SELECTOR: vscode.DocumentSelector = [{ language: 'yaml' }, { language: 'json' }];

/** True for a document that may hold a sweep by its language; never for what this extension shows for reading, which cannot be mended or launched. */
export function maySweep(document: vscode.TextDocument): boolean {
  return document.uri.scheme !== DOCUMENT_SCHEME && vscode.languages.match(SELECTOR, document) > 0;
}

/** One parsed tree a document and version, shared by every provider; forgotten when the document closes. */
export class Trees implements vscode.Disposable {
  private readonly parsed = new Map<string, { version: number; tree: YamlTree }>();
  private readonly closing = vscode.workspace.onDidCloseTextDocument(document =>
    this.parsed.delete(document.uri.toString()),
  );

  of(document: vscode.TextDocument): YamlTree {
    const key = document.uri.toString();
    const known = this.parsed.get(key);
    if (known?.version === document.version) return known.tree;
    const tree = parseYaml(document.getText());
    this.parsed.set(key, { version: document.version, tree });
    return tree;
  }

  dispose(): void {
    this.closing.dispose();
    this.parsed.clear();
  }
}

/** A place in the text as the editor's range. */
export function toRange(document: vscode.TextDocument, place: Place): vscode.Range {
  return new vscode.Range(document.positionAt(place.start), document.positionAt(place.end));
}
