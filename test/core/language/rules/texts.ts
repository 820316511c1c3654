// Sweep files that the rules' tests add something to.

const PARAMETERS = 'parameters:\n  lr: {values: [0.1, 0.01]}\n';

/** A plain sweep with nothing to report. */
export const PLAIN_SWEEP = `program: train.py\nmethod: grid\n${PARAMETERS}`;

/** A launch sweep with nothing to report. */
export const LAUNCH_SWEEP = `job: my-team/my-project/train:latest\nmethod: grid\n${PARAMETERS}`;
/** The same without its job. */
export const WITHOUT_JOB = LAUNCH_SWEEP.slice(LAUNCH_SWEEP.indexOf('\n') + 1);

/** A plain sweep with one parameter, `a`, as written. */
export function withParameter(parameter: string, head = 'method: random\n'): string {
  return `program: t.py\n${head}parameters: {a: ${parameter}}\n`;
}

/** A plain sweep with a list of values, as written. */
export function withValues(list: string): string {
  return withParameter(`{values: ${list}}`);
}

/** A sweep whose command ends with a word, as written. */
export function withWord(word: string, sweep = PLAIN_SWEEP): string {
  return `${sweep}command:\n  - python\n  - t.py\n  - ${word}\n`;
}

const ONE_RANGE = 'parameters: {lr: {min: 0.01, max: 0.1}}\n';

/** A plain sweep with a range, and the lines in `rest`. */
export function plainSweep(rest: string): string {
  return `program: t.py\n${rest}${ONE_RANGE}`;
}

/** A launch sweep with a range, and the lines in `rest`. */
export function launchSweep(rest: string): string {
  return `job: my-team/my-project/train:latest\n${rest}${ONE_RANGE}`;
}

/** The scheduler jobs that W&B publishes, and one of somebody else's, as a `scheduler` block. */
export const SCHEDULERS = {
  wandb: 'scheduler: {job: "wandb/sweep-jobs/job-wandb-sweep-scheduler:latest"}\n',
  optuna: 'scheduler: {job: "wandb/sweep-jobs/job-optuna-sweep-scheduler:latest"}\n',
  other: 'scheduler: {job: "my-team/jobs/my-scheduler:latest"}\n',
};
