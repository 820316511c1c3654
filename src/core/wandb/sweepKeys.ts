import type { Field } from '../sweep/field.ts';
import { nearestWord } from '../sweep/spelling.ts';

/** Every key that a sweep configuration may have at its top (wandb/sweeps schema.json), and the two that `wandb launch-sweep` takes out. */
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

/** Other words that people write for them. */
const OTHER_NAMES: Readonly<Record<string, TopLevel>> = {
  parameter: 'parameters',
  params: 'parameters',
  hyperparameters: 'parameters',
  hyperparams: 'parameters',
  hyperparameter: 'parameters',
  hparams: 'parameters',
  config: 'parameters',
  search_space: 'parameters',
  sweep_parameters: 'parameters',
  sweep_params: 'parameters',
  strategy: 'method',
  search: 'method',
  algorithm: 'method',
  sweep_method: 'method',
  objective: 'metric',
  script: 'program',
  image: 'image_uri',
  max_runs: 'run_cap',
  runcap: 'run_cap',
  early_stopping: 'early_terminate',
  early_stop: 'early_terminate',
};

/** The key that a word at the top of a file most likely stands for; undefined for a key as it should be, and for a word of its own. */
export function intendedTopLevel(name: string): TopLevel | undefined {
  if ((TOP_LEVEL as readonly string[]).includes(name)) return undefined;
  const other = OTHER_NAMES[name.toLowerCase().replaceAll('-', '_')];
  return other ?? (name.length > 2 ? (nearestWord(name, TOP_LEVEL) as TopLevel | undefined) : undefined);
}

/** Keys at the top of a file that stand for one that is missing there: what is missing, and the key in its place. */
export function standIns(root: Field): ReadonlyMap<TopLevel, Field> {
  const found = new Map<TopLevel, Field>();
  for (const field of root.items) {
    const intended = intendedTopLevel(field.name);
    if (intended && !root.has(intended) && !found.has(intended) && mayStandFor(intended, field))
      found.set(intended, field);
  }
  const metrics = root.get('metrics');
  if (metrics?.type === 'map' && !root.has('metric')) found.set('metric', metrics);
  return found;
}

/** A word that is far from the key stands for it only with a value that the key could have. */
function mayStandFor(intended: TopLevel, field: Field): boolean {
  if (OTHER_NAMES[field.name] !== intended) return true;
  switch (intended) {
    case 'parameters':
      return field.type === 'map';
    case 'metric':
    case 'early_terminate':
      return field.type === 'map';
    case 'run_cap':
      return field.type === 'int';
    default:
      return field.text !== undefined;
  }
}
