import type { SweepConfig } from './sweepConfig.ts';

/** A row has room for a few; W&B is asked for the values of no more than these. */
const MOST = 100;

/** Outermost names of the parameters whose values rows show, in the file's order. */
export function shownParameters(config: SweepConfig | undefined): readonly string[] {
  const names = new Set((config?.sampled ?? []).map(([outermost = '']) => outermost));
  return [...names].slice(0, MOST);
}
