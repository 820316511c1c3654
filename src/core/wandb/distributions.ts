/** Every distribution that W&B knows (docs/facts/config.md); the deprecated ones last. */
export const DISTRIBUTIONS = [
  'uniform',
  'int_uniform',
  'log_uniform_values',
  'q_uniform',
  'categorical',
  'categorical_w_probabilities',
  'constant',
  'normal',
  'q_normal',
  'log_normal',
  'q_log_normal',
  'q_log_uniform_values',
  'inv_log_uniform_values',
  'beta',
  'q_beta',
  'log_uniform',
  'q_log_uniform',
  'inv_log_uniform',
] as const;
export type Distribution = (typeof DISTRIBUTIONS)[number];

/** Whether a word names a distribution. */
export function isDistribution(text: string | undefined): text is Distribution {
  return text !== undefined && (DISTRIBUTIONS as readonly string[]).includes(text);
}

/** Whether a distribution draws on a logarithmic scale: it says so in its name. */
export function isLogarithmic(distribution: unknown): boolean {
  return typeof distribution === 'string' && distribution.includes('log');
}

/**
 * Deprecated distributions, whose bounds are exponents, and what takes the values themselves (docs/facts/config.md).
 */
export const REPLACED_DISTRIBUTIONS: Readonly<Partial<Record<Distribution, Distribution>>> = {
  log_uniform: 'log_uniform_values',
  q_log_uniform: 'q_log_uniform_values',
  inv_log_uniform: 'inv_log_uniform_values',
};

/** Distributions that W&B's grid can list the values of (docs/facts/config.md). */
export const GRID_DISTRIBUTIONS = ['categorical', 'constant', 'int_uniform', 'q_uniform'] as const;

/** Whether W&B's grid can list the values of a form of a parameter. */
export function isGridDistribution(form: string | undefined): boolean {
  return (GRID_DISTRIBUTIONS as readonly (string | undefined)[]).includes(form);
}
