import * as vscode from 'vscode';
import type { CONTEXTS } from '../ids.ts';
import { inBackground } from './background.ts';
import type { Tells } from './showFailure.ts';

/** Sets a context key for `when` clauses; undefined removes it. */
export function setContext(tells: Tells, key: (typeof CONTEXTS)[keyof typeof CONTEXTS], value: unknown): void {
  const set = (): unknown => vscode.commands.executeCommand('setContext', key, value);
  inBackground(tells, `context key ${key}`, set, { quiet: true });
}
