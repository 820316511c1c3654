import * as vscode from 'vscode';
import type { ApiClient } from '../../../core/api/client.ts';
import { joined } from '../../../core/explorer/rows/row.ts';
import { at } from '../../../core/json.ts';
import { valueText } from '../../../core/live/numberText.ts';
import type { PriorRuns } from '../../../core/propose/runs/priorRuns.ts';
import type { LoadedRun } from '../../../core/propose/runs/loadRuns.ts';
import type { SweepText } from '../../../core/sweep/reading.ts';
import { MOST_PRIOR_RUNS } from '../../../core/wandb/priorRuns.ts';
import type { SweepPath } from '../../../core/wandb/projectPath.ts';
import { CommandError } from '../../ui/commandError.ts';
import { lateProgress } from '../../ui/lateProgress.ts';
import { type Choice, pickMany, pickOne } from '../../ui/wizard/pickOne.ts';
import type { Answer, At } from '../../ui/wizard/steps.ts';

interface Loaded {
  readonly metric: string;
  readonly runs: readonly LoadedRun[];
  readonly prior: PriorRuns;
}

/**
 * Asks which runs of an earlier sweep a new one, `next`, begins with, by their ids: all, the best tenth, or chosen
 * ones. Only those that W&B takes are offered, and how many are left out is said.
 */
export async function askPriorRuns(
  client: ApiClient,
  sweep: SweepPath,
  next: SweepText,
  where?: At,
): Promise<Answer<readonly string[]>> {
  const { metric, runs, prior } = await lateProgress(vscode.l10n.t('Reading the runs of {0}…', sweep.sweep), signal =>
    load(client, sweep, next, signal),
  );
  const leftOut = [
    ...(prior.beyond > 0
      ? [vscode.l10n.t('W&B counts at most {0}; the worst are left out ({1})', MOST_PRIOR_RUNS, prior.beyond)]
      : []),
    ...(prior.unfit > 0
      ? [vscode.l10n.t('{0} left out: bayes fails on values that are not in the lists of the file', prior.unfit)]
      : []),
  ];
  const [count, best] = [prior.all.length, prior.best.length];
  const detail = leftOut.length > 0 ? leftOut.join('; ') : undefined;
  const none = { label: vscode.l10n.t('None: the sweep starts from scratch'), value: 'none' } as const;
  const chosen = await pickOne<'all' | 'best' | 'some' | 'none'>({
    title: vscode.l10n.t('Runs of {0} that count', sweep.sweep),
    placeholder: vscode.l10n.t('The new sweep begins with what they found'),
    at: where,
    items:
      count === 0
        ? [{ ...none, detail: detail ?? vscode.l10n.t('No run of {0} has a number for {1}', sweep.sweep, metric) }]
        : [
            {
              label: count === 1 ? vscode.l10n.t('The only run') : vscode.l10n.t('All {0} runs', count),
              detail,
              value: 'all',
            },
            {
              label: best === 1 ? vscode.l10n.t('The best run') : vscode.l10n.t('The best {0} runs', best),
              value: 'best',
            },
            { label: vscode.l10n.t('Choose runs…'), value: 'some' },
            none,
          ],
  });
  if (typeof chosen !== 'object') return chosen;
  switch (chosen.value) {
    case 'all':
      return { value: prior.all };
    case 'best':
      return { value: prior.best };
    case 'none':
      return { value: [] };
    case 'some':
      return pickMany<string>({
        title: vscode.l10n.t('Runs of {0} that count', sweep.sweep),
        placeholder: vscode.l10n.t('Mark runs with Space, the best are first'),
        at: where,
        items: rowsOf(prior.all, metric, runs),
      });
  }
}

function rowsOf(ids: readonly string[], metric: string, runs: readonly LoadedRun[]): readonly Choice<string>[] {
  const byId = new Map(runs.map(run => [run.id, run]));
  return ids.map(id => {
    const run = byId.get(id);
    const value = at(run?.summary, metric) ?? at(run?.summary, ...metric.split('.'));
    return { label: id, description: joined([`${metric} ${valueText(value)}`, run?.state]), value: id };
  });
}

async function load(client: ApiClient, path: SweepPath, next: SweepText, signal: AbortSignal): Promise<Loaded> {
  const [{ sweep }, { readSearched }, { loadRuns }, { priorRunsOf }, { learning }] = await Promise.all([
    import('../../../core/api/operations/sweep.ts'),
    import('../../../core/propose/propose.ts'),
    import('../../../core/propose/runs/loadRuns.ts'),
    import('../../../core/propose/runs/priorRuns.ts'),
    import('../../../core/propose/runs/learning.ts'),
  ]);
  const { name, config } = await sweep(client, path, { signal });
  const searched = readSearched({ text: config ?? '', fileName: 'sweep.yaml' });
  if ('refused' in searched)
    throw new CommandError(vscode.l10n.t('The runs of {0} cannot count. {1}', name, searched.refused));
  const { metric, axes } = searched;
  const learns = learning(next);
  const runs = await loadRuns(client, path, metric, [...axes, ...learns.entries], signal);
  return { metric: metric.name, runs, prior: priorRunsOf(runs, metric, learns) };
}
