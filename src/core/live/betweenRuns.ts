/** When a run worked. */
export interface Span {
  /** When it was made, if it then waited to work. */
  readonly made?: number | undefined;
  readonly from: number;
  readonly to: number;
}

/** Fewer waits than this tell nothing. */
const ENOUGH_WAITS = 3;
/** A worker that waits so many times longer than a run takes, or than is usual, was paused. */
const PAUSED = { lengths: 2, usual: 4 };

/**
 * How long a worker usually waits between two runs, for its machine or for the program to start: 0 where the next one
 * follows at once, or where that cannot be told. Pauses do not count. `length`: how long a run takes.
 */
export function betweenRuns(spans: readonly Span[], length: number): number {
  const ends = spans.map(({ to }) => to).sort((a, b) => a - b);
  const made = (span: Span): number => Math.min(span.made ?? span.from, span.from);
  const waits = spans
    .toSorted((a, b) => made(a) - made(b))
    .flatMap(span => {
      const place = ends.findLastIndex(end => end <= made(span));
      return place < 0 ? [] : ends.splice(place, 1).map(end => span.from - end);
    })
    .filter(wait => wait <= PAUSED.lengths * length)
    .sort((a, b) => a - b);
  if (waits.length < ENOUGH_WAITS) return 0;
  const middle = waits[Math.floor((waits.length - 1) / 2)] ?? 0;
  const usual = waits.filter(wait => wait <= PAUSED.usual * middle);
  return usual.reduce((sum, wait) => sum + wait, 0) / usual.length;
}
