import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/yaml/edit/applyEdits.ts';
import { writeEntries, writeJob, type Entry } from '../../../../src/core/yaml/edit/writeEntries.ts';
import { parseYaml } from '../../../../src/core/yaml/read/parse.ts';
import { rootField } from '../../../../src/core/sweep/sweepFile.ts';

function write(text: string, entries: readonly Entry[], fileName = 's.yaml'): string {
  const edits = writeEntries(text, fileName, entries);
  assert.ok(edits, text);
  return applyEdits(text, edits);
}

const JOB: Entry = [['scheduler', 'job'], 'e/p/j:latest'];
const SAMPLER: Entry = [['scheduler', 'settings', 'sampler', 'type'], 'TPESampler'];

describe('writing into a sweep file', () => {
  it('adds blocks at the end, and keeps comments', () => {
    assert.equal(
      write('method: grid # mine\nparameters:\n    a:\n        value: 1 # one\n', [JOB, SAMPLER]),
      'method: grid # mine\nparameters:\n    a:\n        value: 1 # one\nscheduler:\n    job: e/p/j:latest\n' +
        '    settings:\n        sampler:\n            type: TPESampler\n',
    );
  });

  it('adds to a block that is there and replaces a value', () => {
    assert.equal(
      write('scheduler: # who\n  job: old # was\n  num_workers: 2\nmethod: grid', [JOB, SAMPLER]),
      'scheduler: # who\n  job: e/p/j:latest # was\n  num_workers: 2\n  settings:\n    sampler:\n' +
        '      type: TPESampler\nmethod: grid',
    );
  });

  it('fills an empty block, and keeps CRLF', () => {
    assert.equal(
      write('scheduler:\r\nmethod: grid\r\n', [JOB]),
      'scheduler:\r\n  job: e/p/j:latest\r\nmethod: grid\r\n',
    );
    assert.equal(
      write('scheduler: # later\nmethod: grid\n', [JOB]),
      'scheduler: # later\n  job: e/p/j:latest\nmethod: grid\n',
    );
  });

  it('writes flow style where the file does', () => {
    assert.equal(
      write('scheduler: {num_workers: 2}\n', [JOB]),
      'scheduler: {num_workers: 2, job: "e/p/j:latest"}\n'.replaceAll('"', ''),
    );
    assert.equal(write('scheduler: {}\n', [JOB]), 'scheduler: {job: e/p/j:latest}\n');
  });

  it('gives a shared block a mapping of its own', () => {
    assert.equal(
      write('x: &s\n  num_workers: 2\nscheduler: *s\n', [JOB]),
      'x: &s\n  num_workers: 2\nscheduler: {<<: *s, job: e/p/j:latest}\n',
    );
  });

  it('writes JSON', () => {
    assert.deepEqual(JSON.parse(write('{\n  "method": "grid"\n}\n', [JOB, SAMPLER], 's.json')), {
      method: 'grid',
      scheduler: { job: 'e/p/j:latest', settings: { sampler: { type: 'TPESampler' } } },
    });
    assert.deepEqual(JSON.parse(write('{}', [JOB], 's.json')), { scheduler: { job: 'e/p/j:latest' } });
    assert.deepEqual(JSON.parse(write('', [JOB], 's.json')), { scheduler: { job: 'e/p/j:latest' } });
  });

  it('starts an empty file', () => {
    assert.equal(write('', [[['job'], 'e/p/j:v1']]), 'job: e/p/j:v1\n');
    assert.equal(write('# a sweep', [[['job'], 'yes']]), '# a sweep\njob: "yes"\n');
  });

  it('leaves what it wrote where it is read, whatever was there', () => {
    const texts = [
      'a: 1\n',
      'scheduler: 5\n',
      'scheduler: [1, 2]\n',
      'scheduler:\n  - 1\n',
      'scheduler:\n  settings: null\n  job: x\n',
      'scheduler:\n  settings:\n    sampler: {type: X}\n\n\nmethod: grid\n',
      'scheduler: &a {job: b}\nlaunch: *a\n',
      'm: |\n  text\n\n  more\n',
      'l:\n- 1\n- 2\n# end\n',
      'scheduler:\n  job: |\n    x\n  num_workers: 1\n',
    ];
    for (const text of texts) {
      const written = write(text, [
        JOB,
        SAMPLER,
        [
          ['launch', 'overrides', 'args'],
          ['--a', '1e-5', 'yes'],
        ],
      ]);
      const tree = parseYaml(written);
      assert.deepEqual(tree.problems, [], written);
      const root = rootField(tree, 's.yaml');
      assert.equal(root.get('scheduler')?.get('job')?.text, 'e/p/j:latest', written);
      assert.equal(root.get('scheduler')?.get('settings')?.get('sampler')?.get('type')?.text, 'TPESampler', written);
      assert.deepEqual(
        root
          .get('launch')
          ?.get('overrides')
          ?.get('args')
          ?.items.map(i => i.text),
        ['--a', '1e-5', 'yes'],
        written,
      );
    }
  });
});

describe('naming the job of a sweep file', () => {
  const named = (text: string, fileName = 's.yaml'): string => {
    const edits = writeJob(text, fileName, 'e/p/j:v1');
    assert.ok(edits, text);
    return applyEdits(text, edits);
  };

  it('writes it after the first keys, before the parameters, and keeps comments', () => {
    assert.equal(
      named('# head\nprogram: a.py # mine\nmethod: grid # all\n\n# space\nparameters:\n  a: {value: 1}\n'),
      '# head\nprogram: a.py # mine\nmethod: grid # all\njob: e/p/j:v1\n\n# space\nparameters:\n  a: {value: 1}\n',
    );
    assert.equal(
      named('# head\nparameters: {a: {value: 1}}\nmethod: grid\n'),
      '# head\njob: e/p/j:v1\nparameters: {a: {value: 1}}\nmethod: grid\n',
    );
    assert.equal(
      named('{"method": "grid", "parameters": {}}', 's.json'),
      '{"method": "grid", "job": "e/p/j:v1", "parameters": {}}',
    );
  });

  it('replaces the one that is there', () => {
    assert.equal(
      named('method: grid\nparameters: {}\njob: old # was\n'),
      'method: grid\nparameters: {}\njob: e/p/j:v1 # was\n',
    );
  });
});
