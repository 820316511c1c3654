import { launchTarget } from './planLaunch.ts';
import { readPythonConfig } from './readPython.ts';
import { planned } from './trail.ts';
import type { LaunchChoices, Plan } from './types.ts';
import { upsertVariables } from './upsertVariables.ts';
import type { SweepFile } from '../../sweep/sweepFile.ts';

/**
 * What `wandb.sweep` sends for a dict of a Python file, or why not. Entity and project are those chosen: the client
 * reads no entity from the dict. Source: docs/facts/python-sweeps.md, 2.
 */
export function planPython(sweep: SweepFile, choices: LaunchChoices): Plan {
  return planned(trail => {
    const { entity, project } = launchTarget(choices);
    const { priorRuns = [] } = choices;
    return upsertVariables({ id: null, config: readPythonConfig(sweep), entity, project, priorRuns, sweep }, trail);
  });
}
