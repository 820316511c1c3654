/**
 * Every key that some form of a parameter takes, the ones written most often first (docs/facts/config.md).
 */
export const PARAMETER_KEYS = [
  'values',
  'value',
  'min',
  'max',
  'distribution',
  'parameters',
  'q',
  'probabilities',
  'mu',
  'sigma',
  'a',
  'b',
] as const;

/** Whether some form of a parameter takes the key. */
export function isParameterKey(name: string): name is (typeof PARAMETER_KEYS)[number] {
  return (PARAMETER_KEYS as readonly string[]).includes(name);
}
