// Sweep files for the benchmark of the preview: every form of a parameter, as people write them.

const FORMS = [
  'values: [16, 32, 64, 128]',
  'values: [adam, sgd, lion], probabilities: [0.5, 0.3, 0.2]',
  'min: 1, max: 12',
  'min: 0.1, max: 0.9',
  'value: 5',
  'distribution: q_uniform, min: 0.03, max: 0.5, q: 0.1',
  'distribution: log_uniform_values, min: 0.00001, max: 0.1',
  'distribution: q_log_uniform_values, min: 8, max: 2048, q: 8',
  'distribution: inv_log_uniform_values, min: 0.001, max: 1',
  'distribution: normal, mu: 0, sigma: 1',
  'distribution: q_normal, mu: 0, sigma: 1, q: 0.1',
  'distribution: log_normal, mu: 0, sigma: 1',
  'distribution: beta, a: 5, b: 2',
  'distribution: q_beta, a: 0.5, b: 0.5, q: 0.05',
  'distribution: int_uniform, min: 2, max: 8',
];

/** A file with so many parameters, and where in it a digit may change. */
export function previewText(count) {
  const head =
    'program: train.py\nmethod: random\nmetric: {name: loss, goal: minimize}\n' +
    'early_terminate: {type: hyperband, min_iter: 3}\nparameters:\n';
  const parameters = Array.from({ length: count }, (_, i) => `  parameter_${i}: {${FORMS[i % FORMS.length]}}\n`);
  const text = head + parameters.join('');
  return { text, edit: text.indexOf('max: 0.9') + 'max: 0.'.length };
}
