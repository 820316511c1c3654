import type { Field } from '../../../sweep/field.ts';
import { nameHint } from './nameHint.ts';

/**
 * A list of values for a parameter, each as YAML: what its name suggests, as many as it has `probabilities`. Undefined
 * where neither says anything.
 */
export function valueTexts(
  name: string,
  parameter: Field | undefined,
  { json }: { readonly json: boolean },
): string[] | undefined {
  const hinted = nameHint(name)?.values.map(text => (json && /^[a-z]/.test(text) ? JSON.stringify(text) : text));
  const count = parameter?.get('probabilities')?.items.length ?? 0;
  if (count === 0 || hinted?.length === count) return hinted;
  const counted = Array.from({ length: count }, (_, i) => String(i + 1));
  return hinted && hinted.length > count ? hinted.slice(0, count) : counted;
}
