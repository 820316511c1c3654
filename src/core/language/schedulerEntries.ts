import type { JsonValue } from '../json.ts';
import { schedulerResource } from '../wandb/resourceTypes.ts';
import { PUBLISHED_JOBS } from '../wandb/schedulerJobs.ts';
import type { Entry } from '../yaml/edit/writeEntries.ts';
import { keysOf, optunaClass } from './schema.ts';
import type { SchedulerChoice } from './types.ts';

/**
 * How many arguments are written out where none is required: the ones most often changed; the others are a completion
 * away.
 */
const SHOWN = 2;

/**
 * The `scheduler` block for a choice: the job, the resource that jobs from images need, and the settings by the class's
 * own arguments.
 */
export function schedulerEntries(choice: SchedulerChoice): Entry[] {
  const job = choice.kind === 'custom' ? choice.job : PUBLISHED_JOBS[choice.kind];
  const head: Entry[] = [
    [['scheduler', 'job'], job],
    [['scheduler', 'resource'], schedulerResource(choice.resource)],
  ];
  if (choice.kind === 'custom') return head;
  if (choice.kind === 'wandb') return [...head, [['scheduler', 'settings', 'method'], choice.method]];
  return [...head, ...classEntries('sampler', choice.sampler), ...classEntries('pruner', choice.pruner)];
}

/** Arguments of which Optuna requires one, though none alone: the one to begin with. */
const BEGIN_WITH: Readonly<Record<string, Readonly<Record<string, number>>>> = { ThresholdPruner: { upper: 10 } };

function classEntries(role: 'sampler' | 'pruner', type: string | undefined): Entry[] {
  if (type === undefined) return [];
  const at = optunaClass(role, type);
  const begun = BEGIN_WITH[type] ?? {};
  const required = [...(at?.node.required ?? []), ...Object.keys(begun)];
  const all = [...keysOf(at ? [at] : [])].filter(([, { node }]) => node['x-notInYaml'] !== true);
  const needed = all.filter(([name]) => required.includes(name));
  const usual = all
    .filter(
      ([name, { node }]) =>
        !required.includes(name) && node.default !== undefined && node.default !== null && node.deprecated !== true,
    )
    .slice(0, Math.max(0, SHOWN - needed.length));
  return [
    [['scheduler', 'settings', role, 'type'], type],
    ...[...needed, ...usual].map(([name, { node }]): Entry => [
      ['scheduler', 'settings', role, 'args', name],
      (begun[name] ?? node.default ?? node.examples?.[0] ?? (node.type === 'object' ? {} : 1)) as JsonValue,
    ]),
  ];
}
