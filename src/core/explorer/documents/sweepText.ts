import * as l10n from '@vscode/l10n';
import type { LaunchedAs, Sweep } from '../../api/types.ts';
import { sweepNameAndId } from '../../live/sweepName.ts';
import { projectPathText, type ProjectPath } from '../../wandb/projectPath.ts';

const commented = (lines: readonly string[]): string => lines.map(line => `# ${line}`).join('\n');

function schedulerText({ scheduler, schedulerJob }: LaunchedAs): string {
  if (scheduler === 'standard') return l10n.t('Scheduler: standard');
  return l10n.t('Scheduler: job {0}', schedulerJob ?? l10n.t('unknown'));
}

function launchLines(as: LaunchedAs | undefined): readonly string[] {
  if (as === undefined) return [l10n.t('It was not launched on a queue: its own agents work on it.')];
  return [
    l10n.t('Launched on the queue {0}', as.queue ?? l10n.t('unknown')),
    schedulerText(as),
    ...(as.numWorkers === undefined ? [] : [l10n.t('Runs at a time: {0}', as.numWorkers)]),
    ...(as.job === undefined ? [] : [l10n.t('Job: {0}', as.job)]),
  ];
}

/** A sweep's configuration as W&B keeps it, with what it was launched on above it as comments. */
export function sweepText(sweep: Sweep, place: ProjectPath): string {
  const head = [
    l10n.t('Sweep {0} of {1}, as W&B keeps it. Read-only.', sweepNameAndId(sweep), projectPathText(place)),
    ...launchLines(sweep.launchedAs),
  ];
  const config = sweep.config?.trimEnd() ?? '';
  const body = config === '' ? commented([l10n.t('W&B did not return its configuration.')]) : config;
  return `${commented(head)}\n${body}\n`;
}
