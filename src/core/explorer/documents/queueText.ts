import type { Queue, TemplateVariable } from '../../api/types.ts';
import { pyDump } from '../../yaml/write/dump.ts';
import { pyJsonLoads } from '../../python/values/jsonLoads.ts';
import { PRIORITIZATION } from '../../wandb/priorities.ts';

const block = (key: string, value: unknown): string => pyDump(pyJsonLoads(JSON.stringify({ [key]: value })));

/** W&B's words for `prioritizationMode` (facts/launch-sweep-cli.md, "States"). */
const priorities = (mode: string | undefined): string => {
  if (mode === PRIORITIZATION.on) return 'enabled';
  if (mode === PRIORITIZATION.off) return 'disabled';
  return mode ?? 'not known';
};

/** A queue's settings as YAML for reading: what its runs are given, and the variables that a launch may set. What an older server does not tell is left out, and said. */
export function queueText(queue: Queue): string {
  const { hasDefaults, templateVariables } = queue;
  return [
    `# Queue ${queue.name} of ${queue.entity}, as W&B keeps it. This is for reading; change it in W&B.\n`,
    hasDefaults === false ? '# It has no default configuration: each launch says its resource by itself.\n' : '',
    hasDefaults === undefined ? '# The server is too old to tell its default configuration.\n' : '',
    block('name', queue.name),
    block('entity', queue.entity),
    hasDefaults === undefined ? '' : block('resource', queue.resource ?? null),
    `${block('priorities', priorities(queue.prioritization))}\n`,
    hasDefaults === undefined
      ? ''
      : `# What each run on the queue is given. \`{{name}}\` stands for a template variable.\n${block('configuration', queue.config ?? null)}\n`,
    templateVariables === undefined
      ? '# The server is too old to tell its template variables.\n'
      : variablesText(templateVariables),
  ].join('');
}

function variablesText(variables: readonly TemplateVariable[]): string {
  if (variables.length === 0) return '# It has no template variables.\n';
  const listed = variables.map(({ name, description, schema }) => ({
    name,
    ...(description === undefined ? {} : { description }),
    schema,
  }));
  return `# What a launch may set, under \`launch.template_variables\`.\n${block('template_variables', listed)}`;
}
