import type { SweepFile } from './sweepFile.ts';

/**
 * Where a sweep says that it goes: what the file says, in Python what the call of `wandb.sweep` says, which reads no
 * entity from the dict. `?` = only running the file tells; undefined = it does not say.
 */
export function writtenPlace({ root, tree }: SweepFile): {
  readonly entity: string | undefined;
  readonly project: string | undefined;
} {
  const { entity, project } = tree.python ?? {
    entity: root.get('entity')?.text,
    project: root.get('project')?.text,
  };
  return { entity, project };
}
