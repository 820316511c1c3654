import assert from 'node:assert/strict';
import { keysOf, schemaAt } from '../../../../src/core/language/schema.ts';
import { readDocument } from '../../../../src/core/sweep/reading.ts';
import { labels, offered, taken } from '../cursor.ts';

/** Files whose keys are walked: a plain sweep, one with a local engine, launch sweeps with each scheduler job. */
const HEADS = [
  'program: train.py\nmethod: random\n',
  'program: train.py\nmethod: custom\nscheduler:\n  engine: optuna\n',
  'job: a/b/job-c:latest\nmethod: bayes\n',
  'job: a/b/job-c:latest\nmethod: custom\nscheduler:\n  job: wandb/sweep-jobs/job-optuna-sweep-scheduler:latest\n',
];

/** A text that ends with this key, without a value, and the column of its keys. */
const endingWith = (head: string, path: readonly string[]): string => {
  const isOpen = head.endsWith('\n') && path[0] === 'scheduler' && head.includes('scheduler:');
  const from = isOpen ? 1 : 0;
  return (
    head +
    path
      .slice(from)
      .map((key, i) => `${'  '.repeat(i + from)}${key}:\n`)
      .join('')
  );
};

/** Every key of the schemas under these heads, down to the fourth level. */
function* keysUnder(head: string, path: readonly string[] = []): Generator<readonly string[]> {
  const { sweep } = readDocument({ text: endingWith(head, path), fileName: 'sweep.yaml' });
  const names = path.join() === 'parameters' ? ['lr'] : keysOf(schemaAt(path, sweep)).keys();
  for (const name of names) {
    if (path.length === 0 && head.includes(`${name}:`) && name !== 'scheduler') continue;
    if (path.length && head.includes(`\n  ${name}:`)) continue;
    if (path.length || !head.includes(`${name}:`)) yield [...path, name];
    if (path.length < 3) yield* keysUnder(head, [...path, name]);
  }
}

describe('completion below a key without a value, at its own column', () => {
  const seen = new Set<string>();
  for (const head of HEADS)
    it(`offers what each key holds, as further right: ${head.split('\n').slice(0, 4).join(', ')}`, () => {
      for (const path of keysUnder(head)) {
        const text = endingWith(head, path);
        const indent = '  '.repeat(path.length - 1);
        const held = labels(`${text}${indent}  |`);
        if (!held.length) continue;
        seen.add(path.join('.'));
        assert.deepEqual(labels(`${text}${indent}|`), held, text);
        assert.ok(
          offered(`${text}${indent}|`).every(({ insertText }) => insertText.startsWith('  ')),
          text,
        );
        const between = labels(`${text}${indent}|\n${indent}zzz: 1\n`);
        assert.deepEqual(between.slice(0, held.length), held, text);
        const [first = ''] = held;
        assert.ok(taken(`${text}${indent}|`, first).startsWith(`${text}${indent}  `), text);
      }
    });

  it('covers the keys that people stumble over, and those of their settings', () => {
    for (const key of ['launch', 'metric', 'early_terminate', 'scheduler', 'parameters', 'parameters.lr', 'command'])
      assert.ok(seen.has(key), key);
    for (const key of ['scheduler.settings', 'scheduler.settings.pruner', 'launch.overrides', 'parameters.lr.values'])
      assert.ok(seen.has(key), [...seen].join(' '));
  });

  it('goes on with keys beside it where one is typed, those that it holds first', () => {
    const head = 'program: train.py\nmethod: random\n';
    const typed = labels(`${head}metric:\nna|`);
    assert.ok(typed.indexOf('goal') < typed.indexOf('parameters') && typed.indexOf('goal') >= 0);
    assert.equal(typed.filter(label => label === 'name').length, 1);
    assert.equal(taken(`${head}metric:\nna|`, 'name').startsWith(`${head}metric:\n  name: `), true);
    assert.equal(taken(`${head}metric:\nru|`, 'run_cap').startsWith(`${head}metric:\nrun_cap: `), true);
  });

  it('offers keys beside one that holds a word or a number', () => {
    const head = 'program: train.py\nparameters:\n  lr:\n    min: 0\n    max: 1\n';
    for (const key of ['method', 'run_cap', 'name'])
      assert.deepEqual(labels(`${head}${key}:\n|`).includes('metric'), true);
    assert.ok(labels(`${head}metric:\n  name: loss\n|`).includes('method'));
    assert.ok(!labels(`${head}metric:\n  name: loss\n|`).includes('goal'));
  });

  it('leaves a block that is there as it is', () => {
    assert.ok(offered('command:\n|\n- a\n').every(({ insertText }) => insertText.startsWith('- ')));
    assert.ok(!labels('metric:\n|\n  name: x\n').includes('name'));
  });
});
