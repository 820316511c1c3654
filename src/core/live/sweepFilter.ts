import type { Sweep } from '../api/types.ts';
import { sweepStateName } from '../wandb/sweepStates.ts';

/** Which sweeps are shown; what is undefined does not matter. */
export interface SweepFilter {
  /** As `sweepStateName` spells them. */
  readonly states?: readonly string[];
  readonly user?: string;
  /** Stands in the name, the id, the description, the queue or the job; case does not matter. */
  readonly text?: string;
}

/** True for a filter that leaves nothing out. */
export function filtersNothing(filter: SweepFilter): boolean {
  return (filter.states ?? []).length === 0 && filter.user === undefined && (filter.text ?? '').trim() === '';
}

/** Is the sweep one of those to show? */
export function matchesFilter(sweep: Sweep, { states, user, text }: SweepFilter): boolean {
  if (states !== undefined && states.length > 0 && !states.map(sweepStateName).includes(sweepStateName(sweep.state)))
    return false;
  if (user !== undefined && sweep.user !== user) return false;
  const wanted = (text ?? '').trim().toLowerCase();
  const { name, displayName, description, method, launchedAs } = sweep;
  return (
    wanted === '' ||
    [name, displayName, description, method, launchedAs?.queue, launchedAs?.job].some(
      part => part?.toLowerCase().includes(wanted) === true,
    )
  );
}

/** The filter in words: `running or paused, by jane, with “lr”`. */
export function filterText({ states, user, text }: SweepFilter): string {
  const parts = [
    states === undefined || states.length === 0 ? '' : states.map(state => state.toLowerCase()).join(' or '),
    user === undefined ? '' : `by ${user}`,
    (text ?? '').trim() === '' ? '' : `with “${(text ?? '').trim()}”`,
  ];
  return parts.filter(part => part !== '').join(', ');
}
