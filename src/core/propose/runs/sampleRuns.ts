import type { JudgedRun } from './judgedRuns.ts';

/** Of more runs a model sees a sample: it takes a second, and the best runs are in it. */
const mostRuns = (parameters: number): number => (parameters > 10 ? 90 : 120);

/** The runs that a model is made of: all, or the best ones, and as many of the others, good and bad. */
export function sampleRuns(runs: readonly JudgedRun[], parameters: number): readonly JudgedRun[] {
  const most = mostRuns(parameters);
  if (runs.length <= most) return runs;
  const badness = ({ loss, ending }: JudgedRun): number => (ending === 'finished' ? loss : Infinity);
  const sorted = runs.toSorted((a, b) => (badness(a) < badness(b) ? -1 : Number(badness(a) > badness(b))));
  const half = most / 2;
  const others = sorted.slice(half);
  const every = others.length / half;
  return [
    ...sorted.slice(0, half),
    ...Array.from({ length: half }, (_, i) => others[Math.floor((i + 0.5) * every)]),
  ].filter(run => run !== undefined);
}
