/** What a parameter's name suggests about its values. */
export interface NameHint {
  readonly distribution: 'log_uniform_values' | 'int_uniform' | 'uniform';
  /** Bounds as YAML. */
  readonly bounds: readonly [string, string];
  /** A list of values, as YAML each. */
  readonly values: readonly string[];
}

const HINTS: readonly (readonly [RegExp, NameHint])[] = [
  [/batch/, { distribution: 'int_uniform', bounds: ['16', '256'], values: ['16', '32', '64'] }],
  [
    /(^|_)(lr|learning_rate)|learning|weight_decay|(^|_)wd$|l[12]($|_)|reg|eps|temperature/,
    { distribution: 'log_uniform_values', bounds: ['0.0001', '0.1'], values: ['0.0001', '0.001', '0.01'] },
  ],
  [
    /drop|momentum|prob|ratio|alpha|beta|gamma|fraction|smoothing|threshold/,
    { distribution: 'uniform', bounds: ['0.0', '0.5'], values: ['0.0', '0.25', '0.5'] },
  ],
  [/optim/, { distribution: 'int_uniform', bounds: ['1', '10'], values: ['adam', 'sgd'] }],
  [/activation/, { distribution: 'int_uniform', bounds: ['1', '10'], values: ['relu', 'gelu', 'tanh'] }],
  [/seed/, { distribution: 'int_uniform', bounds: ['0', '9'], values: ['0', '1', '2'] }],
  [/epoch/, { distribution: 'int_uniform', bounds: ['5', '50'], values: ['5', '10', '20'] }],
  [
    /hidden|units|dim|channels|width|size/,
    { distribution: 'int_uniform', bounds: ['32', '512'], values: ['64', '128', '256'] },
  ],
  [
    /layers|depth|heads|blocks|num|(^|_)n(_|$)|steps|k$/,
    { distribution: 'int_uniform', bounds: ['1', '8'], values: ['2', '4', '8'] },
  ],
];

/** What a name such as `learning_rate` or `batch_size` is usually given; undefined for a name that says nothing. */
export function nameHint(name: string): NameHint | undefined {
  const plain = name.toLowerCase().replace(/[-.]/g, '_');
  return HINTS.find(([pattern]) => pattern.test(plain))?.[1];
}
