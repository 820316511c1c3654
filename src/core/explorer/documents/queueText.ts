import * as l10n from '@vscode/l10n';
import type { Queue, TemplateVariable } from '../../api/types.ts';
import { pyJsonLoads } from '../../python/values/jsonLoads.ts';
import { PRIORITIZATION } from '../../wandb/priorities.ts';
import { pyDump } from '../../yaml/write/dump.ts';

const block = (key: string, value: unknown): string => pyDump(pyJsonLoads(JSON.stringify({ [key]: value })));
const comment = (sentence: string): string => `# ${sentence}\n`;

/** W&B's `prioritizationMode` as a value (docs/facts/launch-sweep-cli.md, "States"). */
const priorities = (mode: string | undefined): string => {
  if (mode === PRIORITIZATION.on) return 'enabled';
  if (mode === PRIORITIZATION.off) return 'disabled';
  return mode ?? 'unknown';
};

/**
 * A queue's settings as YAML for reading: what its runs are given, and the variables that a launch may set. What an
 * older server does not tell is left out, with a note.
 */
export function queueText(queue: Queue): string {
  const { hasDefaults } = queue;
  return [
    comment(l10n.t('Queue {0} of {1}, as W&B keeps it. Read-only; change it in W&B.', queue.name, queue.entity)),
    hasDefaults === false
      ? comment(l10n.t('No default configuration: each launch sets its own resource.'))
      : hasDefaults === undefined
        ? comment(l10n.t('The server is too old to tell its default configuration.'))
        : '',
    block('name', queue.name),
    block('entity', queue.entity),
    hasDefaults === undefined ? '' : block('resource', queue.resource ?? null),
    `${block('priorities', priorities(queue.prioritization))}\n`,
    hasDefaults === undefined ? '' : configurationText(queue.config),
    variablesText(queue.templateVariables),
  ].join('');
}

function configurationText(config: unknown): string {
  const head = l10n.t('What each run on the queue is given. `{0}` stands for a template variable.', '{{name}}');
  return `${comment(head)}${block('configuration', config ?? null)}\n`;
}

function variablesText(variables: readonly TemplateVariable[] | undefined): string {
  if (variables === undefined) return comment(l10n.t('The server is too old to tell its template variables.'));
  if (variables.length === 0) return comment(l10n.t('No template variables.'));
  const listed = variables.map(({ name, description, schema }) => ({
    name,
    ...(description === undefined ? {} : { description }),
    schema,
  }));
  const head = l10n.t('What a launch may set, under `launch.template_variables`.');
  return `${comment(head)}${block('template_variables', listed)}`;
}
