import * as l10n from '@vscode/l10n';
import type { Job, JobVersion } from '../../api/types.ts';
import { agoText } from '../../duration.ts';
import { isVersion, LATEST, parseJobPath } from '../../wandb/jobPath.ts';

/** Which versions a launch meant by the aliases that it named; undefined = unknown. */
export interface UsedVersions {
  readonly job?: string;
  readonly schedulerJob?: string;
}

/** What is known of the version that an alias named before. */
export interface Before {
  /** The version, where it was written down. */
  readonly version?: string;
  /** When it was used, milliseconds since 1970. */
  readonly at?: number;
}

/** An alias that names another version than before. */
export interface AliasMove {
  readonly alias: string;
  readonly job: string;
  readonly now: JobVersion;
  /** The version before; undefined = unknown. */
  readonly then?: string;
}

/** The version that a job's path names now. */
export function versionOf(path: string | undefined, job: Job | undefined): string | undefined {
  const alias = parseJobPath(path ?? '')?.alias;
  return alias === undefined ? undefined : named(job, alias)?.version;
}

/**
 * Whether an alias was moved, forward or back, since it was used: told by what was written down; else by when versions
 * were created, of which the newest is `latest` (W&B keeps no history of aliases). Undefined = it was not, or that is
 * unknown.
 */
export function movedAlias(path: string | undefined, job: Job | undefined, before: Before): AliasMove | undefined {
  const alias = parseJobPath(path ?? '')?.alias;
  if (job === undefined || alias === undefined || isVersion(alias)) return undefined;
  const now = named(job, alias);
  if (now === undefined) return undefined;
  const move = { alias, job: job.name, now };
  if (before.version !== undefined)
    return before.version === now.version ? undefined : { ...move, then: before.version };
  const { at } = before;
  if (at === undefined) return undefined;
  const isNewer = now.createdAt !== undefined && now.createdAt > at;
  const then = alias === LATEST ? newestAt(job, at)?.version : undefined;
  if (then !== undefined) return then === now.version ? undefined : { ...move, then };
  return isNewer ? move : undefined;
}

/** What a new launch of a file is told of its job's alias. `sweep`: what the file launched before. */
export function movedSinceLaunch(
  { alias, job, now, then }: AliasMove,
  role: keyof UsedVersions,
  sweep: string,
): string {
  if (then === undefined)
    return role === 'job'
      ? l10n.t(
          '"{0}" of the job {1} is now {2}, which is newer than the sweep {3} of this file.',
          alias,
          job,
          now.version,
          sweep,
        )
      : l10n.t(
          '"{0}" of the scheduler job {1} is now {2}, which is newer than the sweep {3} of this file.',
          alias,
          job,
          now.version,
          sweep,
        );
  return role === 'job'
    ? l10n.t(
        '"{0}" of the job {1} is now {2}. The sweep {3} of this file used {4}.',
        alias,
        job,
        now.version,
        sweep,
        then,
      )
    : l10n.t(
        '"{0}" of the scheduler job {1} is now {2}. The sweep {3} of this file used {4}.',
        alias,
        job,
        now.version,
        sweep,
        then,
      );
}

/** What a resume is told of it, at a time in milliseconds since 1970. */
export function movedSinceRuns(
  { alias, job, now: version, then }: AliasMove,
  role: keyof UsedVersions,
  at: number,
): string {
  const now =
    version.createdAt === undefined
      ? version.version
      : l10n.t('{0}, created {1}', version.version, agoText(version.createdAt, at));
  if (then === undefined)
    return role === 'job'
      ? l10n.t(
          '"{0}" of the job {1} is now {2}, which is newer than the runs so far. New runs will differ from them.',
          alias,
          job,
          now,
        )
      : l10n.t(
          '"{0}" of the scheduler job {1} is now {2}, newer than the runs so far. It may search in another way.',
          alias,
          job,
          now,
        );
  return role === 'job'
    ? l10n.t(
        '"{0}" of the job {1} is now {2}. The runs so far used {3}. New runs will differ from them.',
        alias,
        job,
        now,
        then,
      )
    : l10n.t(
        '"{0}" of the scheduler job {1} is now {2}. The sweep so far used {3}. It may search in another way.',
        alias,
        job,
        now,
        then,
      );
}

function named(job: Job | undefined, alias: string): JobVersion | undefined {
  return job?.versions.find(({ version, aliases }) => version === alias || aliases.includes(alias));
}

/** The newest version that existed at a time. */
function newestAt({ versions }: Job, at: number): JobVersion | undefined {
  return versions
    .filter(({ createdAt }) => createdAt !== undefined && createdAt <= at)
    .reduce<JobVersion | undefined>(
      (newest, each) => ((newest?.createdAt ?? -Infinity) < (each.createdAt ?? 0) ? each : newest),
      undefined,
    );
}
