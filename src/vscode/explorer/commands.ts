// The commands of the explorer's rows and titles, in one chunk that is loaded when the first of them runs.
export { copyId } from './copyId.ts';
export { clearFilter, filterSweeps } from './filterSweeps.ts';
export { findRun } from './findRun.ts';
export { findSweep } from './findSweep.ts';
export { loadMore } from './loadMore.ts';
export { openFromMenu, openInBrowser } from './openInBrowser.ts';
export { pinProjects, unpinProjects, useProject } from './projects.ts';
export { showInExplorer } from './showInExplorer.ts';
export { sortRuns } from './sortRuns.ts';
export { sortSweeps } from './sortSweeps.ts';
