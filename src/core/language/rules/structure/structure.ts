import type { Field, Segment } from '../../../sweep/field.ts';
import { resolveSchema, schemaWithin, type SchemaNode } from '../../schema.ts';
import type { CompiledError } from './compiledForm.ts';
import type { Form } from './forms.ts';
import { judgedValue } from './judgedValue.ts';

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

export interface MisfitOptions {
  /** The server reads a string such as `1e-5` as a number, since the client sends it bare. */
  readonly numbersAsSent: boolean;
  /** Dates and bytes are misfits too; elsewhere another rule reports them. */
  readonly dates?: boolean;
}

/**
 * Everything in a value that does not fit a form, outermost first, in the order of the file. ajv decides, with the
 * form's compiled validator. What PyYAML refuses is passed over, and so is what is in a value of the wrong type.
 */
export function misfits(field: Field, form: Form | undefined, options: MisfitOptions): readonly Misfit[] {
  if (!form) return NONE;
  const { validate, reads } = form.compiled;
  const { value, floats } = judgedValue(field, reads, options.numbersAsSent);
  if (validate.call(floats, value)) return NONE;
  const found: Misfit[] = [];
  collect(byPlace(validate.errors ?? []), field, { form, found, options, path: [] });
  return found;
}

const NONE: readonly Misfit[] = [];

/** ajv's errors at one value, and in what it holds. */
interface Errors {
  readonly own: CompiledError[];
  readonly inner: Map<string, Errors>;
}

function byPlace(errors: readonly CompiledError[]): Errors {
  const root: Errors = { own: [], inner: new Map() };
  for (const error of errors) {
    let at = root;
    for (const part of error.instancePath.split('/').slice(1)) {
      const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
      let next = at.inner.get(name);
      if (!next) at.inner.set(name, (next = { own: [], inner: new Map() }));
      at = next;
    }
    at.own.push(error);
  }
  return root;
}

interface Collecting {
  readonly form: Form;
  readonly found: Misfit[];
  readonly options: MisfitOptions;
  readonly path: readonly Segment[];
}

function collect({ own, inner }: Errors, field: Field, collecting: Collecting): void {
  const { form, found, options, path } = collecting;
  if (isPassedOver(field, options)) return;
  const at = schemaWithin(form.schema, path);
  const node = at ? resolveSchema(at).node : {};
  const wrong = VALUE_KINDS.find(kind => own.some(error => KINDS[error.keyword] === kind));
  if (wrong) found.push({ kind: wrong, field, node });
  if (wrong && wrong !== 'length') return;
  const missing = own.flatMap(({ params }) => params?.missingProperty ?? []);
  for (const name of new Set(missing)) found.push({ kind: 'missing-key', field, name });
  const unknown = new Set(own.flatMap(({ params }) => params?.additionalProperty ?? []));
  if (!unknown.size && !inner.size) return;
  const known = Object.keys(node.properties ?? {});
  field.items.forEach((item, i) => {
    const segment = field.type === 'seq' ? i : item.name;
    const errors = inner.get(String(segment));
    if (unknown.has(item.name)) found.push({ kind: 'unknown-key', field: item, known });
    else if (errors) collect(errors, item, { ...collecting, path: [...path, segment] });
  });
}

function isPassedOver({ type }: Field, { dates }: MisfitOptions): boolean {
  return type === 'broken' || (dates !== true && (type === 'date' || type === 'datetime' || type === 'bytes'));
}

/** What ajv's keywords mean for a value; of several, the first of {@link VALUE_KINDS} is reported. */
const KINDS: Readonly<Record<string, (typeof VALUE_KINDS)[number]>> = {
  type: 'type',
  'x-integer': 'type',
  enum: 'enum',
  minimum: 'range',
  maximum: 'range',
  exclusiveMinimum: 'range',
  minItems: 'length',
  minProperties: 'length',
};
const VALUE_KINDS = ['type', 'enum', 'range', 'length'] as const;
