import assert from 'node:assert/strict';
import { fileAsLaunched } from '../../../../src/core/launch/resume/fileAsLaunched.ts';
import { constructValue } from '../../../../src/core/yaml/read/construct.ts';
import { parseYaml } from '../../../../src/core/yaml/read/parse.ts';
import { jsonRoundTrip } from '../../../../src/core/python/values/jsonDumps.ts';
import type { PyValue } from '../../../../src/core/python/values/value.ts';

function valueOf(text: string): PyValue {
  const read = constructValue(parseYaml(text));
  assert.ok('value' in read, text);
  return jsonRoundTrip(read.value);
}

/** What the file becomes where W&B keeps something else. */
const asLaunched = (file: string, launched: string): string =>
  fileAsLaunched(parseYaml(file), valueOf(file), valueOf(launched));

const FILE = `# my sweep
method: bayes   # the way
metric:
  name: loss
  goal: minimize
parameters:
  lr: {min: 0.001, max: 0.1}
  layers:
    values: [1, 2]   # few
run_cap: 10
`;
const LAUNCHED = `run_cap: 10
parameters: {layers: {values: [1, 2]}, lr: {max: 0.1, min: 0.001}}
metric: {goal: minimize, name: loss}
method: bayes
`;

describe('a file as it was launched', () => {
  it('is the file itself where only order and style differ', () => {
    assert.equal(asLaunched(FILE, LAUNCHED), FILE);
  });

  const cases: readonly (readonly [string, string, string])[] = [
    ['a changed value', LAUNCHED.replace('run_cap: 10', 'run_cap: 25'), FILE.replace('run_cap: 10', 'run_cap: 25')],
    ['a changed value before a comment', LAUNCHED.replace('bayes', 'random'), FILE.replace('bayes', 'random')],
    ['a value in a flow mapping', LAUNCHED.replace('max: 0.1', 'max: 0.5'), FILE.replace('max: 0.1', 'max: 0.5')],
    [
      'a changed list',
      LAUNCHED.replace('[1, 2]', '[1, 2, 3]'),
      FILE.replace('values: [1, 2]', 'values:\n    - 1\n    - 2\n    - 3'),
    ],
    ['a key that the file does not have', `${LAUNCHED}name: first\n`, `${FILE}name: first\n`],
    [
      'a key within a mapping',
      LAUNCHED.replace('name: loss', 'name: loss, target: 3'),
      FILE.replace('goal: minimize\n', 'goal: minimize\n  target: 3\n'),
    ],
    ['a key that only the file has', LAUNCHED.replace('run_cap: 10\n', ''), FILE.replace('run_cap: 10\n', '')],
    [
      'a mapping that only the file has',
      LAUNCHED.replace('metric: {goal: minimize, name: loss}\n', ''),
      FILE.replace('metric:\n  name: loss\n  goal: minimize\n', ''),
    ],
    [
      'another kind of value',
      LAUNCHED.replace('layers: {values: [1, 2]}', 'layers: 3'),
      FILE.replace('layers:\n    values: [1, 2]', 'layers: 3'),
    ],
  ];
  for (const [name, launched, expected] of cases) {
    it(`shows ${name}`, () => {
      assert.equal(asLaunched(FILE, launched), expected);
    });
  }

  it('says in every case what was launched', () => {
    for (const [, launched] of cases)
      assert.deepEqual(sortedJson(valueOf(asLaunched(FILE, launched))), sortedJson(valueOf(launched)));
  });

  it('does not mind how a number is written', () => {
    assert.equal(
      asLaunched('parameters:\n  lr: {min: 1e-5, max: 1}\n', 'parameters:\n  lr:\n    max: 1.0\n    min: 0.00001\n'),
      'parameters:\n  lr: {min: 1e-5, max: 1}\n',
    );
  });

  it('is rewritten where its text cannot hold the difference', () => {
    assert.equal(
      asLaunched('{"method": "grid", "parameters": {}}', 'method: grid\nparameters: {a: {value: 1}}\nrun_cap: 2\n'),
      'method: grid\nparameters:\n  a:\n    value: 1\nrun_cap: 2\n',
    );
    assert.equal(asLaunched('- no mapping', 'a: 1\n'), 'a: 1\n');
  });

  it('ends without a line break as well', () => {
    assert.equal(
      asLaunched('method: grid\nrun_cap: 1', 'method: grid\nrun_cap: 1\nname: x\n'),
      'method: grid\nrun_cap: 1\nname: x',
    );
  });
});

function sortedJson(value: PyValue): unknown {
  if (value.type === 'seq') return value.items.map(sortedJson);
  if (value.type === 'map')
    return Object.fromEntries(
      value.entries.map(([key, each]) => ['value' in key ? String(key.value) : '', sortedJson(each)] as const).sort(),
    );
  return 'value' in value ? String(value.value) : value.type;
}
