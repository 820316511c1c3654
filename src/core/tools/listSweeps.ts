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
    const fitting = items.filter(
      each => state === undefined || USUAL_SWEEP_STATES.some(s => s === state && isSweepState(each.state, s)),
    );
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

function shown(sweep: Sweep) {
  const config = readSweepConfig(sweep.config);
  const { name: id, state, method = config.method, runCount, runCountExpected, bestLoss, createdAt } = sweep;
  const name = sweepName(sweep, config);
  return {
    id,
    ...(name !== id && { foreign_name: foreign(name) }),
    state: foreign(state),
    ...(method !== undefined && { method: foreign(method) }),
    ...(runCount !== undefined && { runs: runCount }),
    ...(runCountExpected !== undefined && { expected: runCountExpected }),
    ...(bestLoss !== undefined && { best: bestLoss }),
    ...(createdAt !== undefined && { created: new Date(createdAt).toISOString().slice(0, 16) }),
  };
}
