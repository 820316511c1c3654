import * as vscode from 'vscode';
import { writeJob } from '../../core/yaml/edit/writeEntries.ts';
import { applyEdits } from '../ui/applyEdits.ts';

/** Names the job in a sweep file and shows it; comments and layout stay, and the edit can be undone. */
export async function useJob(document: vscode.TextDocument, job: string): Promise<void> {
  await applyEdits(document, writeJob(document.getText(), document.fileName, job));
  await vscode.window.showTextDocument(document);
}
