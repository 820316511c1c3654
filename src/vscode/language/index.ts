import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import type { ActiveSweep } from './activeSweep.ts';
import { registerCodeActions } from './codeActions.ts';
import { registerCompletion } from './completion.ts';
import { Diagnostics } from './diagnostics.ts';
import { registerFolding } from './folding.ts';
import { nothingKnown } from './knowledge.ts';
import { registerLanguageStatus } from './languageStatus.ts';
import { ProgramFiles } from './programFiles.ts';
import { registerSymbols } from './symbols.ts';

export interface Language extends vscode.Disposable {
  /** What is said of sweep files. */
  readonly diagnostics: Diagnostics;
}

/** Registers every language feature for sweep files: one tree a document, shared by all. */
export function registerLanguage(services: Services, active: ActiveSweep): Language {
  const { trees, claims, connection } = services;
  const knowledge = () => nothingKnown;
  const programs = new ProgramFiles();
  const diagnostics = new Diagnostics({ services, programs, knowledge, knowledgeChanged: connection.onDidChange });
  const all = vscode.Disposable.from(
    programs,
    diagnostics,
    registerCompletion(services, programs, knowledge),
    registerCodeActions(claims, diagnostics),
    registerLanguageStatus(services, active),
    registerSymbols(trees, claims),
    registerFolding(trees, claims),
  );
  return { diagnostics, dispose: () => all.dispose() };
}
