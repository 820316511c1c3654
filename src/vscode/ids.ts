/** Every id that package.json and the code share; a test holds the two together. */

/** Commands: `<extension>.<object>.<verb>`. */
export const COMMANDS = {
  signIn: 'launchSweeps.account.signIn',
  signOut: 'launchSweeps.account.signOut',
  chooseHost: 'launchSweeps.account.chooseHost',
  choosePlace: 'launchSweeps.account.choosePlace',
  launch: 'launchSweeps.sweep.launch',
  createFromPython: 'launchSweeps.sweep.createFromPython',
  launchWithOptions: 'launchSweeps.sweep.launchWithOptions',
  dryRun: 'launchSweeps.sweep.dryRun',
  preview: 'launchSweeps.sweep.preview',
  showResults: 'launchSweeps.sweep.showResults',
  resume: 'launchSweeps.sweep.resume',
  update: 'launchSweeps.sweep.update',
  proposeNext: 'launchSweeps.sweep.proposeNext',
  pause: 'launchSweeps.sweep.pause',
  stop: 'launchSweeps.sweep.stop',
  cancel: 'launchSweeps.sweep.cancel',
  deleteSweep: 'launchSweeps.sweep.delete',
  newFile: 'launchSweeps.sweep.newFile',
  newFromProgram: 'launchSweeps.sweep.newFromProgram',
  openAsYaml: 'launchSweeps.sweep.openAsYaml',
  openAsPython: 'launchSweeps.sweep.openAsPython',
  showConfig: 'launchSweeps.sweep.showConfig',
  compareWithFile: 'launchSweeps.sweep.compareWithFile',
  schedulerLog: 'launchSweeps.sweep.showSchedulerLog',
  filterSweeps: 'launchSweeps.sweeps.filter',
  clearFilter: 'launchSweeps.sweeps.clearFilter',
  sortSweeps: 'launchSweeps.sweeps.sort',
  findSweep: 'launchSweeps.sweeps.find',
  sortRuns: 'launchSweeps.sweep.sortRuns',
  findRun: 'launchSweeps.sweep.findRun',
  openInBrowser: 'launchSweeps.item.openInBrowser',
  /** The same for menus, which take a single & for a mnemonic. */
  openFromMenu: 'launchSweeps.item.openFromMenu',
  copyId: 'launchSweeps.item.copyId',
  sweepAround: 'launchSweeps.run.sweepAround',
  stopRun: 'launchSweeps.run.stop',
  runLog: 'launchSweeps.run.showLog',
  removeItem: 'launchSweeps.queueItem.remove',
  removeAllItems: 'launchSweeps.queue.removeAllItems',
  showQueue: 'launchSweeps.queue.showConfig',
  createQueue: 'launchSweeps.queue.create',
  startAgent: 'launchSweeps.agent.start',
  stopAgent: 'launchSweeps.agent.stop',
  startSweepAgent: 'launchSweeps.sweep.startAgent',
  startSweepAgents: 'launchSweeps.sweep.startAgents',
  startScheduler: 'launchSweeps.sweep.startScheduler',
  showRunning: 'launchSweeps.agents.showRunning',
  stopRunning: 'launchSweeps.agents.stopRunning',
  launchWithJob: 'launchSweeps.job.launchSweep',
  createJob: 'launchSweeps.job.create',
  addScheduler: 'launchSweeps.scheduler.add',
  newScheduler: 'launchSweeps.scheduler.newProject',
  newSearchSpace: 'launchSweeps.scheduler.newSearchSpace',
  uploadSearchSpace: 'launchSweeps.scheduler.uploadSearchSpace',
  refresh: 'launchSweeps.explorer.refresh',
  loadMore: 'launchSweeps.explorer.loadMore',
  showInExplorer: 'launchSweeps.explorer.show',
  pinProject: 'launchSweeps.project.pin',
  unpinProject: 'launchSweeps.project.unpin',
  useProject: 'launchSweeps.project.use',
  showLog: 'launchSweeps.log.show',
  reportBug: 'launchSweeps.bug.report',
} as const;

export type CommandId = (typeof COMMANDS)[keyof typeof COMMANDS];

export const VIEW_CONTAINER = 'launchSweeps';
export const VIEWS = {
  sweeps: 'launchSweeps.sweeps',
  queues: 'launchSweeps.queues',
  jobs: 'launchSweeps.jobs',
} as const;

/** The editor's command that shows a view. */
export const focusOf = (view: (typeof VIEWS)[keyof typeof VIEWS]): string => `${view}.focus`;

/** Settings, without the section. */
export const SECTION = 'launchSweeps';
export const SETTINGS = {
  host: 'host',
  entity: 'entity',
  project: 'project',
  queue: 'queue',
  validate: 'validate',
  codeLens: 'codeLens',
  inlayHints: 'inlayHints',
  notifications: 'notifications',
  confirmLaunch: 'confirmLaunch',
  prices: 'prices',
} as const;

/** Context keys for `when` clauses. */
export const CONTEXTS = {
  /** signedOut, connecting, signedIn or failed */
  account: 'launchSweeps.account',
  /** An entity and a project are chosen. */
  hasProject: 'launchSweeps.hasProject',
  /** The active editor holds a sweep, and of which kind: sweep, launch-sweep; absent otherwise. */
  activeSweep: 'launchSweeps.activeSweep',
  /** The list behind the view is loaded and has no row. */
  noSweeps: 'launchSweeps.noSweeps',
  /** The Sweeps view leaves some out. */
  sweepsFiltered: 'launchSweeps.sweepsFiltered',
  /** Agents or schedulers run in terminals of this window. */
  running: 'launchSweeps.running',
  noQueues: 'launchSweeps.noQueues',
  noJobs: 'launchSweeps.noJobs',
  /** What the walkthrough's steps lead to and was done before: true, or absent where that is not known. */
  hadAccount: 'launchSweeps.hadAccount',
  hasSweepFile: 'launchSweeps.hasSweepFile',
  hasJob: 'launchSweeps.hasJob',
  hasAgent: 'launchSweeps.hasAgent',
  hasLaunched: 'launchSweeps.hasLaunched',
  hasWatched: 'launchSweeps.hasWatched',
} as const;

/** The kind of panel that previews a search space. */
export const PREVIEW = 'launchSweeps.preview';
/** The kind of panel that shows the runs of sweeps. */
export const RESULTS = 'launchSweeps.results';

export const AUTH_PROVIDER = 'launch-sweeps';
/** Scheme of the read-only documents: dry runs, configurations, logs. */
export const DOCUMENT_SCHEME = 'launch-sweeps';

/** Tools for agents, as src/core/tools has them: their names in package.json have the extension's before them. */
export const TOOLS = [
  'check_sweep_file',
  'preview_search_space',
  'list_sweeps',
  'list_queues',
  'list_jobs',
  'sweep_results',
  'propose_next_sweep',
  'plan_launch',
  'launch_sweep',
  'pause_sweep',
  'resume_sweep',
  'stop_sweep',
] as const;
export type ToolName = (typeof TOOLS)[number];

/** What a tool is called in package.json. */
export const toolId = (name: ToolName): string => `launchSweeps_${name}`;
