import type { Sweep } from '../api/types.ts';
import { isSweepState, sweepActive, sweepEnded } from '../wandb/sweepStates.ts';
import type { ConfigOf } from './sweepConfig.ts';
import { sweepName } from './sweepName.ts';
import type { SweepOrder } from './sweepOrder.ts';

/** What is at work first, then what waits or is held, what failed, and what has ended. */
function stateRank({ state }: Sweep): number {
  if (isSweepState(state, 'RUNNING')) return 0;
  if (sweepActive(state)) return isSweepState(state, 'PENDING') ? 1 : 2;
  if (isSweepState(state, 'FAILED', 'CRASHED', 'ERROR')) return 3;
  return sweepEnded(state) ? 4 : 5;
}

/** When something last happened to the sweep. */
const touchedAt = ({ updatedAt, heartbeatAt, createdAt }: Sweep): number =>
  Math.max(updatedAt ?? 0, heartbeatAt ?? 0, createdAt ?? 0);

const BY_NAME = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

const compare: Readonly<Record<Exclude<SweepOrder, 'newest' | 'name'>, (a: Sweep, b: Sweep) => number>> = {
  oldest: (a, b) => (a.createdAt ?? 0) - (b.createdAt ?? 0),
  updated: (a, b) => touchedAt(b) - touchedAt(a),
  state: (a, b) => stateRank(a) - stateRank(b),
};

/** Rows in an order; where it makes no difference, the newest first, as the server gives them. */
export function inSweepOrder<T extends { readonly value: Sweep }>(
  rows: readonly T[],
  order: SweepOrder,
  configOf: ConfigOf,
): readonly T[] {
  if (order === 'newest') return rows;
  if (order !== 'name') return [...rows].sort((a, b) => compare[order](a.value, b.value));
  // A name may be in the configuration: it is read once a row, not once a comparison.
  return rows
    .map(row => ({ row, name: sweepName(row.value, () => configOf(row.value)) }))
    .sort((a, b) => BY_NAME.compare(a.name, b.name))
    .map(({ row }) => row);
}
