import type { Distributed } from './distribution.ts';

/**
 * The probability of at most `x`, as the engine has it: where there are steps, of the value before it is rounded.
 * Undefined for choices, which are not in order.
 */
export function cumulative(distributed: Distributed, x: number): number | undefined {
  switch (distributed.kind) {
    case 'choices':
      return undefined;
    case 'integers': {
      const low = Number(distributed.min);
      const count = Number(distributed.max - distributed.min + 1n);
      return Number.isNaN(x) ? NaN : Math.min(1, Math.max(0, (Math.floor(x) - low + 1) / count));
    }
    case 'curve':
      return distributed.curve.cumulative(x);
  }
}

/** The density at `x` before steps round it; undefined for what has no density. */
export function density(distributed: Distributed, x: number): number | undefined {
  return distributed.kind === 'curve' ? distributed.curve.density(x) : undefined;
}
