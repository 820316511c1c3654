/** A job and a queue to type over: what new files and completion write where the account's own are unknown. */
export const PLACEHOLDERS = { job: 'entity/project/job-name:latest', queue: 'my-queue' } as const;
