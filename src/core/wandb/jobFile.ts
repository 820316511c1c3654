/** The file of a job's artifact that says what the job runs (docs/facts/jobs.md, "wandb-job.json"). */
export const JOB_FILE = 'wandb-job.json';
