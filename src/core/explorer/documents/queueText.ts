import * as l10n from '@vscode/l10n';
import type { Queue } from '../../api/types.ts';
import type { JsonValue } from '../../json.ts';
import { PRIORITIZATION } from '../../wandb/priorities.ts';
import { Block, writeDocument, type Above } from '../../yaml/write/document.ts';

type Pair = readonly [key: string, value: JsonValue, above?: Above];

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
  const { name, entity, hasDefaults, resource = null, prioritization } = queue;
  const isTold = hasDefaults !== undefined;
  const pairs: readonly Pair[] = [
    ['name', name, { comment: head(queue) }],
    ['entity', entity],
    ...(isTold ? [['resource', resource] as const] : []),
    ['priorities', priorities(prioritization)],
    ...(isTold ? [configuration(queue)] : []),
    ...variables(queue),
  ];
  return writeDocument(new Block(pairs), { onLines: true, comment: noVariables(queue) });
}

function head({ name, entity, hasDefaults }: Queue): string {
  return [
    l10n.t('Queue {0} of {1}, as W&B keeps it. Read-only; change it in W&B.', name, entity),
    ...(hasDefaults === false
      ? [l10n.t('No default configuration: each launch sets its own resource.')]
      : hasDefaults === undefined
        ? [l10n.t('The server is too old to tell its default configuration.')]
        : []),
  ].join('\n');
}

function configuration({ config = null }: Queue): Pair {
  const comment = l10n.t('What each run on the queue is given. `{0}` stands for a template variable.', '{{name}}');
  return ['configuration', config as JsonValue, { gap: true, comment }];
}

function variables({ templateVariables = [] }: Queue): readonly Pair[] {
  if (templateVariables.length === 0) return [];
  const listed = templateVariables.map(({ name, description, schema }) => ({
    name,
    ...(description === undefined ? {} : { description }),
    schema,
  })) as JsonValue;
  const comment = l10n.t('What a launch may set, under `launch.template_variables`.');
  return [['template_variables', listed, { gap: true, comment }]];
}

/** Why there are none; undefined where there are some. */
function noVariables({ templateVariables }: Queue): string | undefined {
  if (templateVariables === undefined) return l10n.t('The server is too old to tell its template variables.');
  return templateVariables.length === 0 ? l10n.t('No template variables.') : undefined;
}
