/**
 * Every key that a sweep may have at its top (docs/facts/config.md); `wandb launch-sweep` removes
 * `scheduler` and `launch` before it sends the rest.
 */
export const TOP_LEVEL = [
  'program',
  'job',
  'image_uri',
  'method',
  'metric',
  'metrics',
  'parameters',
  'name',
  'project',
  'entity',
  'command',
  'early_terminate',
  'run_cap',
  'description',
  'controller',
  'kind',
  'apiVersion',
  'scheduler',
  'launch',
] as const;
export type TopLevel = (typeof TOP_LEVEL)[number];

/** Whether a key belongs at the top of a sweep. */
export function isTopLevel(name: string): name is TopLevel {
  return (TOP_LEVEL as readonly string[]).includes(name);
}
