import assert from 'node:assert/strict';
import { diagnose } from '../say.ts';

/** `code: marked text` of what is said of how values are sent. */
function said(parameters: string): string[] {
  const text = `import wandb\nwandb.sweep({"method": "grid", "program": "a.py", "parameters": ${parameters}})\n`;
  return diagnose(text, { fileName: 'train.py' })
    .filter(({ code }) => ['key-not-string', 'tuple-is-list', 'not-json'].includes(code))
    .map(({ code, start, end }) => `${code}: ${text.slice(start, end)}`);
}

describe('values of Python that are sent as JSON', () => {
  it('says of a key that it becomes a string', () => {
    assert.deepEqual(said('{"a": {"value": {1: "x"}}}'), ['key-not-string: 1']);
    assert.deepEqual(said('{"a": {"value": {"1": "x"}}}'), []);
  });

  it('says of a tuple that it becomes a list, but of a list of choices', () => {
    assert.deepEqual(said('{"a": {"values": [(1, 2), (3, 4)]}}'), ['tuple-is-list: (1, 2)', 'tuple-is-list: (3, 4)']);
    assert.deepEqual(said('{"a": {"values": (1, 2)}}'), []);
  });

  it('refuses what json.dumps refuses, and nothing else', () => {
    for (const value of ['{1, 2}', 'range(3)', '(x for x in [1])', 'print', 'int'])
      assert.equal(said(`{"a": {"values": ${value}}}`)[0]?.split(':')[0], 'not-json', value);
    for (const value of ['list(range(3))', '[1, 2]', 'unknown()'])
      assert.deepEqual(said(`{"a": {"values": ${value}}}`), [], value);
  });
});
