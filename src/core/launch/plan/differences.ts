export type DifferenceId =
  | 'bareSchedulerArgs'
  | 'templateVariablesUnset'
  | 'ymlFile'
  | 'emptyBlock'
  | 'newValuesWin'
  | 'resumeKeepsLaunchBlock'
  | 'resumeKeepsSchedulerJob'
  | 'resumeKeepsQueue'
  | 'jobNotLookedUp'
  | 'localController'
  | 'oneSend'
  | 'projectWithoutGit'
  | 'nameAsText'
  | 'tooManyValues';

/** A place where what we send, or whether we send, differs from the official client on purpose. */
export interface Difference {
  readonly id: DifferenceId;
  /** One sentence. */
  readonly why: string;
  /** Which recordings of the client show it. */
  readonly recordings: string;
  /** The parts of the variables that may differ: dotted paths, `spec` for the decoded run_spec. Nothing else may. */
  readonly touches: readonly string[];
  /** Where we send what the client refuses: what it says then. */
  readonly sends?: RegExp;
  /** True where we may refuse what the client sends. */
  readonly refuses?: true;
}

/** All of them. The contract test tolerates these and no others, each only in plans that name it and in what it touches. */
export const differences: readonly Difference[] = [
  {
    id: 'bareSchedulerArgs',
    why: "The client writes the scheduler's arguments with Python's quotes; agents from 0.28 on hand the quotes on, and the scheduler then looks for a project of that name and fails.",
    recordings: 'every one with the standard scheduler',
    touches: ['spec.overrides.args'],
  },
  {
    id: 'templateVariablesUnset',
    why: 'The client sends the text "null" where no template variables are set; we send nothing.',
    recordings: 'every one without scheduler.template_variables',
    touches: ['templateVariableValues'],
  },
  {
    id: 'ymlFile',
    why: 'The client takes only files named .yaml and .json and says of a .yml that its formatting is wrong; the ending is as common and means the same.',
    recordings: 'name-sweep.yml',
    touches: [],
    sends: /Could not load config from \S+\.yml\. Check formatting/,
  },
  {
    id: 'emptyBlock',
    why: 'A block left empty (`launch:`, `scheduler:`, `settings:`, `registry:`, `controller:`) crashes the client; it says nothing, so it counts as not written.',
    recordings: 'block-*-null but for job and queue',
    touches: [],
    sends: /'NoneType' object (?:has no attribute '(?:pop|get|update)'|does not support item assignment)/,
  },
  {
    id: 'newValuesWin',
    why: "On a resume the client lets the values of the launch before win over those in the file, against its own comment and W&B's documentation.",
    recordings: 'resume-* with a file that sets what was set before',
    touches: [
      'spec.overrides.run_config.scheduler',
      'spec.overrides.run_config.settings',
      'spec.resource',
      'spec.resource_args',
      'spec.docker',
      'templateVariableValues',
    ],
    refuses: true,
    sends: /cannot be run with the 'local-process' resource/,
  },
  {
    id: 'resumeKeepsLaunchBlock',
    why: 'The client forgets the launch block on a resume, so the runs that follow lose their priority, resources and overrides; we keep what the file does not set anew.',
    recordings: 'resume-launchblock-*',
    touches: ['spec.overrides.run_config.launch', 'spec.registry'],
  },
  {
    id: 'resumeKeepsSchedulerJob',
    why: 'Resumed without naming its scheduler job again, a sweep gets the standard scheduler from the client, which cannot run it; we start the job that it had.',
    recordings: 'resume-optuna-* with a file that names no scheduler.job, or without one',
    touches: [
      'spec.job',
      'spec.overrides.args',
      'spec.overrides.entry_point',
      'spec.overrides.run_config.sweep_args',
      'spec.overrides.run_config.scheduler.job',
      'spec.resource',
    ],
    refuses: true,
  },
  {
    id: 'resumeKeepsQueue',
    why: 'The client asks for the queue again on every resume, though the launch before names it.',
    recordings: 'resume-noqueue',
    touches: ['queue'],
    sends: /Launch-sweeps require setting a 'queue'/,
  },
  {
    id: 'jobNotLookedUp',
    why: 'The client downloads the job before it sends; whether a job exists is asked beside everything else beforehand, where a look-up that fails is no refusal.',
    recordings: 'those with a job that does not exist ("Job artifact … not found")',
    touches: [],
    sends: /Job artifact \S+ not found/,
  },
  {
    id: 'localController',
    why: 'The client wants a Python package for a local controller only to check the file with it; the sweep that it then creates is the same.',
    recordings: 'plain-* with `controller: {type: local}`',
    touches: [],
    sends: /is required to use the local controller/,
  },
  {
    id: 'oneSend',
    why: 'After an error the client sends the mutation again, up to eight times, and may make as many sweeps; we send once and look whether it came to be.',
    recordings: 'server-* with two or more upserts',
    touches: [],
  },
  {
    id: 'projectWithoutGit',
    why: 'For a plain sweep without a project the client names one after the git folder around it; we know no folder and take "uncategorized", as the client does outside of git.',
    recordings: 'none: they were made outside of git',
    touches: ['projectName'],
  },
  {
    id: 'nameAsText',
    why: "Where a plain sweep's file writes a number for its entity or project, the client sends a number, and the server takes only text; we send the text.",
    recordings: 'none',
    touches: ['entityName', 'projectName'],
  },
  {
    id: 'tooManyValues',
    why: 'A file whose aliases stand for more than five million values is refused; the client would write them all out.',
    recordings: 'none',
    touches: [],
    refuses: true,
  },
];
