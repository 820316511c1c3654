import type { Sweep } from '../api/types.ts';
import { sweepName } from './sweepName.ts';
import { sweepStateName } from '../wandb/sweepStates.ts';

/** Which sweeps are shown; what is undefined does not restrict them. */
export interface SweepFilter {
  /** As `sweepStateName` spells them. */
  readonly states?: readonly string[];
  readonly user?: string;
  /** Part of the name, the id, the description, the method, the queue or the job; case does not matter. */
  readonly text?: string;
}

/** Whether the filter shows all sweeps. */
export function filtersNothing(filter: SweepFilter): boolean {
  return (filter.states ?? []).length === 0 && filter.user === undefined && (filter.text ?? '').trim() === '';
}

/** Whether the sweep is one of those to show. */
export function matchesFilter(sweep: Sweep, { states, user, text }: SweepFilter): boolean {
  if (states !== undefined && states.length > 0 && !states.map(sweepStateName).includes(sweepStateName(sweep.state)))
    return false;
  if (user !== undefined && sweep.user !== user) return false;
  const part = (text ?? '').trim().toLowerCase();
  const { name, description, method, launchedAs } = sweep;
  return (
    part === '' ||
    [name, sweepName(sweep), description, method, launchedAs?.queue, launchedAs?.job].some(
      field => field?.toLowerCase().includes(part) === true,
    )
  );
}
