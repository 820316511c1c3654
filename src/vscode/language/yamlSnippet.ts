import * as vscode from 'vscode';
import type { AsYaml } from '../../core/language/types.ts';

/** YAML that was made of Python, with a field to fill in for each value that only running the file would tell. */
export function yamlSnippet({ text, unknown }: AsYaml): vscode.SnippetString {
  const snippet = new vscode.SnippetString();
  let at = 0;
  for (const { start, end } of unknown) {
    snippet.appendText(text.slice(at, start)).appendPlaceholder(text.slice(start, end));
    at = end;
  }
  return snippet.appendText(text.slice(at));
}
