import assert from 'node:assert/strict';
import { readJson, type JsonProblem } from '../../../../../src/core/sweep/readJson.ts';
import { ofRule } from '../say.ts';

function problemIn(text: string): JsonProblem | undefined {
  const read = readJson(text);
  return 'problem' in read ? read.problem : undefined;
}

const CODE = 'json';
const { reported } = ofRule(CODE, { fileName: 'sweep.json' });
const launchSweep = (values: string) =>
  `{"job": "a/b/c:d", "method": "grid", "parameters": {"a": {"values": ${values}}}}\n`;

describe(CODE, () => {
  it('is an error where JSON ends for Python', () => {
    const stops: [values: string, at: string][] = [
      ['[1,]', ']'],
      ["['x']", "'"],
      ['[True]', 'T'],
      ['[abc]', 'a'],
      ['[1 2]', '2'],
      ['[1] # why', '#'],
      ['["\\x"]', '\\'],
      ['[.5]', '.'],
    ];
    for (const [values, at] of stops) assert.deepEqual(reported(launchSweep(values)), [`error: ${at}`], values);
    assert.deepEqual(reported(`${launchSweep('[1]')}x`), ['error: x']);
  });

  it('is not reported for JSON, another kind of file and a plain sweep', () => {
    assert.deepEqual(reported(launchSweep('[1, NaN, "x"]')), []);
    assert.deepEqual(reported(launchSweep('[1,]'), { fileName: 'sweep.yaml' }), []);
    assert.deepEqual(reported(launchSweep('[1,]').replace('"job": "a/b/c:d"', '"program": "t.py"')), []);
  });

  it('has a message of its own for each mistake', () => {
    const texts = ['\ufeff{}', '{} x', '["a', '["\n"]', '["\\x"]', '[.5]', '{1: 2}', '{"a" 1}', '[1 2]', '{"a": 1 2}'];
    const habits = ['{} # x', '[1,]', "['a']", '[None]', '[abc]'];
    const messages = [...texts, ...habits].map(text => problemIn(text)?.message);
    assert.ok(!messages.includes(undefined));
    // Of a habit from elsewhere, the message holds what to write.
    assert.match(problemIn('[None]')?.message ?? '', /`null`/);
    assert.match(problemIn('[True]')?.message ?? '', /`true`/);
    assert.match(problemIn('{run_cap: 5}')?.message ?? '', /"run_cap"/);
    assert.equal(new Set(messages).size, messages.length);
    assert.ok('value' in readJson('{"a": [1, 2.5, null]}'));
  });
});
