import * as vscode from 'vscode';
import { numberText } from '../../../core/live/numberText.ts';
import { FEWEST_RUNS } from '../../../core/results/importance/importance.ts';
import { COMMANDS } from '../../ids.ts';
import type { Services } from '../../services.ts';
import { launchedFrom } from './launchedFrom.ts';
import { type Counted, SweepCounts } from './sweepCounts.ts';
import { runsCounted } from '../../../core/runsCounted.ts';

/**
 * The lenses above a file that launched a sweep from here: how many runs it has with the best value, and the next sweep
 * once it has ended or has runs enough.
 */
export class ResultsLens implements vscode.Disposable {
  private readonly counts: SweepCounts;

  constructor(
    private readonly services: Services,
    changed: () => void,
  ) {
    this.counts = new SweepCounts(services, changed);
  }

  dispose(): void {
    this.counts.dispose();
  }

  /** What the lenses say of a file; none for one that launched nothing from here. */
  async of(uri: vscode.Uri): Promise<readonly vscode.Command[]> {
    const sweep = await launchedFrom(this.services, uri);
    if (!sweep) return [];
    const counted = this.counts.of(sweep);
    const results = { title: titleOf(counted), command: COMMANDS.showResults, arguments: [sweep] };
    if (!counted || !mayTellTheNext(counted)) return [results];
    const title = vscode.l10n.t('Propose Next');
    return [results, { title, command: COMMANDS.proposeNext, arguments: [sweep] }];
  }
}

/** Whether its runs may tell what the next sweep should search. */
function mayTellTheNext({ finished, ended }: Counted): boolean {
  return finished >= FEWEST_RUNS || (finished > 0 && ended);
}

/** Without an answer, or while signed out, it says only what it does. */
function titleOf(counted: Counted | undefined): string {
  if (!counted) return vscode.l10n.t('Results');
  const { runs, best } = counted;
  if (best === undefined) return runsCounted(runs);
  return runs === 1
    ? vscode.l10n.t('1 run, best {0}', numberText(best))
    : vscode.l10n.t('{0} runs, best {1}', runs, numberText(best));
}
