import { isParameterPath } from './ask.ts';
import type { Filling } from './filling.ts';
import { nameHint } from './nameHint.ts';
import type { SchemaAt } from '../../schema.ts';
import type { Segment } from '../../../sweep/field.ts';
import type { FormName } from '../../../sweep/parameterForm.ts';
import type { SweepFile } from '../../../sweep/sweepFile.ts';

/** What is brought along comes in this order. */
const ORDER = ['parameters', 'values', 'value', 'min', 'max', 'probabilities', 'distribution'];

/** Keys to be written together. */
export interface Companions {
  readonly keys: readonly string[];
  /** The form that a parameter gets by them. */
  readonly form?: FormName;
}

/**
 * A key together with those that it cannot do without, so that what is inserted is right at once: `min` brings `max`,
 * `mu` its distribution, `early_terminate` a metric.
 */
export function withCompanions(
  name: string,
  schemas: readonly SchemaAt[],
  { path, sweep, snippet }: Pick<Filling, 'path' | 'sweep' | 'snippet'>,
): Companions {
  if (isParameterPath(path)) return inParameter(name, schemas, path, sweep);
  const root = sweep.fieldAt([]);
  const wantsMetric =
    path.length === 0 &&
    name === 'early_terminate' &&
    !root?.has('metric') &&
    !root?.has('metrics') &&
    !snippet.writing.flow;
  return { keys: wantsMetric ? [name, 'metric'] : [name] };
}

function inParameter(
  name: string,
  schemas: readonly SchemaAt[],
  path: readonly Segment[],
  sweep: SweepFile,
): Companions {
  const present = sweep.fieldAt(path)?.names ?? [];
  const form = formFor([name, ...present], schemas, String(path.at(-1)));
  if (!form) return { keys: [name] };
  const required = form.node.required ?? [];
  const keys = [name, ...ORDER.filter(key => required.includes(key))];
  return {
    keys: keys.filter((key, i) => keys.indexOf(key) === i && !present.includes(key)),
    form: form.node['x-form']?.name,
  };
}

/** The form that a parameter with these keys would most likely become: the one that its name suggests, else the plainest. */
function formFor(keys: readonly string[], schemas: readonly SchemaAt[], name: string): SchemaAt | undefined {
  const fitting = schemas.filter(
    ({ node }) => node['x-form'] && keys.every(key => node.properties?.[key] !== undefined),
  );
  const hinted = nameHint(name)?.distribution;
  return fitting.find(({ node }) => node['x-form']?.name === hinted) ?? fitting[0];
}
