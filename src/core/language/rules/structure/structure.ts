import type { Field } from '../../../sweep/field.ts';
import { isSciText } from '../../../sweep/parameterForm.ts';
import type { SweepFile } from '../../../sweep/sweepFile.ts';
import { resolveSchema, schemaAt, type SchemaAt, type SchemaNode } from '../../schema.ts';

/** One way in which a value does not fit its schema, at the value that does not. */
export type Misfit =
  /** A key that the mapping does not take. */
  | { readonly kind: 'unknown-key'; readonly field: Field; readonly known: readonly string[] }
  /** A key that the mapping needs. */
  | { readonly kind: 'missing-key'; readonly field: Field; readonly name: string }
  | { readonly kind: 'type'; readonly field: Field; readonly node: SchemaNode }
  | { readonly kind: 'enum'; readonly field: Field; readonly node: SchemaNode }
  | { readonly kind: 'range'; readonly field: Field; readonly node: SchemaNode }
  | { readonly kind: 'length'; readonly field: Field; readonly node: SchemaNode };

/**
 * Everything in a value that does not fit the schema of its place, from outside inwards. Values that another rule speaks of
 * (dates, what PyYAML refuses) are passed over, and so is what lies beneath a value of the wrong type.
 * `numbersAsSent`: the server reads a text such as `1e-5` as a number, since the client sends it bare.
 */
export function misfits(
  field: Field,
  sweep: SweepFile,
  options: { numbersAsSent: boolean; schema?: SchemaAt },
): Misfit[] {
  const [at, second] = options.schema ? [options.schema] : schemaAt(field.path, sweep);
  if (!at || second) return [];
  const { node } = resolveSchema(at);
  const wrong = ownMisfit(field, node, options.numbersAsSent);
  if (wrong) return [wrong];
  const inner = { numbersAsSent: options.numbersAsSent };
  if (field.type === 'seq')
    return [
      ...lengthMisfit(field, node),
      ...field.items.flatMap(item => misfits(item, sweep, { ...inner, schema: childSchema(item, at, sweep) })),
    ];
  if (field.type !== 'map') return [];
  const known = Object.keys(node.properties ?? {});
  const needed = [
    ...(node.required ?? []),
    ...Object.entries(node.dependencies ?? {}).flatMap(([name, others]) => (field.has(name) ? others : [])),
  ];
  const missing = [...new Set(needed)]
    .filter(name => !field.has(name))
    .map(name => ({ kind: 'missing-key', field, name }) as const);
  const rest = field.items.flatMap(item => {
    if (!known.includes(item.name)) {
      return node.additionalProperties === false ? [{ kind: 'unknown-key', field: item, known } as const] : [];
    }
    return misfits(item, sweep, { ...inner, schema: childSchema(item, at, sweep) });
  });
  return [...lengthMisfit(field, node), ...missing, ...rest];
}

/** The schema of a key or an item; undefined where what is written elsewhere decides, which the path tells. */
function childSchema(child: Field, parent: SchemaAt, sweep: SweepFile): SchemaAt | undefined {
  const { node, document } = resolveSchema(parent);
  const own = typeof child.path.at(-1) === 'number' ? node.items : node.properties?.[child.name];
  if (!own) return undefined;
  const resolved = resolveSchema({ node: own, document });
  const depends = resolved.node['x-byType'] ?? resolved.node['x-bySchedulerJob'] ?? resolved.node.anyOf;
  return depends ? schemaAt(child.path, sweep)[0] : resolved;
}

function ownMisfit(field: Field, node: SchemaNode, numbersAsSent: boolean): Misfit | undefined {
  if (field.type === 'broken' || field.type === 'date' || field.type === 'datetime' || field.type === 'bytes')
    return undefined;
  const types = node.type === undefined ? [] : typeof node.type === 'string' ? [node.type] : node.type;
  if (types.length && !types.some(type => isOfType(field, type, numbersAsSent))) return { kind: 'type', field, node };
  if (node.enum && !node.enum.some(value => equals(field, value))) return { kind: 'enum', field, node };
  const number = numberOf(field, numbersAsSent);
  if (number === undefined) return undefined;
  const low =
    (node.minimum !== undefined && !(number >= node.minimum)) ||
    (node.exclusiveMinimum !== undefined && !(number > node.exclusiveMinimum));
  return low || (node.maximum !== undefined && !(number <= node.maximum)) ? { kind: 'range', field, node } : undefined;
}

function lengthMisfit(field: Field, node: SchemaNode): Misfit[] {
  const least = field.type === 'map' ? node.minProperties : node.minItems;
  return least !== undefined && field.items.length < least ? [{ kind: 'length', field, node }] : [];
}

function numberOf(field: Field, numbersAsSent: boolean): number | undefined {
  return numbersAsSent && isSciText(field) ? Number((field.text ?? '').replaceAll('_', '')) : field.number;
}

/** True where a value is of a JSON type; an int is a float that is whole, a bool is no number (Python's jsonschema). */
function isOfType(field: Field, type: string, numbersAsSent: boolean): boolean {
  const asNumber = numbersAsSent && isSciText(field);
  switch (type) {
    case 'object':
      return field.type === 'map';
    case 'array':
      return field.type === 'seq';
    case 'string':
      return field.type === 'str' && !asNumber;
    case 'boolean':
      return field.type === 'bool';
    case 'null':
      return field.type === 'null';
    case 'number':
      return field.type === 'int' || field.type === 'float' || asNumber;
    case 'integer':
      return field.type === 'int' || Number.isInteger(numberOf(field, numbersAsSent));
    default:
      return true;
  }
}

function equals(field: Field, value: unknown): boolean {
  if (value === null) return field.type === 'null';
  return typeof value === 'string' ? field.text === value : field.number === value;
}
