// The commands of jobs and schedulers, in one chunk that is loaded when the first of them runs.
export { addScheduler } from './addScheduler.ts';
export { createJob } from './createJob.ts';
export { newScheduler, newSearchSpace } from './newScheduler.ts';
export { uploadSearchSpace } from './uploadSearchSpace.ts';
