import type { Segment } from '../../../sweep/field.ts';
import type { SweepFile } from '../../../sweep/sweepFile.ts';
import type { LocalEngine } from '../../../wandb/localEngines.ts';
import { itemOf, typeWords, type Ask } from './ask.ts';
import { isParameterPath } from '../../parameterPath.ts';
import { fillKey } from './fill.ts';
import type { Filling } from './filling.ts';
import { openForms } from './forms.ts';
import { orderKeys } from './order.ts';
import { joinKeys } from '../place/writing.ts';
import { sourceNames } from './sourceNames.ts';
import { withCompanions } from './companions.ts';
import { documentationOf, keysOf, schemaAt, type SchemaAt, type SchemaNode } from '../../schema.ts';
import type { CompletionItem } from '../../types.ts';

/**
 * The keys allowed in the mapping at the cursor, likeliest first, without those already there and those that would be
 * wrong.
 */
export function mappingItems(ask: Ask): CompletionItem[] {
  const { context, sweep } = ask;
  const schemas = schemasOf(context.path, sweep);
  const present = new Set(context.keys.map(entry => entry.key));
  const all = keysOf(schemas);
  const keys = [...all].filter(
    ([name, { node }]) => !present.has(name) && node['x-notInYaml'] !== true && mayStand(name, ask),
  );
  const required = new Set(schemas.flatMap(({ node }) => node.required ?? []));
  return orderKeys(new Map(keys), ask, required).map(([name, schema]) =>
    keyItem(ask, name, schema, { schemas, keys: all }),
  );
}

/**
 * The schemas at a path, a parameter's form narrowed to what is still open, and the settings of an unknown scheduler
 * job taken for those of the published ones.
 */
export function schemasOf(path: readonly Segment[], sweep: SweepFile): SchemaAt[] {
  if (
    path[0] === 'scheduler' &&
    path[1] === 'settings' &&
    (sweep.schedulerKind === 'none' || sweep.schedulerKind === 'custom')
  ) {
    const kinds = sweep.schedulerKind === 'custom' ? (['wandb', 'optuna'] as const) : (['wandb'] as const);
    return kinds.flatMap(schedulerKind => schemaAt(path, { ...sweep, schedulerKind }));
  }
  const schemas = schemaAt(path, sweep);
  return isParameterPath(path) ? openForms(schemas, sweep.fieldAt(path), sweep) : schemas;
}

/** The schemas of a mapping, and the keys that they have between them. */
interface MappingSchemas {
  readonly schemas: readonly SchemaAt[];
  readonly keys: ReadonlyMap<string, SchemaAt>;
}

function keyItem(ask: Ask, name: string, schema: SchemaAt, mapping: MappingSchemas): CompletionItem {
  const { context, sweep } = ask;
  const listed = schema.node['x-values'] !== undefined && hasNames(ask, name, schema);
  return itemOf(
    ask,
    {
      label: name,
      kind: 'key',
      detail: typeWords(schema.node),
      documentation: documentationOf(schema.node),
      suggestNext: listed && !context.colonFollows,
    },
    snippet => {
      if (context.colonFollows) return snippet.key(name);
      const filling: Filling = { snippet, sweep, path: context.path, column: context.column };
      return listed ? `${snippet.key(name)}: ` : fillWithCompanions(name, schema, mapping, filling);
    },
  );
}

/** The key, and under it the keys it requires. */
function fillWithCompanions(
  name: string,
  schema: SchemaAt,
  { schemas, keys }: MappingSchemas,
  filling: Filling,
): string {
  const { snippet, sweep, path, column } = filling;
  const { keys: inserted, form } = withCompanions(name, schemas, filling);
  const one = form && schemas.find(({ node }) => node['x-form'] === form);
  const own = one && keysOf([one]);
  const lines = inserted.map(key => {
    // Next to explicit bounds, a list of all distributions would mislead: only that of the form fits them.
    const known = key === name && inserted.length === 1 ? schema : (own?.get(key) ?? keys.get(key) ?? schema);
    return fillKey(key, known, { snippet, sweep, path, column, form });
  });
  return joinKeys(lines, snippet, column);
}

function hasNames(ask: Ask, name: string, { node }: SchemaAt): boolean {
  const names = node['x-values'] === 'program' ? undefined : knownNames(ask, name, node);
  return !ask.writing.json && names !== undefined && names.length > 0;
}

function knownNames(ask: Ask, name: string, node: SchemaNode): readonly string[] | undefined {
  if (node['x-values'] === 'job') return ask.knowledge.jobs();
  return node['x-values'] === 'queue' ? ask.knowledge.queues() : sourceNames(name, node, ask);
}

/** Keys that exclude each other, each with what excludes it (docs/facts/config.md, "Messages beyond the schema"). */
function mayStand(name: string, { context, sweep }: Ask): boolean {
  if (name === 'value' && isParameterPath(context.path)) return searchesOther(sweep, context.path);
  if (context.path.join() === 'scheduler' && sweep.localEngine) {
    return name === 'engine' || enginesReading(name).includes(sweep.localEngine);
  }
  if (context.path.length) return true;
  const has = (key: string) => context.keys.some(entry => entry.key === key);
  switch (name) {
    case 'job':
      return !has('image_uri');
    case 'image_uri':
      return !has('job');
    case 'metric':
      return !has('metrics');
    case 'metrics':
      return !has('metric') && sweep.isCustom && !has('early_terminate');
    case 'early_terminate':
      return !(sweep.kind === 'sweep' && has('scheduler'));
    case 'scheduler':
      return (
        sweep.kind === 'launch-sweep' ||
        (!has('early_terminate') && sweep.fieldAt(['controller', 'type'])?.text !== 'local')
      );
    default:
      return true;
  }
}

/** The engines that read a key beside `engine` (docs/facts/local-engines.md). */
function enginesReading(name: string): readonly LocalEngine[] {
  return name === 'search_space' ? ['optuna'] : ['optuna', 'ax'];
}

/**
 * Bayes requires at least one parameter that is not a constant: another one, if the one at this path becomes constant.
 */
export function searchesOther(sweep: SweepFile, path: readonly Segment[]): boolean {
  return (
    sweep.engine !== 'bayes' ||
    sweep.parameters.some(({ field, form }) => field.name !== path[1] && form !== 'constant' && form !== undefined)
  );
}
