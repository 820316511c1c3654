import { isApiError } from '../../api/apiError.ts';
import type { CallOptions } from '../../api/call.ts';
import type { ApiClient } from '../../api/client.ts';
import { runTimes } from '../../api/operations/runTimes.ts';
import { sweeps } from '../../api/operations/sweeps.ts';
import type { RunTimes, Sweep } from '../../api/types.ts';
import { readSweepFile } from '../../sweep/sweepFile.ts';
import type { ProjectPath } from '../../wandb/projectPath.ts';
import { parseYaml } from '../../yaml/read/parse.ts';
import { type AheadQuestion, programIn } from './aheadQuestion.ts';

/** The newest sweeps of the project that are looked through, and of how many the runs are asked for. */
const SWEEPS = 30;
const MOST_SWEEPS = 3;
/** So many runs are enough to know how long one takes. */
const RUNS = 300;

/** Runs of earlier sweeps of the same job or program. */
export interface EarlierRuns {
  readonly runs: readonly RunTimes[];
  /** Whether they were stopped early. */
  readonly stoppedEarly: boolean;
}

/** The newest sweeps of a project, as far as they are looked through; none of a new project. Throws `ApiError`. */
export async function newestSweeps(
  client: ApiClient,
  { entity, project }: ProjectPath,
  options?: CallOptions,
): Promise<readonly Sweep[]> {
  try {
    return (await sweeps(client, { entity, project, first: SWEEPS }, options)).items;
  } catch (error) {
    // The launch makes the project.
    if (isApiError(error, 'notFound')) return [];
    throw error;
  }
}

/** Which of some sweeps have the same job or program and tell best, and whether those were stopped early. */
export function alikeSweeps(
  newest: readonly Sweep[],
  { program, stopsEarly }: Pick<AheadQuestion, 'program' | 'stopsEarly'>,
): { readonly names: readonly string[]; readonly stoppedEarly: boolean } {
  const same = newest
    .map(sweep => ({ sweep, file: readSweepFile(parseYaml(sweep.config ?? ''), 'sweep.yaml') }))
    .filter(({ sweep, file }) => sweep.runCount !== 0 && programIn(file) === program)
    .map(({ sweep, file }) => ({ name: sweep.name, stoppedEarly: file.root.has('early_terminate') }));
  const alike = same.filter(({ stoppedEarly }) => stoppedEarly === stopsEarly);
  const chosen = alike.length > 0 ? alike : same;
  return {
    names: chosen.slice(0, MOST_SWEEPS).map(({ name }) => name),
    stoppedEarly: alike.length > 0 ? stopsEarly : !stopsEarly,
  };
}

/** The times of the newest runs of some sweeps; empty without any sweep. Throws `ApiError`. */
export async function timesOf(
  client: ApiClient,
  { entity, project }: ProjectPath,
  names: readonly string[],
  options?: CallOptions,
): Promise<readonly RunTimes[]> {
  if (names.length === 0) return [];
  return (await runTimes(client, { entity, project, sweeps: names, first: RUNS }, options)).items;
}
