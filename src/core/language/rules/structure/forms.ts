import type { FormName } from '../../../sweep/parameterForm.ts';
import type { SweepFile } from '../../../sweep/sweepFile.ts';
import { formSchema, optunaClass, rootSchema, schemaWithin, type SchemaAt } from '../../schema.ts';
import type { CompiledForm } from './compiledForm.ts';
import { blocks, launchBlocks, parameterForms, pruners, samplers } from './generated/validators.ts';

/** One form that a value may have: decided before anything is checked, so that every misfit is of this form. */
export interface Form {
  readonly compiled: CompiledForm;
  /** The schema that it was compiled from, for the words of a message. */
  readonly schema: SchemaAt;
}

/** The form of a key at the top of the file. Of the two kinds of sweep only `launch` and `scheduler` differ. */
export function blockForm(key: string, kind: SweepFile['kind']): Form | undefined {
  const compiled = (kind === 'launch-sweep' ? own(launchBlocks, key) : undefined) ?? own(blocks, key);
  const schema = schemaWithin(rootSchema(kind), [key]);
  return compiled && schema && { compiled, schema };
}

/** A parameter's form, and the keys that it takes. */
export interface ParameterForm extends Form {
  readonly keys: readonly string[];
}

const PARAMETER_FORMS = Object.fromEntries<ParameterForm>(
  Object.entries(parameterForms).map(([name, compiled]) => {
    const schema = formSchema(name as FormName) ?? { node: {}, document: '' };
    return [name, { compiled, schema, keys: Object.keys(schema.node.properties ?? {}) }];
  }),
) as Readonly<Record<FormName, ParameterForm>>;

/** The form of a parameter, as `formOf` decides it from its keys. */
export function parameterForm(name: FormName): ParameterForm {
  return PARAMETER_FORMS[name];
}

/** The arguments of one of Optuna's classes; undefined for a class that the scheduler does not know. */
export function argumentsForm(role: 'sampler' | 'pruner', type: string): Form | undefined {
  const compiled = own(role === 'sampler' ? samplers : pruners, type);
  const schema = optunaClass(role, type);
  return compiled && schema && { compiled, schema };
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
