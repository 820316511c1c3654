import type { Queue } from '../../api/types.ts';
import { pyDump } from '../../yaml/dump.ts';
import { pyJsonLoads } from '../../yaml/pyJsonLoads.ts';

const block = (key: string, value: unknown): string => pyDump(pyJsonLoads(JSON.stringify({ [key]: value })));

/** W&B's words for `prioritizationMode` (facts/launch-sweep-cli.md, "States"). */
const priorities = (mode: string | undefined): string => {
  if (mode === 'V0') return 'enabled';
  if (mode === 'DISABLED') return 'disabled';
  return mode ?? 'not known';
};

/** A queue's settings as YAML for reading: what its runs are given, and the variables that a launch may set. */
export function queueText(queue: Queue): string {
  const { templateVariables } = queue;
  const head = [
    `# Queue ${queue.name} of ${queue.entity}, as W&B keeps it. This is for reading; change it in W&B.`,
    ...(queue.resource === undefined ? ['# It has no default configuration: each launch says its resource by itself.'] : []),
  ];
  const variables = templateVariables.map(({ name, description, schema }) => ({ name, ...(description === undefined ? {} : { description }), schema }));
  return [
    `${head.join('\n')}\n`,
    block('name', queue.name), block('entity', queue.entity),
    block('resource', queue.resource ?? null), `${block('priorities', priorities(queue.prioritization))}\n`,
    `# What each run on the queue is given. \`{{name}}\` stands for a template variable.\n${block('configuration', queue.config ?? null)}\n`,
    templateVariables.length === 0 ? '# It has no template variables.\n' : `# What a launch may set, under \`launch.template_variables\`.\n${block('template_variables', variables)}`,
  ].join('');
}
