import type { JsonValue } from '../json.ts';
import type { SweepDocument } from '../sweep/reading.ts';
import { PUBLISHED_JOBS } from '../wandb/schedulerJobs.ts';
import type { TextEdit } from '../yaml/edit/textEdit.ts';
import { writeEntries, type Entry } from '../yaml/edit/writeEntries.ts';
import { keysOf, optunaClass } from './schema.ts';
import type { SchedulerChoice } from './types.ts';

/**
 * How many arguments are written out where none is required: the ones most often changed; the others are a completion
 * away.
 */
const SHOWN = 2;

/** The edits that write the block for a choice into a file; undefined where the file is too broken to be edited. */
export function schedulerEdits({ tree, fileName }: SweepDocument, choice: SchedulerChoice): TextEdit[] | undefined {
  return writeEntries(tree.text, fileName, schedulerEntries(choice));
}

/**
 * The `scheduler` block for a choice: the job, the resource that jobs from images need, and the settings by the class's
 * own arguments.
 */
export function schedulerEntries(choice: SchedulerChoice): Entry[] {
  const job = choice.kind === 'custom' ? choice.job : PUBLISHED_JOBS[choice.kind];
  const head: Entry[] = [
    [['scheduler', 'job'], job],
    [['scheduler', 'resource'], 'local-container'],
  ];
  if (choice.kind === 'custom') return head;
  if (choice.kind === 'wandb') return [...head, [['scheduler', 'settings', 'method'], choice.method]];
  return [...head, ...classEntries('sampler', choice.sampler), ...classEntries('pruner', choice.pruner)];
}

function classEntries(role: 'sampler' | 'pruner', type: string | undefined): Entry[] {
  if (type === undefined) return [];
  const at = optunaClass(role, type);
  const required = at?.node.required ?? [];
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
      (node.default ?? node.examples?.[0] ?? (node.type === 'object' ? {} : 1)) as JsonValue,
    ]),
  ];
}
