import type { Segment } from '../../../sweep/field.ts';
import type { SweepFile } from '../../../sweep/sweepFile.ts';
import { isArray, isObject } from '../place/writing.ts';
import { toYaml } from '../../../yaml/write/toYaml.ts';
import { isParameterPath } from '../../parameterPath.ts';
import { PLACEHOLDERS } from '../../placeholders.ts';
import { boundText } from './bounds.ts';
import { wholeCommand } from './command.ts';
import { possibleMethods } from './possibleMethods.ts';
import { argumentsOf, isClassPath, requiredArguments } from '../../optunaClasses.ts';
import { PUBLISHED_JOBS } from '../../../wandb/schedulerJobs.ts';
import { schedulerJobs, schedulerMethods } from './schedulerJobs.ts';
import { orderWords } from './words.ts';
import type { Filling } from './filling.ts';
import { flowText } from './flowText.ts';
import { knownValues } from './knownValues.ts';
import { exampleMetricNames, isMetricPath } from './metricNames.ts';
import { valueTexts } from './valueTexts.ts';
import { keysOf, resolveSchema, schemaAt, typesOf, type SchemaAt, type SchemaNode } from '../../schema.ts';

/**
 * `key: value` with tab stops for a key of the mapping at `filling.path`; nested blocks on lines of their own, in flow
 * style on the same one.
 */
export function fillKey(name: string, schema: SchemaAt, filling: Filling): string {
  return `${filling.snippet.key(name)}:${fillValue(name, schema, filling)}`;
}

function fillValue(name: string, at: SchemaAt, filling: Filling): string {
  const { snippet } = filling;
  const { node } = at;
  const special =
    boundText(name, filling) ??
    valuesText(name, filling) ??
    metricNameText(name, filling) ??
    commandText(name, filling) ??
    methodText(name, filling) ??
    schedulerJobText(name, filling);
  if (special !== undefined) return special;
  if (isObject(node) && !Array.isArray(node.enum)) return fillObject(name, at, filling);
  if (node.enum)
    return ` ${snippet.choice(
      choosable(
        node.enum.filter(value => value !== null),
        [...filling.path, name],
        filling.sweep,
      ).map(value => toYaml(value, snippet.writing)),
    )}`;
  if (isArray(node)) return fillArray(node, at, filling);
  const [known = exampleOf(name, node)] = knownValues(node, [...filling.path, name], filling.sweep);
  return ` ${snippet.value(known)}`;
}

/** The words that can be chosen without anything else being written. */
function choosable(words: readonly unknown[], path: readonly Segment[], sweep: SweepFile): unknown[] {
  const ordered = orderWords(words, path, sweep);
  if (!isClassPath(path)) return ordered;
  const present = sweep.fieldAt([...path.slice(0, -1), 'args'])?.names ?? [];
  return ordered.filter(word => requiredArguments(String(word), path).every(key => present.includes(key)));
}

/**
 * `args:` with what a class of Optuna's requires, on lines of its own; undefined where that is nothing. `filling.path`
 * is that of the mapping with `type`.
 */
export function fillArguments(type: string, filling: Filling): string | undefined {
  const path = [...filling.path, 'type'];
  const schema = argumentsOf(type, path);
  const missing = requiredArguments(type, path);
  if (!schema || !missing.length || filling.sweep.fieldAt([...filling.path, 'args'])?.names.length) return undefined;
  const keys = keysOf([schema]);
  const inner: Filling = {
    ...filling,
    path: [...filling.path, 'args'],
    column: filling.column + filling.snippet.writing.step,
  };
  return `${filling.snippet.key('args')}:${block(
    missing.map(key => fillKey(key, keys.get(key) ?? schema, inner)),
    inner,
  )}`;
}

/** A value that fits a schema: its default, an example, or the plainest of its type. */
export function exampleOf(name: string, node: SchemaNode): unknown {
  const known = [node.default, node['x-suggest']?.[0], node.examples?.[0]].find(
    value => value !== undefined && value !== null,
  );
  if (known !== undefined) return known;
  const types = typesOf(node);
  if (types.includes('integer') || types.includes('number'))
    return Math.max(node.minimum ?? 1, node.exclusiveMinimum !== undefined ? node.exclusiveMinimum + 1 : 1);
  if (types.includes('boolean')) return true;
  if (types.includes('string') || !types.length)
    return node['x-values'] === 'job'
      ? 'entity/project/name:latest'
      : node['x-values'] === 'queue'
        ? PLACEHOLDERS.queue
        : node['x-values'] === 'program'
          ? 'train.py'
          : name;
  return types.includes('array') ? [] : {};
}

function fillObject(name: string, at: SchemaAt, filling: Filling): string {
  const { snippet, column } = filling;
  const path = [...filling.path, name];
  const schemas = schemaAt(path, filling.sweep);
  const keys = keysOf(schemas.length ? schemas : [at]);
  const inner: Filling = { ...filling, path, column: column + snippet.writing.step };
  if (at.node.title === 'parameters') {
    const parameter = snippet.stop(snippet.key('learning_rate'));
    const values = `${snippet.key('values')}: [${snippet.stop('0.001')}, ${snippet.stop('0.01')}]`;
    const column = inner.column + snippet.writing.step;
    return block([`${parameter}:${block([values], { ...inner, column })}`], inner);
  }
  if (name === 'search_space' && path[0] === 'scheduler') return block(gridLines(filling), inner);
  if (name === 'settings' && path.length === 2 && settingsOfWandb(filling))
    return block([`${snippet.key('method')}: ${snippet.choice(schedulerMethods(filling.sweep))}`], inner);
  const missing = wantedKeys(at.node, keys);
  if (!missing.length)
    return at.node.additionalProperties === false
      ? ' {}'
      : block([`${snippet.key('name')}: ${snippet.value('value')}`], inner);
  return block(
    missing.map(key => fillKey(key, keys.get(key) ?? at, inner)),
    inner,
  );
}

/** The search space of Optuna's GridSampler: a list for each parameter that has one. */
function gridLines({ sweep, snippet }: Filling): string[] {
  const lists = sweep.parameters.flatMap(({ field }) => {
    const items = field.get('values')?.items ?? [];
    return items.length ? [{ name: field.name, items }] : [];
  });
  if (!lists.length)
    return [`${snippet.stop(snippet.key('learning_rate'))}: [${snippet.stop('0.001')}, ${snippet.stop('0.01')}]`];
  return lists.map(
    ({ name, items }) =>
      `${snippet.key(name)}: [${items.map(item => snippet.stop(flowText(item, snippet.writing))).join(', ')}]`,
  );
}

/** The required keys, with the first of several ways to satisfy the schema; else the likeliest key alone. */
function wantedKeys(node: SchemaNode, keys: ReadonlyMap<string, SchemaAt>): string[] {
  const ways = node['x-anyRequired'];
  const either = ways?.[0] ?? node.anyOf?.find(way => way.required)?.required ?? [];
  const usable = (name: string) => keys.get(name)?.node['x-notInYaml'] !== true;
  const required = [...(node.required ?? []), ...either].filter(
    (name, i, all) => all.indexOf(name) === i && keys.has(name) && usable(name),
  );
  if (node.title === 'metric' && keys.has('goal') && !required.includes('goal')) required.push('goal');
  if (required.length) return required;
  const preferred = ['num_workers', 'queue', 'local-container', 'type'].find(name => keys.has(name));
  const first = preferred ?? [...keys.keys()].find(usable);
  return first === undefined ? [] : [first];
}

function fillArray(node: SchemaNode, at: SchemaAt, filling: Filling): string {
  const { snippet, column } = filling;
  const example = node.default ?? node.examples?.[0];
  if (Array.isArray(example) && example.length)
    return ` [${example.map(item => snippet.stop(toYaml(item, { ...snippet.writing, flow: true }))).join(', ')}]`;
  const item = node.items && resolveSchema({ node: node.items, document: at.document });
  if (item && isObject(item.node)) {
    const keys = keysOf([item]);
    const inner = { ...filling, column: column + snippet.writing.step + 2 };
    const one = () => wantedKeys(item.node, keys).map(key => fillKey(key, keys.get(key) ?? item, inner));
    const items = Array.from({ length: Math.max(1, node.minItems ?? 1) }, one);
    if (snippet.writing.flow) return ` [${items.map(lines => `{${lines.join(', ')}}`).join(', ')}]`;
    const pad = `\n${' '.repeat(column + snippet.writing.step)}`;
    return items.map(lines => `${pad}- ${lines.join(`\n${' '.repeat(inner.column)}`)}`).join('');
  }
  return ` [${snippet.value('value')}]`;
}

/** The keys of a new mapping after its colon. */
export function block(lines: readonly string[], { snippet, column }: Pick<Filling, 'snippet' | 'column'>): string {
  if (snippet.writing.flow) return ` {${lines.join(', ')}}`;
  return lines.map(line => `\n${' '.repeat(column)}${line}`).join('');
}

/** ` value` for `value` and `values` of a parameter whose name or probabilities suggest something. */
function valuesText(name: string, { path, snippet, sweep }: Filling): string | undefined {
  if ((name !== 'value' && name !== 'values') || !isParameterPath(path)) return undefined;
  const parameter = name === 'values' ? sweep.fieldAt(path) : undefined;
  const strings = valueTexts(String(path.at(-1)), parameter, snippet.writing);
  if (!strings) return undefined;
  if (name === 'values') return ` [${strings.map(text => snippet.stop(text)).join(', ')}]`;
  return ` ${snippet.stop(strings[1] ?? strings[0] ?? '1')}`;
}

/** ` name` for a metric that goes with its goal. */
function metricNameText(name: string, { path, snippet, sweep }: Filling): string | undefined {
  const [example] = name === 'name' && isMetricPath(path) ? exampleMetricNames(path, sweep) : [];
  return example === undefined ? undefined : ` ${snippet.value(example)}`;
}

/** The methods that work with what is there, the likeliest filled in. */
function methodText(name: string, { path, snippet, sweep }: Filling): string | undefined {
  return name === 'method' && path.length === 0
    ? ` ${snippet.choice(possibleMethods(sweep).map(word => snippet.key(word)))}`
    : undefined;
}

/** The whole command: words on lines of their own, in flow style in brackets. */
function commandText(name: string, { snippet, sweep, path, column }: Filling): string | undefined {
  if (name !== 'command' || path.length) return undefined;
  const words = wholeCommand(sweep);
  if (snippet.writing.flow) return ` [${words.map(word => snippet.value(word)).join(', ')}]`;
  return words.map(word => `\n${' '.repeat(column + snippet.writing.step)}- ${snippet.value(word)}`).join('');
}

/** True where the scheduler job that is there, or is being written, is W&B's own. */
function settingsOfWandb({ sweep }: Filling): boolean {
  const job = sweep.fieldAt(['scheduler', 'job']);
  return sweep.schedulerKind === 'wandb' || (!job?.text && schedulerJobs(sweep)[0] === PUBLISHED_JOBS.wandb);
}

/** A scheduler job that can work with what is there. */
function schedulerJobText(name: string, { path, snippet, sweep }: Filling): string | undefined {
  return name === 'job' && path.length === 1 && path[0] === 'scheduler'
    ? ` ${snippet.choice(schedulerJobs(sweep).map(job => toYaml(job, snippet.writing)))}`
    : undefined;
}
