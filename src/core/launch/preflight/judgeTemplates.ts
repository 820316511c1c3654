import * as l10n from '@vscode/l10n';
import { isBag } from '../../json.ts';
import { listOf } from '../../sentence.ts';
import type { Queue, TemplateVariable } from '../../api/types.ts';
import type { Finding } from './finding.ts';
import type { LaunchFacts } from '../plan/launchFacts.ts';

/** What a value must be by a template variable's schema, in a few words; undefined = it fits. */
export function templateProblem({ schema }: TemplateVariable, value: unknown): string | undefined {
  const { type, enum: choices, minimum, maximum } = schema;
  if (Array.isArray(choices) && !choices.includes(value)) return l10n.t('one of {0}', choices.map(String).join(', '));
  if (type === 'string' && typeof value !== 'string') return l10n.t('a string');
  if (type === 'integer' && !Number.isInteger(value)) return l10n.t('an integer');
  if (type === 'number' && typeof value !== 'number') return l10n.t('a number');
  if (type === 'boolean' && typeof value !== 'boolean') return l10n.t('true or false');
  const [low, high] = [minimum, maximum].map(bound => (typeof bound === 'number' ? bound : undefined));
  const isOut =
    typeof value === 'number' && ((low !== undefined && value < low) || (high !== undefined && value > high));
  if (!isOut) return undefined;
  return low !== undefined && high !== undefined
    ? l10n.t('from {0} to {1}', low, high)
    : low !== undefined
      ? l10n.t('{0} or more', low)
      : l10n.t('{0} or less', high ?? '');
}

/**
 * The queue's template variables against what the scheduler and its runs bring: both go to the same queue, each with
 * values of its own.
 */
export function judgeTemplates({ templates }: LaunchFacts, queue: Queue): Finding[] {
  return [
    ...judgeBlock('scheduler.template_variables', templates.scheduler, queue),
    ...judgeBlock('launch.template_variables', templates.runs, queue),
  ];
}

type BlockKey = 'scheduler.template_variables' | 'launch.template_variables';

function missingSentence(key: BlockKey, queue: string, missing: readonly string[]): string {
  const names = listOf(missing);
  return key === 'scheduler.template_variables'
    ? l10n.t('The scheduler does not set what the queue {0} requires: {1}. Add it to {2}.', queue, names, key)
    : l10n.t('The runs do not set what the queue {0} requires: {1}. Add it to {2}.', queue, names, key);
}

function judgeBlock(key: BlockKey, values: unknown, queue: Queue): Finding[] {
  const given = isBag(values) ? values : {};
  const action = { kind: 'chooseTemplateVariables' } as const;
  const known = queue.templateVariables;
  if (values !== undefined && values !== null && !isBag(values))
    return [
      {
        severity: 'error',
        code: 'template-value',
        sentence: l10n.t('{0} must be a mapping of names to values.', key),
        action,
      },
    ];
  // An older server does not tell them: what is unknown is not judged.
  if (known === undefined) return [];
  const missing = known
    .filter(variable => !(variable.name in given) && variable.schema['default'] === undefined)
    .map(variable => variable.name);
  const unknown = Object.keys(given).filter(name => !known.some(variable => variable.name === name));
  const wrong = known.flatMap(variable => {
    const problem = variable.name in given ? templateProblem(variable, given[variable.name]) : undefined;
    return problem === undefined
      ? []
      : [
          l10n.t(
            'In {0}, {1} must be {2}, not {3}.',
            key,
            variable.name,
            problem,
            JSON.stringify(given[variable.name]),
          ),
        ];
  });
  return [
    ...(missing.length === 0
      ? []
      : [
          {
            severity: 'error',
            code: 'template-missing',
            sentence: missingSentence(key, queue.name, missing),
            action,
          } as const,
        ]),
    ...unknown.map(name => {
      const sentence = l10n.t(
        'The queue {0} does not have a template variable {1}. Remove it from {2}.',
        queue.name,
        name,
        key,
      );
      return { severity: 'error', code: 'template-unknown', sentence, action } as const;
    }),
    ...wrong.map(sentence => ({ severity: 'error', code: 'template-value', sentence, action }) as const),
  ];
}
