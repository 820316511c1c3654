/**
 * Every key that some form of a parameter takes, the ones written most often first (wandb/sweeps, config/schema.json).
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
export type ParameterKey = (typeof PARAMETER_KEYS)[number];
