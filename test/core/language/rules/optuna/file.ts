// Launch sweeps under the Optuna scheduler, for the tests of its rules.

const PUBLISHED = 'wandb/sweep-jobs/job-optuna-sweep-scheduler:latest';
/** A scheduler job that only looks like the published one. */
export const LOOKALIKE = 'my-team/jobs/my-optuna:latest';

/** What a test writes itself; the rest has nothing to report. `metric` is a whole line, the others are as written. */
export interface Parts {
  readonly parameters?: string;
  readonly settings?: string;
  readonly metric?: string;
  readonly job?: string;
}

/** A launch sweep under the Optuna scheduler. */
export function optunaFile({
  parameters = 'lr: {min: 0.1, max: 1.0}',
  settings,
  metric = 'metric: {name: loss, goal: minimize}',
  job = PUBLISHED,
}: Parts): string {
  const head = `job: my-team/my-project/train:latest\nrun_cap: 20\n${metric}\nparameters: {${parameters}}\n`;
  return `${head}scheduler:\n  job: ${job}\n${settings === undefined ? '' : `  settings: {${settings}}\n`}`;
}
