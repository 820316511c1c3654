/** Which sweeps are shown; what is undefined does not restrict them. */
export interface SweepFilter {
  /** As `sweepStateName` spells them. */
  readonly states?: readonly string[];
  readonly user?: string;
  /** Part of either name, the id, the description, the method, the queue or the job; case does not matter. */
  readonly text?: string;
  /** Made at this time or later, and before that one; milliseconds since 1970. */
  readonly since?: number;
  readonly until?: number;
}

/** Whether the filter shows all sweeps. */
export function filtersNothing(filter: SweepFilter): boolean {
  return (
    (filter.states ?? []).length === 0 &&
    filter.user === undefined &&
    filter.since === undefined &&
    filter.until === undefined &&
    (filter.text ?? '').trim() === ''
  );
}
