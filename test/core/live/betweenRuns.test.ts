import assert from 'node:assert/strict';
import { betweenRuns, type Span } from '../../../src/core/live/betweenRuns.ts';

/** Runs of 10 one after the other, each after so long a wait. */
const after = (waits: readonly number[], start = 0): readonly Span[] => {
  let free = start;
  return waits.map(wait => {
    const from = free + wait;
    free = from + 10;
    return { from, to: free };
  });
};

describe('how long a worker waits between two runs', () => {
  for (const [what, spans, wanted] of [
    ['nothing where each follows at once', after([0, 0, 0, 0, 0]), 0],
    ['the usual time of a start', after([0, 4, 4, 4, 4]), 4],
    ['of two workers each its own', [...after([0, 4, 4, 4]), ...after([0, 4, 4, 4], 5)], 4],
    ['without pauses', after([0, 4, 4, 500, 4]), 4],
    [
      'of a run that was made before, since its worker was free',
      after([0, 6, 6, 6]).map(run => ({ ...run, made: run.from - 3 })),
      6,
    ],
    ['nothing where too few tell', after([0, 4, 4]), 0],
    ['nothing of no runs', [], 0],
  ] as const)
    it(what, () => assert.equal(betweenRuns(spans, 10), wanted));
});
