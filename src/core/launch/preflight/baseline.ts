/** What the server had just before the send, to tell what came since. */
export interface Baseline {
  /** Our own time then, milliseconds since 1970. */
  readonly at: number;
  /**
   * Launch: when the newest sweep that was there had been created, by the server's clock. What comes later is not older
   * than it.
   */
  readonly newest?: number;
  /** Username of the account. */
  readonly user?: string;
  /** Launch: names of the project's newest sweeps. Resume: ids of the queue's items. Undefined = unknown. */
  readonly seen?: readonly string[];
  /** Resume: the sweep's state and launchScheduler string. */
  readonly state?: string;
  readonly scheduler?: string;
}
