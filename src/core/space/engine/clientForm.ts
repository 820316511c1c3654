import type { Field } from '../../sweep/field.ts';

/**
 * The distribution that an engine finds in a top-level parameter: the client adds one where both bounds are there and
 * none is named. `undefined`: none is named; `null`: something that is not a word.
 */
export function namedDistribution(parameter: Field): string | null | undefined {
  const named = parameter.get('distribution');
  // Python's `or` takes what is empty for missing.
  if (named && !named.falsy) return named.text ?? null;
  const [min, max] = [parameter.get('min'), parameter.get('max')];
  if (!min || !max) return undefined;
  return isWhole(min) && isWhole(max) ? 'int_uniform' : 'uniform';
}

/** Whether an engine finds a `distribution` at all, also an empty one. */
export function hasDistribution(parameter: Field): boolean {
  return parameter.has('distribution') || (parameter.has('min') && parameter.has('max'));
}

function isWhole({ type }: Field): boolean {
  return type === 'int' || type === 'bool';
}
