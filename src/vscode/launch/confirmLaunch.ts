import * as vscode from 'vscode';
import type { Finding, FindingAction } from '../../core/launch/finding.ts';
import { sentenceItem } from './sentenceItem.ts';

/** What the person chose to do. */
export type Confirmed = { readonly do: 'go' | 'dryRun' | 'options' } | { readonly do: 'finding'; readonly action: FindingAction };

export interface Confirm {
  readonly title: string;
  /** What happens on Enter: `Launch on gpu-queue`. */
  readonly go: string;
  /** Where, how many, with what: one line. */
  readonly summary: string;
  /** What is looked up before: shown when it is there, and then the person may go on. Never rejects. */
  readonly findings: Promise<readonly Finding[]>;
  readonly more: readonly ('dryRun' | 'options')[];
}

const ICONS: Record<Finding['severity'], string> = { error: 'error', warning: 'warning', info: 'info', unknown: 'question' };
/** Nobody waits longer for what is only worth knowing. */
const PATIENCE_MS = 6000;

interface Item extends vscode.QuickPickItem { readonly chosen?: Confirmed }

/** One list, by keyboard: launch, what is worth knowing before, and other ways. undefined = the person declined. */
export function confirmLaunch({ title, go, summary, findings, more }: Confirm): Promise<Confirmed | undefined> {
  const pick = vscode.window.createQuickPick<Item>();
  pick.title = title;
  pick.placeholder = vscode.l10n.t('Enter launches; Escape goes back');
  pick.ignoreFocusOut = true;
  const first: Item = { label: `$(rocket) ${go}`, detail: summary, chosen: { do: 'go' } };
  const others: Item[] = more.length === 0 ? [] : [
    { label: vscode.l10n.t('Or'), kind: vscode.QuickPickItemKind.Separator },
    ...(more.includes('options') ? [{ label: `$(settings) ${vscode.l10n.t('Launch with options')}`, chosen: { do: 'options' } as const }] : []),
    ...(more.includes('dryRun') ? [{ label: `$(beaker) ${vscode.l10n.t('Dry run: show what would be sent')}`, chosen: { do: 'dryRun' } as const }] : []),
  ];
  const show = (found: readonly Finding[]): void => {
    const known: Item[] = found.length === 0 ? [] : [
      { label: vscode.l10n.t('Before you launch'), kind: vscode.QuickPickItemKind.Separator },
      ...found.map(each => toItem(each)),
    ];
    pick.items = [first, ...known, ...others];
    pick.activeItems = [first];
  };
  pick.items = [{ label: `$(sync~spin) ${vscode.l10n.t('Looking at the queue, its agents and the job')}`, detail: summary }];
  pick.busy = true;
  let hurried = false;
  const ready = (found: readonly Finding[]): void => {
    if (!pick.busy) return;
    pick.busy = false;
    show(found);
    // Enter was pressed before: then only what is grave holds it up.
    if (hurried && !found.some(f => f.severity === 'error' || f.severity === 'warning')) finish({ do: 'go' });
  };
  let answer: Confirmed | undefined;
  const finish = (confirmed: Confirmed): void => {
    answer = confirmed;
    pick.hide();
  };
  const timer = setTimeout(() => ready([{ severity: 'unknown', code: 'not-known', sentence: vscode.l10n.t('Queue, agents and job could not be looked at in time; you can launch all the same.') }]), PATIENCE_MS);
  findings.then(ready, () => ready([]));
  return new Promise(resolve => {
    pick.onDidAccept(() => {
      if (pick.busy) { hurried = true; return; }
      const chosen = pick.selectedItems[0]?.chosen;
      if (chosen) finish(chosen);
    });
    pick.onDidHide(() => { clearTimeout(timer); pick.busy = false; pick.dispose(); resolve(answer); });
    pick.show();
  });
}

function toItem({ severity, sentence, action }: Finding): Item {
  const { label, detail } = sentenceItem(ICONS[severity], sentence);
  return { label, detail: [detail, action && wordsOf(action)].filter(Boolean).join(' · '), alwaysShow: true, chosen: action && { do: 'finding', action } };
}

function wordsOf(action: FindingAction): string {
  switch (action.kind) {
    case 'chooseQueue': return vscode.l10n.t('Enter: choose another queue');
    case 'chooseJob': return vscode.l10n.t('Enter: choose another job');
    case 'chooseTemplateVariables': return vscode.l10n.t('Enter: set the template variables');
    case 'showAgents': return vscode.l10n.t('Enter: show the queue’s agents');
    case 'showSweep': return vscode.l10n.t('Enter: show the sweep');
  }
}
