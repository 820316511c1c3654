// Whole sweep files that the rules' tests add something to.

const PARAMETERS = 'parameters:\n  lr: {values: [0.1, 0.01]}\n';

/** A plain sweep with nothing to report. */
export const PLAIN_SWEEP = `program: train.py\nmethod: grid\n${PARAMETERS}`;

/** A launch sweep with nothing to report. */
export const LAUNCH_SWEEP = `job: my-team/my-project/train:latest\nmethod: grid\n${PARAMETERS}`;
/** The same without its job. */
export const WITHOUT_JOB = LAUNCH_SWEEP.slice(LAUNCH_SWEEP.indexOf('\n') + 1);
