import { sweeps } from '../api/operations/sweeps.ts';
import type { Sweep } from '../api/types.ts';
import { readSweepConfig } from '../live/sweepConfig.ts';
import { sweepName } from '../live/sweepName.ts';
import { isSweepState, USUAL_SWEEP_STATES } from '../wandb/sweepStates.ts';
import { foreign } from './foreign.ts';
import { accountOf, ENTITY, PROJECT, projectOf } from './places.ts';
import { defineTool } from './tool.ts';

/** So many are asked for, newest first. */
const PAGE = 50;
const SHOWN = 15;

/** The newest sweeps of a project. */
export const listSweeps = defineTool({
  name: 'list_sweeps',
  means: 'Lists the newest sweeps of a W&B project with ID, state, method, runs and best value.',
  needs: 'account',
  fields: {
    entity: ENTITY,
    project: PROJECT,
    state: { type: 'string', optional: true, means: 'Only sweeps in this state', oneOf: USUAL_SWEEP_STATES },
  },
  async use({ state, ...named }, { host, signal }) {
    const account = await accountOf(host);
    const path = projectOf(account, named);
    const { items, total, next } = await sweeps(account.client, { ...path, first: PAGE }, { signal });
    const fitting = items.filter(inState(state));
    return {
      said: `The newest sweeps of ${path.entity}/${path.project}${state === undefined ? '' : ` in state ${state}`}.`,
      data: {
        sweeps: fitting.slice(0, SHOWN).map(shown),
        total,
        older: next === undefined ? undefined : 'not listed',
      },
      next: 'sweep_results shows the results of one by its ID.',
    };
  },
});

/** Whether a sweep is in one of the usual states; every sweep fits none. */
export function inState(state: string | undefined): (sweep: Sweep) => boolean {
  return sweep =>
    state === undefined || USUAL_SWEEP_STATES.some(usual => usual === state && isSweepState(sweep.state, usual));
}

/** What a list tells of a sweep. */
export interface SweepFacts {
  readonly id: string;
  /** Where it has another than its id. */
  readonly name?: string;
  readonly state: string;
  readonly method?: string;
  readonly runs?: number;
  readonly expected?: number;
  /** The best value of its metric. */
  readonly best?: number;
  /** ISO 8601, to the minute, UTC. */
  readonly created?: string;
}

/** What a list tells of a sweep, in the words of the server. */
export function sweepFacts(sweep: Sweep): SweepFacts {
  const config = readSweepConfig(sweep.config);
  const { name: id, state, method = config.method, runCount, runCountExpected, bestLoss, createdAt } = sweep;
  const name = sweepName(sweep, config);
  return {
    id,
    ...(name !== id && { name }),
    state,
    ...(method !== undefined && { method }),
    ...(runCount !== undefined && { runs: runCount }),
    ...(runCountExpected !== undefined && { expected: runCountExpected }),
    ...(bestLoss !== undefined && { best: bestLoss }),
    ...(createdAt !== undefined && { created: new Date(createdAt).toISOString().replace(/:\d\d\.\d+Z$/, 'Z') }),
  };
}

/** The same for a model: what others wrote is marked. */
function shown(sweep: Sweep) {
  const { name, state, method, ...facts } = sweepFacts(sweep);
  return {
    ...facts,
    ...(name !== undefined && { foreign_name: foreign(name) }),
    state: foreign(state),
    ...(method !== undefined && { method: foreign(method) }),
  };
}
