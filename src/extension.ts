import type * as vscode from 'vscode';
import { registerLanguage } from './vscode/language/index.ts';
import { EventEmitter } from 'vscode';

/** The table of contents: registers everything, waits for nothing. */
export function activate(context: vscode.ExtensionContext): void {
  const quiet = new EventEmitter<void>();
  const nothingKnown = { jobExists: () => undefined, queueExists: () => undefined, jobs: () => undefined, queues: () => undefined };
  context.subscriptions.push(quiet, registerLanguage({ knowledge: nothingKnown, knowledgeChanged: quiet.event }));
}
