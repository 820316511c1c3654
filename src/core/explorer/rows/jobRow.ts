import type { Job, JobVersion, Sweep } from '../../api/types.ts';
import { agoText } from '../../duration.ts';
import { counted, joined, tooltipOf, words } from './row.ts';
import type { Row } from './row.ts';
import { isVersion, LATEST, parseJobPath } from '../../wandb/jobPath.ts';

export interface JobContext {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Sweeps that are loaded, to say which use the job. */
  readonly sweeps?: readonly Sweep[];
  /** What the job runs, in words (`git github.com/o/r`, `code`, `image my/image:v1`), where it was read. */
  readonly source?: string;
}

export interface JobUse {
  readonly sweep: Sweep;
  /** The alias or version that the sweep names. */
  readonly alias: string;
  /** The alias points to another version now than when the sweep was made; undefined = cannot be told. */
  readonly moved?: boolean;
}

/** The newest version that was there at a time. */
const versionAt = (job: Job, at: number): JobVersion | undefined =>
  job.versions
    .filter(version => version.createdAt !== undefined && version.createdAt <= at)
    .sort((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0))[0];

/**
 * Which of these sweeps launch runs of the job, by whatever alias. Whether `latest` has moved since is told from the versions' dates;
 * of other aliases the server keeps no history that can be read in passing.
 */
export function usesOf(job: Job, sweeps: readonly Sweep[]): readonly JobUse[] {
  return sweeps.flatMap(sweep => {
    const named = parseJobPath(sweep.launchedAs?.job ?? '');
    if (named?.job !== job.name || named.entity !== job.entity || named.project !== job.project) return [];
    const now = job.versions.find(version => version.aliases.includes(named.alias));
    const then = sweep.createdAt === undefined ? undefined : versionAt(job, sweep.createdAt);
    const moved = isVersion(named.alias)
      ? false
      : named.alias !== LATEST || now === undefined || then === undefined
        ? undefined
        : now.version !== then.version;
    return [{ sweep, alias: named.alias, moved }];
  });
}

/** A job as a row of the tree. */
export function jobRow(job: Job, { now, sweeps, source }: JobContext): Row {
  const latest = job.versions.find(version => version.aliases.includes(LATEST)) ?? job.versions[0];
  const count = job.versionCount ?? job.versions.length;
  const uses = usesOf(job, sweeps ?? []);
  const moved = uses.some(use => use.moved === true);
  const changed = job.updatedAt ?? latest?.createdAt ?? job.createdAt;
  const used = uses.length === 0 ? undefined : `used by ${counted(uses.length, 'sweep')}`;
  const others = job.aliases.filter(alias => alias !== LATEST && !isVersion(alias));
  return {
    label: job.name,
    description: joined([
      latest === undefined ? undefined : `latest is ${latest.version}`,
      source,
      others.join(', '),
      used,
      changed === undefined ? undefined : agoText(changed, now),
    ]),
    tooltip: tooltipOf(
      job.name,
      [
        ['Project', `${job.entity}/${job.project}`],
        ['Source', source],
        ['Versions', String(count)],
        ['Aliases', job.aliases.join(', ')],
        ['Changed', changed === undefined ? undefined : agoText(changed, now)],
        [
          'Used by',
          uses
            .map(
              use =>
                `${use.sweep.displayName ?? use.sweep.name} (${use.alias}${use.moved === true ? ', moved since' : ''})`,
            )
            .join(', '),
        ],
      ],
      [
        ...(job.description === undefined ? [] : [job.description]),
        ...(moved
          ? [
              'Its latest version is another one than when a sweep was launched: runs of that sweep start the version of now.',
            ]
          : []),
      ],
    ),
    icon: { id: 'package' },
    accessibilityLabel: `${joined([`Job ${job.name}`, latest === undefined ? undefined : `latest version ${latest.version}`, counted(count, 'version'), used], ', ')}.`,
    contextValue: words('job', 'openable', 'copyable', 'launchable'),
  };
}

/** A version of a job as a row below it. */
export function jobVersionRow(job: Job, version: JobVersion, now: number): Row {
  const since = version.createdAt === undefined ? undefined : agoText(version.createdAt, now);
  const aliases = version.aliases.filter(alias => alias !== version.version);
  return {
    label: version.version,
    description: joined([aliases.join(', '), since]),
    tooltip: tooltipOf(`${job.name}:${version.version}`, [
      ['Aliases', aliases.join(', ')],
      ['Created', since],
    ]),
    icon: { id: 'tag' },
    accessibilityLabel: `${joined([`Version ${version.version} of job ${job.name}`, aliases.length === 0 ? undefined : `aliases ${aliases.join(', ')}`, since], ', ')}.`,
    contextValue: words('jobVersion', 'openable', 'copyable', 'launchable'),
  };
}
