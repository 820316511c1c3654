import { REPLACED_DISTRIBUTIONS } from '../../../wandb/distributions.ts';
import * as l10n from '@vscode/l10n';
import { itemOf, type Ask } from './ask.ts';
import { isParameterPath } from '../../parameterPath.ts';
import { settingsMissing } from './companions.ts';
import { block, exampleOf, fillArguments, fillKey } from './fill.ts';
import { schedulerJobItems, schedulerMethods } from './schedulerJobs.ts';
import { mappingItems, schemasOf } from './keys.ts';
import { knownValues } from './knownValues.ts';
import { wholeCommand } from './command.ts';
import type { CompletionContext } from '../place/context.ts';
import { freeValues } from './free.ts';
import { isMetricPath } from './metricNames.ts';
import { sourceNames } from './sourceNames.ts';
import { templateValues } from './templates.ts';
import { methodItems } from './method.ts';
import { orderWords } from './words.ts';
import { PUBLISHED_JOBS } from '../../../wandb/schedulerJobs.ts';
import { escapeSnippet, isArray, isObject, joinKeys } from '../place/writing.ts';
import { toYaml } from '../../../yaml/write/toYaml.ts';
import { isClassPath } from '../../optunaClasses.ts';
import {
  documentationOf,
  keysOf,
  meaningOf,
  resolveSchema,
  typesOf,
  type SchemaAt,
  type SchemaNode,
} from '../../schema.ts';
import type { CompletionItem } from '../../types.ts';

/** What can be written after the colon at the cursor (or as an item of a list), likeliest first. */
export function valueItems(ask: Ask): CompletionItem[] {
  const { context, sweep } = ask;
  const name = context.path.at(-1);
  const parent = context.path.slice(0, -1);
  if (context.at === 'value' && isParameterPath(parent) && name === 'distribution') return distributionItems(ask);
  if (context.path.length === 1 && name === 'method') return methodItems(ask);
  const templates = templateValues(ask);
  if (templates) return templates;
  const schemas = schemasOf(context.path, sweep);
  const items = schemas.flatMap(schema => itemsOf(schema, ask));
  const found = items.filter((item, i) => items.findIndex(other => other.label === item.label) === i);
  return context.path.join('.') === 'scheduler.job' ? schedulerJobItems(found, ask) : found;
}

function itemsOf(schema: SchemaAt, ask: Ask): CompletionItem[] {
  const { node } = schema;
  if (node.enum) return enumItems(schema, ask);
  const free = freeValues(schema, ask);
  const inParameter = ask.context.at === 'value' && isParameterPath(ask.context.path.slice(0, -1));
  const metricName = ask.context.path.at(-1) === 'name' && isMetricPath(ask.context.path.slice(0, -1));
  // An example of a file or a function that was not found would be wrong.
  const isNear = sourceNames(String(ask.context.path.at(-1)), node, ask) !== undefined;
  if (isNear && (free.length || node['x-values'] === 'function')) return free;
  if (free.length && (inParameter || metricName)) return free;
  const words = [...free, ...suggestedItems(schema, ask)];
  if (isObject(node)) return ask.context.at === 'value' ? blockItems(ask) : words;
  if (isArray(node)) return [...words, ...listItems(schema, ask)];
  return words;
}

/** The words of an enum, each with its meaning. */
export function enumItems({ node }: SchemaAt, ask: Ask): CompletionItem[] {
  if (isClassPath(ask.context.path)) return classItems(node, ask);
  const words = (node.enum ?? []).filter(value => value !== null);
  return orderWords(words, ask.context.path, ask.sweep).map(value =>
    wordItem(ask, value, meaningOf(node, value), node.default === value),
  );
}

/** Optuna's classes, each with the arguments that it requires. */
function classItems(node: SchemaNode, ask: Ask): CompletionItem[] {
  const { context, sweep } = ask;
  const column = context.frame?.indent ?? 0;
  const path = context.path.slice(0, -1);
  return orderWords((node.enum ?? []).map(String), context.path, sweep).map(name =>
    itemOf(ask, { label: name, kind: 'enum', detail: meaningOf(node, name) }, snippet => {
      const args = fillArguments(name, { snippet, sweep, path, column });
      return joinKeys([snippet.key(name), ...(args === undefined ? [] : [args])], snippet, column);
    }),
  );
}

/** One value as an item, with its meaning. */
export function wordItem(ask: Ask, value: unknown, meaning: string | undefined, isDefault = false): CompletionItem {
  const detail = isDefault ? (meaning === undefined ? l10n.t('default') : l10n.t('default: {0}', meaning)) : meaning;
  return itemOf(ask, { label: String(value), kind: 'enum', detail }, () => escapeSnippet(toYaml(value, ask.writing)));
}

/** Known values that are not the only ones: booleans, the default, examples, `x-suggest`. */
export function suggestedItems({ node }: SchemaAt, ask: Ask): CompletionItem[] {
  const known = [
    ...(typesOf(node).includes('boolean') ? [true, false] : []),
    ...knownValues(node, ask.context.path, ask.sweep),
  ];
  const scalars = known.filter(value => typeof value !== 'object');
  return [...new Set(scalars)].map(value => {
    const meaning = meaningOf(node, value);
    if (value === PUBLISHED_JOBS.wandb && settingsMissing(ask.sweep)) return wandbJobItem(ask, meaning);
    return { ...wordItem(ask, value, meaning, value === node.default), kind: 'value' as const };
  });
}

/** W&B's own scheduler job with the method that it needs in its settings. */
function wandbJobItem(ask: Ask, detail: string | undefined): CompletionItem {
  const column = ask.context.frame?.indent ?? 0;
  return itemOf(ask, { label: PUBLISHED_JOBS.wandb, kind: 'value', detail }, snippet => {
    const { writing } = snippet;
    const key = snippet.key('method');
    const method = `${key}: ${snippet.choice(schedulerMethods(ask.sweep).map(word => snippet.key(word)))}`;
    const settings = block([method], { snippet, column: column + writing.step });
    return joinKeys([snippet.key(PUBLISHED_JOBS.wandb), `${snippet.key('settings')}:${settings}`], snippet, column);
  });
}

/** The keys of a mapping that has not begun: on their own line under the key, or in brackets after it. */
function blockItems(ask: Ask): CompletionItem[] {
  const { context, writing } = ask;
  const column = (context.frame?.indent ?? 0) + writing.step;
  const inside: CompletionContext = { ...context, at: 'key', keys: [], column, undecided: false };
  if (writing.flow) return mappingItems({ ...ask, context: inside, brackets: true });
  return mappingItems({ ...ask, context: { ...inside, lead: `\n${' '.repeat(column)}` } });
}

function listItems(schema: SchemaAt, ask: Ask): CompletionItem[] {
  const { node, document } = schema;
  const item = node.items && resolveSchema({ node: node.items, document });
  const isCommand = ask.context.path.join('.') === 'command';
  const examples = isCommand
    ? [wholeCommand(ask.sweep)]
    : (node.examples ?? (Array.isArray(node.default) ? [node.default] : [])).filter(Array.isArray);
  const whole = examples.map(example =>
    itemOf(
      ask,
      { label: toYaml(example, { flow: true, json: ask.writing.json }), kind: 'snippet', detail: l10n.t('list') },
      snippet => `[${example.map(value => snippet.stop(toYaml(value, { ...ask.writing, flow: true }))).join(', ')}]`,
    ),
  );
  if (whole.length || !item || isObject(item.node)) return whole;
  return [
    itemOf(
      ask,
      { label: '[…]', kind: 'snippet', detail: l10n.t('list') },
      snippet => `[${snippet.value(exampleOf('value', item.node))}]`,
    ),
  ];
}

/** The distributions that the parameter's other keys and its bounds leave open, with what each still lacks. */
function distributionItems(ask: Ask): CompletionItem[] {
  const { context, sweep } = ask;
  const path = context.path.slice(0, -1);
  const parameter = sweep.fieldAt(path);
  const forms = schemasOf(path, sweep).filter(({ node }) => node['x-form'] && node['x-form'] !== 'nested');
  const column = context.frame?.indent ?? 0;
  const byName = new Map(forms.map(form => [form.node['x-form'] as string, form]));
  const names = orderWords([...byName.keys()], context.path, sweep);
  const current = names.filter(name => !isDeprecatedDistribution(name));
  return [...current, ...names.filter(isDeprecatedDistribution)].flatMap(name => {
    const form = byName.get(name);
    if (!form) return [];
    const missing = (form.node.required ?? []).filter(key => key !== 'distribution' && !parameter?.has(key));
    return itemOf(
      ask,
      {
        label: name,
        kind: 'enum',
        ...(isDeprecatedDistribution(name) ? { deprecated: true } : {}),
        detail: meaningOf(form.node.properties?.['distribution'], name),
        documentation: documentationOf(form.node),
      },
      snippet => {
        const filling = { snippet, sweep, path, column, form: form.node['x-form'] };
        const keys = keysOf([form]);
        return joinKeys(
          [snippet.key(name), ...missing.map(key => fillKey(key, keys.get(key) ?? form, filling))],
          snippet,
          column,
        );
      },
    );
  });
}

/** W&B still accepts these, with a warning. */
function isDeprecatedDistribution(name: string): boolean {
  return name in REPLACED_DISTRIBUTIONS;
}
