// Files for the language benchmark: sweeps as people write them, of a given length, and files made to be slow.

const FORMS = [
  ['values: [16, 32, 64, 128]'],
  ['distribution: log_uniform_values', 'min: 0.0001', 'max: 0.1'],
  ['min: 1', 'max: 12'],
  ['value: adam'],
  ['distribution: q_uniform', 'q: 0.05', 'min: 0.1', 'max: 0.9'],
  ['values:', '  - relu', '  - gelu', '  - tanh'],
];

/** A sweep of about this many lines; where a digit may change, a key that may be removed, and a key to hover. */
export function sweepText(lines) {
  const head = [
    '# a sweep',
    'program: train.py',
    'method: random',
    'metric:',
    '  name: val_loss',
    '  goal: minimize',
    'run_cap: 50',
    'parameters:',
  ];
  const body = [];
  for (let i = 0; head.length + body.length < lines - 5; i++)
    body.push(`  parameter_${i}:`, ...FORMS[i % FORMS.length].map(line => `    ${line}`));
  const text = [...head, ...body, 'command:', '  - ${env}', '  - python', '  - ${program}', '  - ${args}', ''].join(
    '\n',
  );
  const middle =
    text.indexOf('max: 12', Math.floor(text.length / 2)) < 0
      ? text.indexOf('max: 12')
      : text.indexOf('max: 12', Math.floor(text.length / 2));
  const start = text.lastIndexOf('min: 1', middle);
  return { text, edit: middle + 'max: 1'.length, place: { start, end: start + 'min: 1'.length }, key: middle + 1 };
}

/** Files on which a careless reader takes long, each with the milliseconds that it may take. */
export function slowTexts() {
  const anchors = Array.from(
    { length: 500 },
    (_, i) =>
      `  p${i}: &p${i}\n${i ? `    <<: *p${i - 1}\n` : '    distribution: uniform\n    min: 0.0\n'}    max: ${i + 1}.5`,
  ).join('\n');
  const merged = Array.from(
    { length: 500 },
    (_, i) => `x${i}: &x${i}\n  k${i}: ${i}${i ? `\n  <<: *x${i - 1}` : ''}`,
  ).join('\n');
  return [
    { name: '500 anchors with merge keys', most: 500, text: `method: random\nparameters:\n${anchors}\n` },
    {
      name: '500 anchors, each key merged on',
      most: 500,
      text: `method: random\nparameters:\n  a: {values: [1, 2]}\n${merged}\n`,
    },
    {
      name: 'one line of 1 MB',
      most: 500,
      text: `method: random\nparameters:\n  a: {value: "${'x'.repeat(1024 * 1024)}"}\n`,
    },
    {
      name: '30,000 parameters on one line of 1 MB',
      most: 500,
      text:
        'method: random\n' +
        `parameters: {${Array.from({ length: 30000 }, (_, i) => `parameter_${i}: {values: [1, 2]}`).join(', ')}}\n`,
    },
    {
      name: 'a list of 100,000 values',
      most: 500,
      text:
        'method: grid\nparameters:\n  a:\n' +
        `    values: [${Array.from({ length: 100_000 }, (_, i) => i).join(', ')}]\n`,
    },
    {
      name: 'a list of 100,000 values, a line each',
      most: 500,
      text:
        'method: grid\nparameters:\n  a:\n    values:\n' +
        `${Array.from({ length: 100_000 }, (_, i) => `    - ${i}`).join('\n')}\n`,
    },
  ];
}
