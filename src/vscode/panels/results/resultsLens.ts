import * as vscode from 'vscode';
import type { ApiClient } from '../../../core/api/client.ts';
import { sweep as askSweep } from '../../../core/api/operations/sweep.ts';
import { sweepProgress } from '../../../core/api/operations/sweepProgress.ts';
import { numberText } from '../../../core/live/numberText.ts';
import { readSweepConfig } from '../../../core/live/sweepConfig.ts';
import { FEWEST_RUNS } from '../../../core/results/importance/importance.ts';
import { projectPathText, type SweepPath } from '../../../core/wandb/projectPath.ts';
import { sweepEnded } from '../../../core/wandb/sweepStates.ts';
import { messageOf } from '../../../core/api/scrub.ts';
import { COMMANDS } from '../../ids.ts';
import type { Services } from '../../services.ts';
import { inBackground } from '../../ui/background.ts';
import { launchedFrom } from './launchedFrom.ts';

interface Counted {
  readonly runs: number;
  readonly best?: number;
  /** Its runs may tell what the next sweep should search. */
  readonly offersNext: boolean;
}

/** What was counted stays for a minute: the editor asks for lenses at each change of the file. */
const FRESH_MS = 60_000;

/**
 * The lenses above a file that launched a sweep from here: how many runs it has with the best value, and the next sweep
 * once it has ended or has runs enough.
 */
export class ResultsLens {
  private readonly counts = new Map<string, { readonly at: number; readonly counted?: Counted }>();

  constructor(
    private readonly services: Services,
    private readonly changed: () => void,
  ) {}

  /** What the lenses say of a file; none for one that launched nothing from here. */
  async of(uri: vscode.Uri): Promise<readonly vscode.Command[]> {
    const sweep = await launchedFrom(this.services, uri);
    if (!sweep) return [];
    const { client } = this.services.connection;
    const counted = client && this.counted(client, sweep);
    const results = { title: titleOf(counted), command: COMMANDS.showResults, arguments: [sweep] };
    if (counted?.offersNext !== true) return [results];
    const title = vscode.l10n.t('Propose Next Sweep');
    return [results, { title, command: COMMANDS.proposeNext, arguments: [sweep] }];
  }
  /** What is known of a sweep; what is not, or is old, is asked for, and the lenses change when it has come. */
  private counted(client: ApiClient, path: SweepPath): Counted | undefined {
    const key = `${client.host} ${projectPathText(path)}/${path.sweep}`;
    const known = this.counts.get(key);
    const now = this.services.clock.now();
    if (known && now - known.at < FRESH_MS) return known.counted;
    this.counts.set(key, { ...known, at: now });
    const count = async (): Promise<void> => {
      try {
        this.counts.set(key, { at: now, counted: await countRuns(client, path) });
        this.changed();
      } catch (error) {
        this.services.log.info(`counting the runs of ${path.sweep}: ${messageOf(error)}`);
      }
    };
    inBackground(this.services, 'counting the runs of a sweep', count, { quiet: true });
    return known?.counted;
  }
}

async function countRuns(client: ApiClient, path: SweepPath): Promise<Counted> {
  const { config, state } = await askSweep(client, path);
  const { metric, goal } = readSweepConfig(config);
  const { items } = await sweepProgress(client, { ...path, metric, goal });
  const [progress] = items;
  const best = progress?.best?.value;
  const finished = progress?.finished ?? 0;
  return {
    runs: progress?.total ?? 0,
    ...(best === undefined ? {} : { best }),
    offersNext: finished >= FEWEST_RUNS || (finished > 0 && sweepEnded(state)),
  };
}

/** Without an answer, or while signed out, it says only what it does. */
function titleOf(counted: Counted | undefined): string {
  if (!counted) return vscode.l10n.t('Results');
  const { runs, best } = counted;
  if (best === undefined) return runs === 1 ? vscode.l10n.t('1 run') : vscode.l10n.t('{0} runs', runs);
  return runs === 1
    ? vscode.l10n.t('1 run, best {0}', numberText(best))
    : vscode.l10n.t('{0} runs, best {1}', runs, numberText(best));
}
