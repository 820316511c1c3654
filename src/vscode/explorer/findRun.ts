import * as vscode from 'vscode';
import { runRow } from '../../core/explorer/rows/runRow.ts';
import { shownParameters } from '../../core/live/shownParameters.ts';
import { bestFirst } from '../../core/api/operations/runsOfSweep.ts';
import type { Run, Sweep } from '../../core/api/types.ts';
import { createRunSearch } from '../../core/live/runSearch.ts';
import { readSweepConfig } from '../../core/live/sweepConfig.ts';
import { sweepName } from '../../core/live/sweepName.ts';
import { runUrl } from '../../core/wandb/appUrl.ts';
import type { Services } from '../services.ts';
import { chosenNodes } from './chosenNodes.ts';
import type { Explorer } from './explorer.ts';
import { findIn } from './findIn.ts';
import { revealRun } from './reveal.ts';
import { iconLabel } from '../ui/wizard/iconLabel.ts';

/** Find Run: searches all runs of a sweep's row while the person types, and shows the chosen one under it. */
export async function findRun(services: Services, explorer: Explorer, args: readonly unknown[]): Promise<void> {
  const { connection } = services;
  const { client } = connection;
  const [row] = chosenNodes(args, 'sweeps', 'sweep');
  if (row === undefined || client === undefined) return;
  const sweep: Sweep = row.value;
  const path = { entity: row.list.address.entity, project: row.list.address.project, sweep: sweep.name };
  const config = readSweepConfig(sweep.config);
  const chosen = await findIn<Run>({
    services,
    title: vscode.l10n.t('Find run of {0}', sweepName(sweep, config)),
    placeholder: vscode.l10n.t('Part of a name or ID, a date, state:failed, or a value as in lr>0.01'),
    rowOf(run) {
      const { icon, description } = runRow(run, { now: client.serverNow(), config });
      return {
        ...iconLabel(icon.id, run.displayName ?? run.name),
        description: run.displayName === undefined ? undefined : run.name,
        detail: description,
      };
    },
    pageOf: run => runUrl(connection.app, path.entity, path.project, run.name),
    search: tell =>
      createRunSearch({
        client,
        sweep: path,
        metric: config.metric,
        parameters: shownParameters(config),
        order: explorer.choices.runOrder(sweep.name) ?? bestFirst(config.metric, config.goal),
        tell: ({ found, busy, count }) =>
          tell({
            things: found,
            busy,
            progress:
              count === undefined
                ? undefined
                : vscode.l10n.t('{0} of {1} shown', found.length, count.toLocaleString('en')),
          }),
      }),
  });
  if (chosen !== undefined) await revealRun(services, explorer, { ...path, run: chosen.name });
}
