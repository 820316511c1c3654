import type { Job, JobVersion, Sweep } from '../../api/types.ts';
import { isVersion, LATEST, parseJobPath } from '../../wandb/jobPath.ts';

/** A sweep that launches runs of a job. */
export interface JobUse {
  readonly sweep: Sweep;
  /** The alias or version that the sweep names. */
  readonly alias: string;
  /** The alias points to another version now than when the sweep was made; undefined = unknown. */
  readonly moved?: boolean;
}

/** The newest version that was there at a time. */
const versionAt = (job: Job, at: number): JobVersion | undefined =>
  job.versions
    .filter(version => version.createdAt !== undefined && version.createdAt <= at)
    .sort((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0))[0];

/** Whether the alias has moved since the sweep was made. The server keeps no history of aliases other than `latest`. */
function hasMoved(job: Job, alias: string, sweep: Sweep): boolean | undefined {
  if (isVersion(alias)) return false;
  const now = job.versions.find(version => version.aliases.includes(alias));
  const then = sweep.createdAt === undefined ? undefined : versionAt(job, sweep.createdAt);
  return alias !== LATEST || now === undefined || then === undefined ? undefined : now.version !== then.version;
}

/** Which of these sweeps launch runs of the job, by any alias. */
export function usesOf(job: Job, sweeps: readonly Sweep[]): readonly JobUse[] {
  return sweeps.flatMap(sweep => {
    const named = parseJobPath(sweep.launchedAs?.job ?? '');
    if (named?.job !== job.name || named.entity !== job.entity || named.project !== job.project) return [];
    return [{ sweep, alias: named.alias, moved: hasMoved(job, named.alias, sweep) }];
  });
}
