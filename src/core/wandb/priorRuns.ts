/** W&B counts at most so many earlier runs when it seeds a sweep with them (docs/facts/pain-points.md). */
export const MOST_PRIOR_RUNS = 1_000;
