import type { SweepPath } from '../../core/wandb/projectPath.ts';

/** The sweep that the caller of a command names as `{ entity, project, sweep }`; undefined = none. */
export function sweepOf(argument: unknown): SweepPath | undefined {
  const at = (key: string): string => {
    const value: unknown = typeof argument === 'object' && argument !== null ? Reflect.get(argument, key) : undefined;
    return typeof value === 'string' ? value : '';
  };
  const path = { entity: at('entity'), project: at('project'), sweep: at('sweep') };
  return path.sweep === '' ? undefined : path;
}
