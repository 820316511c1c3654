/** Where everything in W&B belongs: a project of an entity (a person or a team). */
export interface ProjectPath {
  readonly entity: string;
  readonly project: string;
}

/** A sweep of a project. */
export interface SweepPath extends ProjectPath {
  /** The eight characters of its address. */
  readonly sweep: string;
}

/** A run of a sweep. */
export interface RunPath extends SweepPath {
  /** The id in its address. */
  readonly run: string;
}

/** `entity/project`, as W&B's own clients write it. */
export function projectPathText({ entity, project }: ProjectPath): string {
  return `${entity}/${project}`;
}

/** `entity/project/sweep`, as W&B's own clients write it. */
export function sweepPathText(path: SweepPath): string {
  return `${projectPathText(path)}/${path.sweep}`;
}

/** Whether two paths name the same project. */
export function sameProject(a: ProjectPath, b: ProjectPath): boolean {
  return a.entity === b.entity && a.project === b.project;
}
