import * as vscode from 'vscode';
import type { ResultsAbout } from '../../../contract/results.ts';
import type { SweepToOpen } from '../../../core/results/panel/openSweep.ts';
import type { SeveralSweeps } from '../../../core/results/panel/severalSweeps.ts';
import { sweepName } from '../../../core/live/sweepName.ts';
import { projectPathText } from '../../../core/wandb/projectPath.ts';
import { DEFAULT_GOAL } from '../../../core/wandb/goals.ts';

/** What a page says of its sweeps; as little as is known before they have been asked for. */
export function aboutOf(toOpen: readonly SweepToOpen[], opened: SeveralSweeps | undefined): ResultsAbout {
  const names = toOpen.map(({ path, config }) => sweepName({ name: path.sweep, config }));
  const [first] = toOpen;
  const space = opened?.sweeps.find(sweep => sweep.space)?.space;
  const title =
    names.length > 1
      ? vscode.l10n.t('Results of {0} sweeps', names.length)
      : vscode.l10n.t('Results of {0}', names[0] ?? '');
  const metric = space?.metric;
  const goal = space?.goal ?? DEFAULT_GOAL;
  const aim =
    metric === undefined
      ? space && vscode.l10n.t('no metric')
      : goal === 'maximize'
        ? vscode.l10n.t('maximizes {0}', metric)
        : vscode.l10n.t('minimizes {0}', metric);
  const words = [first && projectPathText(first.path), names.length > 1 ? names.join(', ') : space?.method, aim];
  return {
    title,
    words: words.filter(part => part !== undefined).join(' · '),
    goal,
    ...(metric === undefined ? {} : { metric: columnOf(metric, opened) }),
    ...(metric === undefined || toOpen.length > 1 ? {} : { hasNext: true as const }),
  };
}

/** The column of a metric: a parameter may have its name. */
function columnOf(metric: string, opened: SeveralSweeps | undefined): string {
  return opened?.columns().find(({ role }) => role === 'metric')?.name ?? metric;
}
