import type { Field } from '../../sweep/field.ts';

/**
 * How an engine draws a top-level parameter: the distribution that it names, `categorical` for values without one. The
 * client adds one where both bounds are there and none is named. `undefined`: the keys tell none, or it is not a
 * mapping; `null`: it names something that is not a word (docs/facts/local-engines.md).
 */
export function clientForm(parameter: Field): string | null | undefined {
  if (parameter.has('value')) return 'categorical';
  const [min, max, named] = ['min', 'max', 'distribution'].map(key => parameter.get(key));
  const hasBounds = min !== undefined && max !== undefined;
  if (parameter.has('values') && !named && !hasBounds) return 'categorical';
  // Python's `or` takes what is empty for missing.
  if (named && !named.falsy) return named.text ?? null;
  if (!hasBounds) return undefined;
  return isWhole(min) && isWhole(max) ? 'int_uniform' : 'uniform';
}

function isWhole({ type }: Field): boolean {
  return type === 'int' || type === 'bool';
}
