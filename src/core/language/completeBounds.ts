import type { Field } from '../sweep/field.ts';
import { boundNumber, isDistribution } from '../sweep/parameterForm.ts';
import { toYaml } from './completionText.ts';
import type { Filling } from './completeFill.ts';

/** First bounds of each distribution: positive where a logarithm is taken, exponents where those are asked for, floats where reals are drawn. */
function firstBounds(distribution: string | undefined): readonly [string, string] {
  if (distribution === undefined || distribution === 'int_uniform') return ['1', '10'];
  if (distribution.endsWith('log_uniform_values')) return ['0.0001', '0.1'];
  if (distribution.endsWith('log_uniform')) return ['-9', '-2'];
  if (distribution === 'q_uniform') return ['0', '10'];
  return ['0.0', '1.0'];
}

/** ` value` for `min`, `max` and `probabilities` of a parameter, fitting what is there already; undefined for any other key. */
export function boundText(name: string, { snippet, sweep, path }: Filling): string | undefined {
  if (path.at(-2) !== 'parameters') return undefined;
  const parameter = sweep.fieldAt(path);
  if (name === 'probabilities') {
    const count = parameter?.get('values')?.items.length;
    return count ? ` [${evenly(count).map(p => snippet.stop(p)).join(', ')}]` : undefined;
  }
  if (name !== 'min' && name !== 'max') return undefined;
  const distribution = parameter?.get('distribution')?.text;
  const other = parameter?.get(name === 'min' ? 'max' : 'min');
  const text = otherBound(name, other, distribution) ?? firstBounds(isDistribution(distribution) ? distribution : undefined)[name === 'min' ? 0 : 1];
  return ` ${snippet.stop(text)}`;
}

/** A bound on the right side of the one that is there, int to int and float to float. */
function otherBound(name: 'min' | 'max', other: Field | undefined, distribution: string | undefined): string | undefined {
  const known = boundNumber(other);
  if (known === undefined || !other) return undefined;
  const exponents = distribution?.endsWith('log_uniform') ?? false;
  const logarithmic = distribution?.endsWith('log_uniform_values') ?? false;
  const int = other.type === 'int' && !logarithmic;
  if (int) return String(name === 'max' ? known + (exponents ? 5 : 10) : known > 0 && !exponents ? 0 : known - 10);
  const value = name === 'max' ? (known > 0 ? known * 10 : known + 1) : (known > 0 ? known / 100 : known - 1);
  const text = toYaml(Number(value.toPrecision(6)), { flow: true, json: false });
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** `count` probabilities that add up to exactly 1 as Python adds them, in hundredths where that is fine enough. */
function evenly(count: number): string[] {
  const unit = 10 ** Math.max(2, String(count).length + 1);
  const each = Math.floor(unit / count);
  const parts = Array.from({ length: count }, (_, i) => i < unit - each * count ? each + 1 : each);
  return parts.map(part => toYaml(part / unit, { flow: true, json: false }).replace(/^(\d+)$/, '$1.0'));
}
