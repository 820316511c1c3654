import { isBag } from '../../api/fields.ts';
import type { Queue, TemplateVariable } from '../../api/types.ts';
import type { Finding } from './finding.ts';
import type { LaunchFacts } from '../plan/launchFacts.ts';

/** What a value must be by a template variable's schema, in a few words; undefined = it fits. */
export function templateProblem({ schema }: TemplateVariable, value: unknown): string | undefined {
  const { type, enum: choices, minimum, maximum } = schema;
  if (Array.isArray(choices) && !choices.includes(value)) return `one of ${choices.map(String).join(', ')}`;
  if (type === 'string' && typeof value !== 'string') return 'a text';
  if (type === 'integer' && !Number.isInteger(value)) return 'a whole number';
  if (type === 'number' && typeof value !== 'number') return 'a number';
  if (type === 'boolean' && typeof value !== 'boolean') return 'true or false';
  const [low, high] = [minimum, maximum].map(bound => (typeof bound === 'number' ? bound : undefined));
  const isOut =
    typeof value === 'number' && ((low !== undefined && value < low) || (high !== undefined && value > high));
  if (!isOut) return undefined;
  return low !== undefined && high !== undefined
    ? `from ${String(low)} to ${String(high)}`
    : low !== undefined
      ? `${String(low)} or more`
      : `${String(high)} or less`;
}

/** The queue's template variables against what the scheduler and its runs bring: both go to the same queue, each with values of its own. */
export function judgeTemplates({ templates }: LaunchFacts, queue: Queue): Finding[] {
  return [
    ...judgeBlock('scheduler.template_variables', 'the scheduler', templates.scheduler, queue),
    ...judgeBlock('launch.template_variables', 'the runs', templates.runs, queue),
  ];
}

function judgeBlock(key: string, who: string, values: unknown, queue: Queue): Finding[] {
  const given = isBag(values) ? values : {};
  const action = { kind: 'chooseTemplateVariables' } as const;
  const known = queue.templateVariables;
  if (values !== undefined && values !== null && !isBag(values))
    return [
      { severity: 'error', code: 'template-value', sentence: `${key} must be a mapping of names to values.`, action },
    ];
  // An older server does not tell them: what is not known is not judged.
  if (known === undefined) return [];
  const missing = known
    .filter(variable => !(variable.name in given) && variable.schema['default'] === undefined)
    .map(variable => variable.name);
  const unknown = Object.keys(given).filter(name => !known.some(variable => variable.name === name));
  const wrong = known.flatMap(variable => {
    const problem = variable.name in given ? templateProblem(variable, given[variable.name]) : undefined;
    return problem === undefined
      ? []
      : [`${variable.name} must be ${problem}, not ${JSON.stringify(given[variable.name])}`];
  });
  return [
    ...(missing.length === 0
      ? []
      : [
          {
            severity: 'error',
            code: 'template-missing',
            sentence: `The queue ${queue.name} needs ${missing.join(' and ')} for ${who}; set ${missing.length === 1 ? 'it' : 'them'} in ${key}.`,
            action,
          } as const,
        ]),
    ...(unknown.length === 0
      ? []
      : [
          {
            severity: 'error',
            code: 'template-unknown',
            sentence: `The queue ${queue.name} has no template variable ${unknown.join(' or ')}; take ${unknown.length === 1 ? 'it' : 'them'} out of ${key}.`,
            action,
          } as const,
        ]),
    ...wrong.map(
      sentence => ({ severity: 'error', code: 'template-value', sentence: `In ${key}, ${sentence}.`, action }) as const,
    ),
  ];
}
