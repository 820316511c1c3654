import type { Sweep } from '../api/types.ts';
import { sweepStateName } from '../wandb/sweepStates.ts';
import { readSweepConfig, type ConfigOf } from './sweepConfig.ts';
import type { SweepFilter } from './sweepFilter.ts';
import { sweepName } from './sweepName.ts';

/** Whether the sweep is one of those to show. */
export function matchesFilter(
  sweep: Sweep,
  { states, user, text, since, until }: SweepFilter,
  configOf: ConfigOf = ({ config }) => readSweepConfig(config),
): boolean {
  if (states !== undefined && states.length > 0 && !states.map(sweepStateName).includes(sweepStateName(sweep.state)))
    return false;
  if (user !== undefined && sweep.user?.toLowerCase() !== user.toLowerCase()) return false;
  const made = sweep.createdAt;
  if (since !== undefined && (made === undefined || made < since)) return false;
  if (until !== undefined && (made === undefined || made >= until)) return false;
  const part = (text ?? '').trim().toLowerCase();
  if (part === '') return true;
  const { name, displayName, config, description, method, launchedAs } = sweep;
  // Both names: the one given in W&B hides the configured one, by which a person may still know the sweep.
  const configured = sweepName({ name, config }, () => configOf(sweep));
  return [name, displayName, configured, description, method, launchedAs?.queue, launchedAs?.job].some(
    field => field?.toLowerCase().includes(part) === true,
  );
}
