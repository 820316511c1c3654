import assert from 'node:assert/strict';
import { writeOptions } from '../../../../src/core/launch/plan/writeOptions.ts';
import { applyEdits } from '../../../../src/core/yaml/edit/applyEdits.ts';

const options = (text: string, chosen: Parameters<typeof writeOptions>[2], name = 'sweep.yaml') => {
  const edits = writeOptions(text, name, chosen);
  return edits && applyEdits(text, edits);
};

describe('Writing launch options into a file', () => {
  it('adds a block after what is there and leaves comments alone', () => {
    assert.equal(
      options('# top\njob: a/b/c:latest # the job\nmethod: grid\n', { priority: 1, numWorkers: 4 }),
      '# top\njob: a/b/c:latest # the job\nmethod: grid\nlaunch:\n  priority: 1\nscheduler:\n  num_workers: 4\n',
    );
  });

  it('replaces a value and keeps the comment after it', () => {
    assert.equal(
      options('scheduler:\n  num_workers: 2  # two at a time\n  job: x\n', { numWorkers: 8 }),
      'scheduler:\n  num_workers: 8  # two at a time\n  job: x\n',
    );
  });

  it('removes image_uri if a job is chosen', () => {
    assert.equal(options('image_uri: a:1\nmethod: grid\n', { job: 'a/b/c d:v1' }), 'method: grid\njob: a/b/c d:v1\n');
    assert.equal(
      options('{"image_uri": "a:1", "method": "grid"}', { job: 'a/b/c:v1' }, 'sweep.json'),
      '{"method": "grid", "job": "a/b/c:v1"}',
    );
  });

  it('fills an empty block, a flow mapping and an alias, each in its own way', () => {
    assert.equal(
      options('launch: # later\nmethod: grid\n', { priority: 0 }),
      'launch: # later\n  priority: 0\nmethod: grid\n',
    );
    assert.equal(options('launch: {queue: q}\n', { priority: 0 }), 'launch: {queue: q, priority: 0}\n');
    assert.equal(options('launch: {}\n', { priority: 0 }), 'launch: {priority: 0}\n');
    assert.equal(
      options('base: &b {queue: q}\nlaunch: *b\n', { priority: 0 }),
      'base: &b {queue: q}\nlaunch: {<<: *b, priority: 0}\n',
    );
  });

  it('replaces a list that is on its own lines', () => {
    assert.equal(
      options('launch:\n  overrides:\n    args:\n    - --a\n    - b\n  queue: q\n', {
        args: ['--lr', '0.1', '--name=x y'],
      }),
      'launch:\n  overrides:\n    args: ["--lr", "0.1", "--name=x y"]\n  queue: q\n',
    );
  });

  it('writes into an empty file, after a literal string and into Windows lines', () => {
    assert.equal(options('', { priority: 2 }), 'launch:\n  priority: 2\n');
    assert.equal(
      options('description: |\n  a\n  b\n', { numWorkers: 1 }),
      'description: |\n  a\n  b\nscheduler:\n  num_workers: 1\n',
    );
    assert.equal(options('method: grid\r\n', { numWorkers: 1 }), 'method: grid\r\nscheduler:\r\n  num_workers: 1\r\n');
  });

  it('writes JSON as JSON, in the lines that are there', () => {
    assert.equal(
      options('{\n  "method": "grid"\n}\n', { priority: 1 }, 'a.json'),
      '{\n  "method": "grid",\n  "launch": {"priority": 1}\n}\n',
    );
  });

  it('changes nothing where everything is there already', () => {
    assert.deepEqual(writeOptions('launch:\n  priority: 1\n', 'a.yaml', { priority: 1 }), []);
  });
});
