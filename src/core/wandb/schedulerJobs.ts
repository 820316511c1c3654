/** The scheduler jobs that W&B publishes, by the engine inside (docs/facts/schedulers.md). */
export const PUBLISHED_JOBS = {
  wandb: 'wandb/sweep-jobs/job-wandb-sweep-scheduler:latest',
  optuna: 'wandb/sweep-jobs/job-optuna-sweep-scheduler:latest',
} as const;
export type PublishedScheduler = keyof typeof PUBLISHED_JOBS;

const PUBLISHED = /^wandb\/sweep-jobs\/job-(optuna|wandb)-sweep-scheduler:./;

/** Which of the published scheduler jobs this is, in any version; undefined for any other job. */
export function publishedScheduler(job: string | undefined): PublishedScheduler | undefined {
  const engine = PUBLISHED.exec(job ?? '')?.[1];
  return engine === 'optuna' || engine === 'wandb' ? engine : undefined;
}
