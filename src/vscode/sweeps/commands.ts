// The commands of sweeps and their runs, in one chunk that is loaded when the first of them runs.
export { changeSweeps } from './changeSweeps.ts';
export { openAsPython, openAsYaml } from './convert.ts';
export { deleteSweeps } from './deleteSweeps.ts';
export { newSweepFile, newSweepFromProgram } from './newSweepFile.ts';
export { showConfig } from './showConfig.ts';
export { showRunLogs, showSchedulerLogs } from './showLogs.ts';
export { stopSelectedRuns } from './stopRuns.ts';
