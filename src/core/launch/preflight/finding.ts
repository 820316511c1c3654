import * as l10n from '@vscode/l10n';
import type { Baseline } from './baseline.ts';
import type { UsedVersions } from './movedAlias.ts';
import type { SweepPath } from '../../wandb/projectPath.ts';
import type { LaunchFacts } from '../plan/launchFacts.ts';
import type { Job, LaunchAgent, Queue } from '../../api/types.ts';

/** What a finding is about. */
export type FindingCode =
  | 'queue-missing'
  | 'queue-elsewhere'
  | 'no-agent'
  | 'agent-gone'
  | 'agent-cannot-run'
  | 'job-missing'
  | 'job-alias-missing'
  | 'job-source'
  | 'scheduler-job-missing'
  | 'image-on-process'
  | 'template-missing'
  | 'template-unknown'
  | 'template-value'
  | 'priority-ignored'
  | 'priority-word'
  | 'endless-grid'
  | 'active-sweep'
  | 'edited-since'
  | 'earlier-runs'
  | 'alias-moved'
  | 'quoted-args'
  | 'scheduler-resource'
  | 'scheduler-fails'
  | 'not-known'
  | 'note';

/** One line of the preflight list. */
export interface Finding {
  /**
   * error = it will not run like this; warning = it may not do what is meant; info = worth knowing; unknown = could not
   * be looked up. None of them blocks a launch.
   */
  readonly severity: 'error' | 'warning' | 'info' | 'unknown';
  readonly code: FindingCode;
  /** The fact, and the fix. */
  readonly sentence: string;
  readonly action?: FindingAction;
}

/** What the editor can offer for a finding. */
export type FindingAction =
  | { readonly kind: 'chooseQueue' | 'chooseJob' | 'chooseTemplateVariables' | 'showAgents' }
  | ({ readonly kind: 'showSweep' | 'proposeNext' } & SweepPath);

/** What the preflight found. */
export interface Preflight {
  /** Worst first. */
  readonly findings: readonly Finding[];
  /** Hand this to the sender: it saves a request and makes looking up exact. */
  readonly baseline: Baseline;
  /** Queues of the entity, and their agents; undefined = unknown. */
  readonly queues?: readonly Queue[];
  readonly agents?: readonly LaunchAgent[];
  /** The job that the runs are made of, with its newest versions; for the resume diff. */
  readonly job?: Job;
  readonly schedulerJob?: Job;
  /** What the aliases name now, to be written down with the launch. */
  readonly versions?: UsedVersions;
}

/** The line of a preflight that could not check anything; `reason` is a sentence. */
export function notChecked({ scheduler }: Pick<LaunchFacts, 'scheduler'>, reason: string): Finding {
  const sentence =
    scheduler === 'none'
      ? l10n.t('Earlier sweeps of this file could not be checked: {0}', reason)
      : l10n.t('Queue, agents and job could not be checked: {0}', reason);
  return { severity: 'unknown', code: 'not-known', sentence };
}
