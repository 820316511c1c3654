import { keysOf } from '../world/history.ts';
import type { Connection } from '../world/paging.ts';
import type { RunRecord } from '../world/records.ts';
import { historyOf, updatedOf } from '../world/runView.ts';
import type { Fields } from './context.ts';

interface DeltaArguments {
  readonly currentRuns: readonly string[];
  readonly lastUpdated: string;
}

interface RunDiff {
  readonly index: number;
  readonly op: 'DELETE' | 'INSERT' | 'UPDATE';
  readonly run: RunRecord | null;
}

/** What `historyKeys` of a list looks at; how many runs W&B looks at is unknown. */
const RUNS_LOOKED_AT = 50;

/**
 * How the page differs from the runs that the client names by their ids. What W&B takes as the place of a deleted run,
 * and whether it sends that run, is unknown: here it is the place in the client's list, without the run.
 */
function delta(
  edges: Connection<RunRecord>['edges'],
  { currentRuns, lastUpdated }: DeltaArguments,
  updated: (run: RunRecord) => number,
): RunDiff[] {
  const known = new Set(currentRuns);
  const found = new Set(edges.map(({ node }) => node.id));
  const since = Date.parse(lastUpdated);
  return [
    ...currentRuns.flatMap((id, index): RunDiff[] => (found.has(id) ? [] : [{ index, op: 'DELETE', run: null }])),
    ...edges.flatMap(({ node: run }, index): RunDiff[] => {
      if (!known.has(run.id)) return [{ index, op: 'INSERT', run }];
      return updated(run) > since ? [{ index, op: 'UPDATE', run }] : [];
    }),
  ];
}

export const runConnectionFields: Fields<Connection<RunRecord>> = {
  delta: ({ edges }, args: DeltaArguments, { world }) => delta(edges, args, run => updatedOf(run, world.clock)),
  historyKeys: ({ edges }, _, { world }) =>
    keysOf(edges.slice(0, RUNS_LOOKED_AT).flatMap(({ node }) => historyOf(node, world.clock))),
};
