import { SCIENTIFIC, type Field } from './field.ts';
import { isDistribution, type Distribution } from '../wandb/distributions.ts';

/** `nested` is a group of parameters and has no distribution. */
export type FormName = Distribution | 'nested';

/**
 * A number in the way of YAML 1.2 that PyYAML reads as a string (`1e-5`): the client sends it unquoted, so the server
 * reads a number again, but whatever compares or converts it in the client, or in a run, has a string.
 */
export function isSciString(field: Field | undefined): boolean {
  const target = field?.target;
  return (
    field?.text !== undefined && target?.kind === 'scalar' && target.style === 'plain' && SCIENTIFIC.test(target.text)
  );
}

/** The same number with the point and the sign that PyYAML requires. */
export function withPointAndSign(text: string): string {
  const [mantissa = '', exponent = ''] = text.split(/e/i);
  const point = mantissa.includes('.') ? mantissa.replace(/\.$/, '.0').replace(/^([-+]?)\./, '$10.') : `${mantissa}.0`;
  return `${point}e${/^[-+]/.test(exponent) ? '' : '+'}${exponent}`;
}

/**
 * A string that the server reads as a number, since the client sends it bare however it was quoted (`"1e-5"`); one that
 * begins with 0 the client quotes (NonOctalStringDumper).
 */
export function isSciText(field: Field | undefined): boolean {
  return field?.text !== undefined && !field.text.startsWith('0') && SCIENTIFIC.test(field.text);
}

/** The number that the server reads from a bound: also of a string such as `1e-5`. Undefined for anything else. */
export function boundNumber(field: Field | undefined): number | undefined {
  if (!field) return undefined;
  if (isSciText(field)) return Number((field.text ?? '').replaceAll('_', ''));
  return field.number;
}

/**
 * The form that a parameter is meant to have, decided by its keys first, then by `distribution`, so that only this form
 * is reported. Undefined where neither tells.
 */
export function formOf(parameter: Field): FormName | undefined {
  if (parameter.type !== 'map') return undefined;
  const named = parameter.get('distribution')?.text;
  if (parameter.has('parameters')) return 'nested';
  if (parameter.has('values')) return parameter.has('probabilities') ? 'categorical_w_probabilities' : 'categorical';
  if (isDistribution(named)) return named === 'constant' || !parameter.has('value') ? named : 'constant';
  if (parameter.has('value')) return 'constant';
  if (parameter.has('probabilities')) return 'categorical_w_probabilities';
  if (parameter.has('mu') || parameter.has('sigma')) return parameter.has('q') ? 'q_normal' : 'normal';
  if (parameter.has('a') && parameter.has('b')) return parameter.has('q') ? 'q_beta' : 'beta';
  if (parameter.has('q') && (parameter.has('min') || parameter.has('max'))) return 'q_uniform';
  if (parameter.has('min') || parameter.has('max')) return boundsForm(parameter.get('min'), parameter.get('max'));
  return undefined;
}

/** What W&B makes of `min` and `max` without a distribution: two ints are int_uniform, all else uniform. */
function boundsForm(min: Field | undefined, max: Field | undefined): 'int_uniform' | 'uniform' {
  const isInt = (f: Field | undefined) => f === undefined || f.type === 'int' || f.type === 'bool';
  return isInt(min) && isInt(max) ? 'int_uniform' : 'uniform';
}
