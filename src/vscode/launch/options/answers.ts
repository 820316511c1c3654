import type { Job } from '../../../core/api/types.ts';
import type { LaunchOptions } from '../../../core/launch/plan/types.ts';

/** What was answered so far. */
export interface Answers {
  readonly queue: string | undefined;
  readonly project: string;
  readonly options: LaunchOptions;
  /** Runs of an earlier sweep that count, by their ids. */
  readonly priorRuns?: readonly string[];
  /** A job whose version is to be chosen. */
  readonly job?: Job;
  readonly write?: boolean;
}
