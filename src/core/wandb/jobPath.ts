/** A job's string, taken apart: `entity/project/job-train:latest`. */
export interface JobPath {
  readonly entity: string;
  readonly project: string;
  /** The job with its alias or version, as W&B names an artifact: `job-train:latest`. */
  readonly name: string;
  /** The job alone: `job-train`. */
  readonly job: string;
  /** An alias or version: `latest`, `v3`. */
  readonly alias: string;
}

/** The alias that points to a job's newest version. */
export const LATEST = 'latest';

/** The client's own words for the form of a job string, for people. */
export const JOB_FORM = 'entity/project/name:alias';

/**
 * Splits a job string as the client does: exactly two slashes, and a colon in the last part (docs/facts/jobs.md).
 * Undefined where it does not have that form.
 */
export function parseJobPath(text: string): JobPath | undefined {
  const [entity, project, name, ...more] = text.split('/');
  if (!entity || !project || !name || more.length > 0) return undefined;
  const colon = name.lastIndexOf(':');
  return colon < 0 ? undefined : { entity, project, name, job: name.slice(0, colon), alias: name.slice(colon + 1) };
}

/**
 * Whether the client looks a string up as a job: exactly two slashes, and a colon anywhere (docs/facts/jobs.md).
 */
export function hasJobForm(text: string): boolean {
  return text.split('/').length === 3 && text.includes(':');
}

/** The string that names a job, by its newest version where no alias is given. */
export function jobString(
  { entity, project, name }: { readonly entity: string; readonly project: string; readonly name: string },
  alias: string = LATEST,
): string {
  return `${entity}/${project}/${name}:${alias}`;
}

/** A job string without its alias or version: `entity/project/job-train`. */
export function withoutAlias(job: string): string {
  const colon = job.lastIndexOf(':');
  return colon < 0 ? job : job.slice(0, colon);
}

/** Whether this names a version (`v3`), which never moves, and not an alias. W&B counts versions itself. */
export function isVersion(alias: string): boolean {
  return /^v\d+$/.test(alias);
}

/** A job string without entity and project, as rows show it: `job-train:latest`. */
export function shortJob(job: string | undefined): string | undefined {
  return job?.slice(job.lastIndexOf('/') + 1);
}
