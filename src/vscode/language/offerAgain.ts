import * as vscode from 'vscode';
import type { AccountKnowledge } from '../../core/language/accountKnowledge.ts';
import type { Services } from '../services.ts';
import { inBackground } from '../ui/background.ts';

/** A list that comes later than this, in milliseconds, is for the next time: nobody waits for it any more. */
const LONGEST_MS = 5000;

/** The same knowledge, and whether a list was asked for that is unknown. */
export function watched(knowledge: AccountKnowledge): { knowledge: AccountKnowledge; lacks: () => boolean } {
  let isUnknown = false;
  const noted = <T>(list: T | undefined): T | undefined => {
    isUnknown ||= list === undefined;
    return list;
  };
  return {
    knowledge: {
      jobExists: job => knowledge.jobExists(job),
      queueExists: queue => knowledge.queueExists(queue),
      aliasMoved: job => knowledge.aliasMoved?.(job),
      aboutJob: job => knowledge.aboutJob?.(job),
      aboutQueue: queue => knowledge.aboutQueue?.(queue),
      registries: queue => noted(knowledge.registries?.(queue)),
      launchedRegistries: () => noted(knowledge.launchedRegistries?.()),
      entities: () => knowledge.entities?.(),
      jobs: () => noted(knowledge.jobs()),
      queues: () => noted(knowledge.queues()),
      projects: () => noted(knowledge.projects?.()),
      earlierRuns: () => noted(knowledge.earlierRuns?.()),
    },
    lacks: () => isUnknown,
  };
}

/**
 * Opens the list of suggestions once more when more is known of the account, if the person is still at that place. What
 * is known already was shown at once: nobody waits for the network.
 */
export class OfferAgain implements vscode.Disposable {
  private pending: vscode.Disposable | undefined;

  constructor(
    private readonly services: Pick<Services, 'log'>,
    private readonly onDidChange: vscode.Event<void>,
  ) {}

  at(document: vscode.TextDocument, position: vscode.Position): void {
    this.dispose();
    const { version } = document;
    const until = Date.now() + LONGEST_MS;
    this.pending = this.onDidChange(() => {
      this.dispose();
      const editor = vscode.window.activeTextEditor;
      const isHere =
        editor?.document === document && document.version === version && editor.selection.active.isEqual(position);
      if (!isHere || Date.now() >= until) return;
      inBackground(
        this.services,
        'offering what has come',
        () => vscode.commands.executeCommand('editor.action.triggerSuggest'),
        { quiet: true },
      );
    });
  }

  dispose(): void {
    this.pending?.dispose();
    this.pending = undefined;
  }
}
