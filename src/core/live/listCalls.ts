import { jobsCall } from '../api/operations/jobs.ts';
import { launchAgentsCall } from '../api/operations/launchAgents.ts';
import { projectsCall } from '../api/operations/projects.ts';
import { queueItemsCall } from '../api/operations/queueItems.ts';
import { queuesCall } from '../api/operations/queues.ts';
import { runCall } from '../api/operations/run.ts';
import { bestFirst, runsOfSweepCall } from '../api/operations/runsOfSweep.ts';
import { sweepCall } from '../api/operations/sweep.ts';
import { sweepProgressCall } from '../api/operations/sweepProgress.ts';
import { sweepsCall } from '../api/operations/sweeps.ts';
import type { ListCall } from '../api/listCall.ts';
import type { ListAddress, ListItems, ListKind } from './types.ts';
import { DEFAULT_GOAL } from '../wandb/goals.ts';

/** What to ask for a list: its first rows, or those after a cursor. */
export function callOf(address: ListAddress, first: number, after: string | undefined): ListCall<ListItems[ListKind]> {
  switch (address.kind) {
    case 'projects':
      return projectsCall({ entity: address.entity, first, after });
    case 'queues':
      return queuesCall({ entity: address.entity });
    case 'agents':
      return launchAgentsCall({ entity: address.entity });
    case 'sweeps':
      return sweepsCall({
        entity: address.entity,
        project: address.project,
        filters: address.filters,
        first,
        after,
      });
    case 'jobs':
      return jobsCall({ entity: address.entity, project: address.project, first, after });
    case 'sweep':
      return sweepCall({ entity: address.entity, project: address.project, sweep: address.sweep });
    case 'scheduler':
      return runCall({ entity: address.entity, project: address.project, run: address.run ?? address.sweep });
    case 'run':
      return runsOfSweepCall({
        entity: address.entity,
        project: address.project,
        sweep: address.sweep,
        matching: [{ name: address.run }],
        configKeys: address.parameters,
        summaryKeys: address.metric === undefined ? undefined : [address.metric],
        first: 1,
      });
    case 'progress':
      return sweepProgressCall({
        entity: address.entity,
        project: address.project,
        sweep: address.sweep,
        metric: address.metric,
        goal: address.goal,
      });
    case 'items':
      return queueItemsCall({ entity: address.entity, queue: address.queue, first, after });
    case 'runs': {
      const { entity, project, sweep, metric, goal = DEFAULT_GOAL, parameters, names } = address;
      return runsOfSweepCall({
        entity,
        project,
        sweep,
        ...(names && { matching: [{ name: { $in: names } }] }),
        order: address.order ?? bestFirst(metric, goal),
        configKeys: parameters,
        summaryKeys: metric === undefined ? undefined : [metric],
        first,
        after,
      });
    }
  }
}
