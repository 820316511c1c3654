import assert from 'node:assert/strict';
import { fileAsLaunched } from '../../../../src/core/launch/resume/fileAsLaunched.ts';
import { constructValue } from '../../../../src/core/yaml/read/construct.ts';
import { parseYaml } from '../../../../src/core/yaml/read/parse.ts';
import { jsonRoundTrip } from '../../../../src/core/python/values/jsonDumps.ts';
import type { PyMap } from '../../../../src/core/python/values/dict.ts';
import type { PyValue } from '../../../../src/core/python/values/value.ts';

function valueOf(text: string): PyMap {
  const read = constructValue(parseYaml(text));
  const value = 'value' in read ? jsonRoundTrip(read.value) : undefined;
  assert.ok(value?.type === 'map', text);
  return value;
}

/** What the file becomes where W&B keeps something else. */
const asLaunched = (file: string, launched: string, json = false): string =>
  fileAsLaunched(parseYaml(file), valueOf(file), valueOf(launched), json);

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
    ['a changed list', LAUNCHED.replace('[1, 2]', '[1, 2, 3]'), FILE.replace('values: [1, 2]', 'values: [1, 2, 3]')],
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
      'a key with a comment that only the file has',
      LAUNCHED.replace('method: bayes\n', ''),
      FILE.replace('method: bayes   # the way\n', ''),
    ],
    [
      'one key in place of another',
      LAUNCHED.replace('run_cap: 10\n', 'name: first\n'),
      FILE.replace('run_cap: 10\n', 'name: first\n'),
    ],
    [
      'a mapping that the file does not have',
      `${LAUNCHED}early_terminate: {type: hyperband, eta: 3.0, bands: [3, 9]}\n`,
      `${FILE}early_terminate:\n  type: hyperband\n  eta: 3.0\n  bands: [3, 9]\n`,
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
      fileAsLaunched(parseYaml('- no mapping'), valueOf('{}'), valueOf('parameters: {a: {value: 1}}\nrun_cap: 2\n')),
      'parameters:\n  a:\n    value: 1\nrun_cap: 2\n',
    );
    assert.equal(asLaunched('? method\n: grid\n', 'run_cap: 2\n'), 'run_cap: 2\n');
  });

  it('stays JSON', () => {
    const launched = 'method: grid\nparameters: {a: {value: 1}}\nrun_cap: 2\n';
    assert.equal(
      asLaunched('{"method": "grid", "parameters": {}}', launched, true),
      '{"method": "grid", "parameters": {"a": {"value": 1}}, "run_cap": 2}',
    );
  });

  it('keeps every digit', () => {
    assert.equal(
      asLaunched('a: 1\nb: 1\n', 'a: 12345678901234567890\nb: [1.0, "1.0"]\n'),
      'a: 12345678901234567890\nb: [1.0, "1.0"]\n',
    );
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
