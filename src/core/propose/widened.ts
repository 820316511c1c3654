import type { NumbersAxis } from './axes/axis.ts';
import type { Range } from './change/numberSettings.ts';

/** How close to an end counts as at it, as a share of the range. */
const EDGE = 0.05;
/** So much of the best settings has to be there. */
const LEAST_THERE = 0.5;
/** How far a range is widened, as a share of its length. */
const FURTHER = 0.3;

/** The range with the end moved outward where the best settings stand; undefined where it stays inside. */
export function widened(axis: NumbersAxis, { low, high }: Range, places: readonly number[]): Range | undefined {
  const share = (isThere: (place: number) => boolean): number => places.filter(isThere).length / places.length;
  if (share(place => place > 1 - EDGE) >= LEAST_THERE) {
    const further = roomAbove(axis);
    return further > 0 ? { low, high: 1 + further } : undefined;
  }
  if (share(place => place < EDGE) >= LEAST_THERE) {
    const further = roomBelow(axis);
    return further > 0 ? { low: -further, high } : undefined;
  }
  return undefined;
}

/** Forms with ends that can be moved. */
function ends({ distributed, entry }: NumbersAxis): readonly [low: number, high: number, isLog: boolean] | undefined {
  if (distributed.kind === 'integers') return [Number(distributed.min), Number(distributed.max), false];
  if (distributed.kind !== 'curve' || !entry.parameter.form.includes('uniform')) return undefined;
  const { curve } = distributed;
  return [curve.quantile(0), curve.quantile(1), curve.isLog];
}

/** How far a range can be widened above: shares stay under 1, half way there. */
function roomAbove(axis: NumbersAxis): number {
  const found = ends(axis);
  if (!found) return 0;
  const [low, high, isLog] = found;
  if (isLog || low < 0 || high > 1 || axis.distributed.kind === 'integers') return FURTHER;
  return Math.min(FURTHER, (1 - high) / 2 / (high - low));
}

/** How far a range can be widened below: what is positive stays so, half way to 0. */
function roomBelow(axis: NumbersAxis): number {
  const found = ends(axis);
  if (!found) return 0;
  const [low, high, isLog] = found;
  if (isLog || low < 0) return FURTHER;
  if (axis.distributed.kind === 'integers') return Math.min(FURTHER, Math.max(low - 1, 0) / (high - low + 1));
  return Math.min(FURTHER, low / 2 / (high - low));
}
