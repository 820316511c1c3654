import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import type { ActiveSweep } from './activeSweep.ts';
import { registerCodeActions } from './codeActions.ts';
import { registerCodeLens } from './codeLens.ts';
import { registerCompletion } from './completion.ts';
import { Diagnostics } from './diagnostics.ts';
import { registerDocumentLinks } from './documentLinks.ts';
import { registerFolding } from './folding.ts';
import { registerHover } from './hover.ts';
import { registerInlayHints } from './inlayHints.ts';
import { Knowledge } from './knowledge.ts';
import { registerLanguageStatus } from './languageStatus.ts';
import { registerPastePython } from './pastePython.ts';
import { ProgramFiles } from './programFiles.ts';
import { registerSchemaAdvice } from './schemaAdvice.ts';
import { registerSymbols } from './symbols.ts';

export interface Language extends vscode.Disposable {
  /** What is said of sweep files. */
  readonly diagnostics: Diagnostics;
}

/** Registers every language feature for sweep files: one reading a document, shared by all. */
export function registerLanguage(services: Services, active: ActiveSweep): Language {
  const account = new Knowledge(services);
  const knowledge = account.now;
  const programs = new ProgramFiles(services);
  const diagnostics = new Diagnostics({ services, programs, knowledge, knowledgeChanged: account.onDidChange });
  const all = vscode.Disposable.from(
    account,
    programs,
    diagnostics,
    registerCompletion(services, programs, account),
    registerCodeActions(services, diagnostics, programs),
    registerHover(services, knowledge),
    registerCodeLens(services),
    registerInlayHints(services),
    registerDocumentLinks(services, programs),
    registerSchemaAdvice(services, active),
    registerLanguageStatus(services, active),
    registerSymbols(services),
    registerFolding(services),
    registerPastePython(services),
  );
  return Object.assign(all, { diagnostics });
}
