import { sweep as askSweep } from '../api/operations/sweep.ts';
import { readSweepConfig } from '../live/sweepConfig.ts';
import { sweepName } from '../live/sweepName.ts';
import { foreign } from './foreign.ts';
import { loadRuns } from './loadRuns.ts';
import { accountOf, SWEEP, sweepPathOf } from './places.ts';
import { summaryOf } from './runSummary.ts';
import { defineTool } from './tool.ts';

/** How a sweep went, in little space however many runs it has. */
export const sweepResults = defineTool({
  name: 'sweep_results',
  means:
    'Summarizes the results of a W&B sweep: its state, the ten best runs with their parameters, quantiles of the ' +
    'metric over all finished runs, and how much each parameter mattered, with an interval.',
  needs: 'account',
  fields: { sweep: SWEEP },
  async use({ sweep: named }, { host, signal }) {
    const account = await accountOf(host);
    const path = sweepPathOf(account, named);
    const sweep = await askSweep(account.client, path, { signal });
    const config = readSweepConfig(sweep.config);
    const { table, total, missing } = await loadRuns(account.client, path, config, signal);
    const { states, ...results } = summaryOf(table, config.goal);
    return {
      said: `Results of the sweep ${sweep.name} in ${path.entity}/${path.project}.`,
      data: {
        foreign_name: foreign(sweepName(sweep, config)),
        state: foreign(sweep.state),
        method: foreign(sweep.method ?? config.method ?? ''),
        foreign_metric: config.metric === undefined ? undefined : foreign(config.metric),
        goal: config.metric === undefined ? undefined : config.goal,
        runs: { total: total ?? table.rows, expected: sweep.runCountExpected ?? null, ...states },
        ...results,
        notGiven: missing.length > 0 ? missing : undefined,
      },
      next: 'propose_next_sweep makes the next file from these runs, with reasons; stop_sweep ends the sweep.',
    };
  },
});
