import * as vscode from 'vscode';
import type { ApiClient } from '../../../core/api/client.ts';
import { sweep as askSweep } from '../../../core/api/operations/sweep.ts';
import { sweepProgress } from '../../../core/api/operations/sweepProgress.ts';
import { numberText } from '../../../core/live/numberText.ts';
import { readSweepConfig } from '../../../core/live/sweepConfig.ts';
import { projectPathText, type SweepPath } from '../../../core/wandb/projectPath.ts';
import { messageOf } from '../../../core/api/scrub.ts';
import { COMMANDS } from '../../ids.ts';
import type { Services } from '../../services.ts';
import { inBackground } from '../../ui/background.ts';
import { launchedFrom } from './launchedFrom.ts';

interface Counted {
  readonly runs: number;
  readonly best?: number;
}

/** What was counted stays for a minute: the editor asks for lenses at each change of the file. */
const FRESH_MS = 60_000;

/** The lens above a file that launched a sweep from here: how many runs it has, and the best value. */
export class ResultsLens {
  private readonly counts = new Map<string, { readonly at: number; readonly counted?: Counted }>();

  constructor(
    private readonly services: Services,
    private readonly changed: () => void,
  ) {}

  /** What the lens says of a file, and the sweep that it shows; undefined for one that launched nothing from here. */
  async of(uri: vscode.Uri): Promise<vscode.Command | undefined> {
    const sweep = await launchedFrom(this.services, uri);
    if (!sweep) return undefined;
    return { title: this.title(sweep), command: COMMANDS.showResults, arguments: [sweep] };
  }

  /** Without an answer, or while signed out, it says only what it does. */
  private title(sweep: SweepPath): string {
    const { client } = this.services.connection;
    if (!client) return vscode.l10n.t('Results');
    const counted = this.counted(client, sweep);
    if (!counted) return vscode.l10n.t('Results');
    const { runs, best } = counted;
    if (best === undefined) return runs === 1 ? vscode.l10n.t('1 run') : vscode.l10n.t('{0} runs', runs);
    return runs === 1
      ? vscode.l10n.t('1 run, best {0}', numberText(best))
      : vscode.l10n.t('{0} runs, best {1}', runs, numberText(best));
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
  const { metric, goal } = readSweepConfig((await askSweep(client, path)).config);
  const { items } = await sweepProgress(client, { ...path, metric, goal });
  const [progress] = items;
  const best = progress?.best?.value;
  return { runs: progress?.total ?? 0, ...(best === undefined ? {} : { best }) };
}
