/** What is wrong with a sweep. */
export interface Trouble {
  readonly kind:
    | 'schedulerFailed'
    | 'agentDead'
    | 'schedulerEnded'
    | 'noAgent'
    | 'noScheduler'
    /** It goes on in vain: past its grid, with configurations that were tried, without getting better. */
    | 'pastGrid'
    | 'repeats'
    | 'stalled';
  /** A few words for the row: `its scheduler failed`. */
  readonly words: string;
  /** One sentence. */
  readonly sentence: string;
  /** What to do. */
  readonly advice: string;
}
