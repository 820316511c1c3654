export interface JobPath {
  readonly entity: string;
  readonly project: string;
  /** `job-train:latest` or `job-train:v3`. */
  readonly name: string;
}

/** Splits `entity/project/name:alias` as the client does: exactly two slashes and a colon; undefined = not of that form. */
export function parseJobPath(job: string): JobPath | undefined {
  const [entity, project, name, ...more] = job.split('/');
  return entity && project && name?.includes(':') === true && more.length === 0 ? { entity, project, name } : undefined;
}
