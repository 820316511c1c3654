// The commands of launching, in one chunk that is loaded when the first of them runs.
export { compareWithFile } from './compareWithFile.ts';
export { launchWithJob } from './launchWithJob.ts';
