import type { Field, Segment } from '../../../sweep/field.ts';
import { isDistribution } from '../../../wandb/distributions.ts';
import { boundNumber, type FormName } from '../../../sweep/parameterForm.ts';
import type { SweepFile } from '../../../sweep/sweepFile.ts';
import { floatYaml } from '../../../yaml/write/toYaml.ts';
import type { Filling } from './filling.ts';
import { nameHint } from './nameHint.ts';

/** How many values the example of `values` has, which `probabilities` must match. */
const EXAMPLE_VALUES = 3;

/**
 * First bounds of each distribution: positive where a logarithm is taken, exponents where those are asked for, floats
 * where reals are drawn.
 */
function firstBounds(distribution: string | undefined): readonly [string, string] {
  if (distribution === undefined || distribution === 'int_uniform') return ['1', '10'];
  if (distribution.endsWith('log_uniform_values')) return ['0.0001', '0.1'];
  if (distribution.endsWith('log_uniform')) return ['-9', '-2'];
  if (distribution === 'q_uniform') return ['0', '10'];
  return ['0.0', '1.0'];
}

/**
 * ` value` for `min`, `max` and `probabilities` of a parameter, fitting what is there already; undefined for any other
 * key.
 */
export function boundText(name: string, { snippet, sweep, path, form }: Filling): string | undefined {
  if (name === 'probabilities' && path.at(-2) === 'parameters') {
    const strings = probabilityTexts(sweep.fieldAt(path));
    return strings.length ? ` [${strings.map(p => snippet.stop(p)).join(', ')}]` : undefined;
  }
  const bound = boundValue(name, path, sweep, form);
  return bound === undefined ? undefined : ` ${snippet.stop(bound)}`;
}

/** `min` or `max` of the parameter at a path as YAML, fitting what is there already; undefined for any other key. */
export function boundValue(
  name: string,
  path: readonly Segment[],
  sweep: SweepFile,
  form?: FormName,
): string | undefined {
  if ((name !== 'min' && name !== 'max') || path.at(-2) !== 'parameters') return undefined;
  const parameter = sweep.fieldAt(path);
  const written = parameter?.get('distribution')?.text;
  const distribution = isDistribution(written) ? written : form;
  const other = parameter?.get(name === 'min' ? 'max' : 'min');
  const hint = nameHint(String(path.at(-1)));
  const first = hint && hint.distribution === (distribution ?? 'int_uniform') ? hint.bounds : firstBounds(distribution);
  return otherBound(name, other, distribution) ?? first[name === 'min' ? 0 : 1];
}

/** Probabilities for the values of a parameter, each equally likely; empty where it has none. */
export function probabilityTexts(parameter: Field | undefined): string[] {
  const count = parameter?.get('values')?.items.length ?? EXAMPLE_VALUES;
  return count ? evenly(count) : [];
}

/** A bound on the right side of the existing one, int to int and float to float. */
function otherBound(
  name: 'min' | 'max',
  other: Field | undefined,
  distribution: string | undefined,
): string | undefined {
  const known = boundNumber(other);
  if (known === undefined || !other) return undefined;
  const exponents = distribution?.endsWith('log_uniform') ?? false;
  const logarithmic = distribution?.endsWith('log_uniform_values') ?? false;
  const int = other.type === 'int' && !logarithmic;
  // The Optuna scheduler treats a `max` of 0 as missing (docs/facts/schedulers.md).
  if (int) return String(name === 'max' ? known + (exponents ? 5 : 10) || 1 : known > 0 && !exponents ? 0 : known - 10);
  const value = name === 'max' ? (known > 0 ? known * 10 : known + 1) : known > 0 ? known / 100 : known - 1;
  return floatYaml(Number(value.toPrecision(6)));
}

/** `count` probabilities that add up to exactly 1 as Python adds them, in hundredths where that is fine enough. */
function evenly(count: number): string[] {
  const unit = 10 ** Math.max(2, String(count).length + 1);
  const each = Math.floor(unit / count);
  const parts = Array.from({ length: count }, (_, i) => (i < unit - each * count ? each + 1 : each));
  return parts.map(part => floatYaml(part / unit));
}
