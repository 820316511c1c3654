// The commands of launching, in one chunk that is loaded when the first of them runs.
export { compareWithFile } from './compareWithFile.ts';
export { dryRun } from './dryRunCommand.ts';
export { createFromPython, launchSweep } from './launchSweep.ts';
export { sweepAround } from './next/sweepAround.ts';
export { proposeNext } from './next/proposeNext.ts';
export { launchWithJob } from './launchWithJob.ts';
export { resumeSweep } from './resumeSweep.ts';
export { updateSweep } from './updateSweep.ts';
