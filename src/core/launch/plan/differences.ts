import * as l10n from '@vscode/l10n';

/** The name of a deliberate difference. */
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
  | 'tooManyValues'
  | 'mergedTwice';

/** A place where what we send, or whether we send, differs from the official client on purpose. */
export interface Difference {
  readonly id: DifferenceId;
  /** What the client does and what we do: whole sentences. */
  readonly why: () => readonly string[];
  /** Which recordings of the client show it. */
  readonly recordings: string;
  /** The parts of the variables that may differ: dotted paths, `spec` for the decoded run_spec. Nothing else may. */
  readonly touches: readonly string[];
  /** Where we send what the client refuses: what it says then. */
  readonly sends?: RegExp;
  /** True where we may refuse what the client sends. */
  readonly refuses?: true;
}

/**
 * All of them. The contract test tolerates these and no others, each only in plans that name it and in what it touches.
 */
export const differences: readonly Difference[] = [
  {
    id: 'bareSchedulerArgs',
    why: () => [
      l10n.t("The client puts Python's quotes around the scheduler's arguments."),
      l10n.t('A scheduler that an agent from 0.28 on starts fails on them, so we send none.'),
    ],
    recordings: 'every one with the standard scheduler',
    touches: ['spec.overrides.args'],
  },
  {
    id: 'templateVariablesUnset',
    why: () => [l10n.t('The client sends the string "null" where no template variables are set. We send nothing.')],
    recordings: 'every one without scheduler.template_variables',
    touches: ['templateVariableValues'],
  },
  {
    id: 'ymlFile',
    why: () => [
      l10n.t('The client accepts only files that end in .yaml or .json. We also accept .yml, which means the same.'),
    ],
    recordings: 'name-sweep.yml',
    touches: [],
    sends: /Could not load config from \S+\.yml\. Check formatting/,
  },
  {
    id: 'emptyBlock',
    why: () => [
      l10n.t('An empty block (`launch:`, `scheduler:`, `settings:`, `registry:`, `controller:`) crashes the client.'),
      l10n.t('We ignore it.'),
    ],
    recordings: 'block-*-null but for job and queue',
    touches: [],
    sends: /'NoneType' object (?:has no attribute '(?:pop|get|update)'|does not support item assignment)/,
  },
  {
    id: 'newValuesWin',
    why: () => [
      l10n.t('On a resume, the client prefers the values of the previous launch to those in the file.'),
      l10n.t("We use the file's, as W&B documents it."),
    ],
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
    why: () => [
      l10n.t('On a resume, the client drops the launch block: new runs lose priority, resources and overrides.'),
      l10n.t('We keep what the file does not set.'),
    ],
    recordings: 'resume-launchblock-*',
    touches: ['spec.overrides.run_config.launch', 'spec.registry'],
  },
  {
    id: 'resumeKeepsSchedulerJob',
    why: () => [
      l10n.t('On a resume without a scheduler job, the client starts the standard scheduler, which cannot run it.'),
      l10n.t('We start the previous scheduler job.'),
    ],
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
    why: () => [
      l10n.t('The client asks for the queue again on every resume. We use the queue of the previous launch.'),
    ],
    recordings: 'resume-noqueue',
    touches: ['queue'],
    sends: /Launch-sweeps require setting a 'queue'/,
  },
  {
    id: 'jobNotLookedUp',
    why: () => [
      l10n.t('The client downloads the job before it sends.'),
      l10n.t('We check the job in the preflight, and a failed check does not block the launch.'),
    ],
    recordings: 'those with a job that does not exist ("Job artifact … not found")',
    touches: [],
    sends: /Job artifact \S+ not found/,
  },
  {
    id: 'localController',
    why: () => [
      l10n.t('The client requires a Python package for a local controller, only to check the file.'),
      l10n.t('We create the same sweep without it.'),
    ],
    recordings: 'plain-* with `controller: {type: local}`',
    touches: [],
    sends: /is required to use the local controller/,
  },
  {
    id: 'oneSend',
    why: () => [
      l10n.t('After an error, the client sends up to eight times and may create as many sweeps.'),
      l10n.t('We send once and check whether it worked.'),
    ],
    recordings: 'server-* with two or more upserts',
    touches: [],
  },
  {
    id: 'projectWithoutGit',
    why: () => [
      l10n.t('For a plain sweep without a project, the client uses the name of the git folder.'),
      l10n.t('We use "uncategorized", as the client does outside of git.'),
    ],
    recordings: 'none: they were made outside of git',
    touches: ['projectName'],
  },
  {
    id: 'nameAsText',
    why: () => [
      l10n.t(
        'Where the file writes a number for its entity or project, the client sends it, and the server refuses it.',
      ),
      l10n.t('We send a string.'),
    ],
    recordings: 'none',
    touches: ['entityName', 'projectName'],
  },
  {
    id: 'tooManyValues',
    why: () => [
      l10n.t('We refuse a file with aliases for more than five million values. The client writes them all out.'),
    ],
    recordings: 'none',
    touches: [],
    refuses: true,
  },
  {
    id: 'mergedTwice',
    why: () => [
      l10n.t('Which of two merged mappings (`<<`) sets a key that is in both depends on the version of PyYAML.'),
      l10n.t('We read it as PyYAML 6.0.3 and older do.'),
    ],
    recordings: 't2-val-merge-twice, made with PyYAML 6.0.4',
    touches: ['config', 'description', 'queue', 'spec', 'templateVariableValues', 'entityName', 'projectName'],
  },
];
