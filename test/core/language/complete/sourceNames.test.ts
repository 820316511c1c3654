import assert from 'node:assert/strict';
import { readModule } from '../../../../src/core/python/source/module.ts';
import { labels, taken } from '../cursor.ts';

const TUNE = `import optuna

def helper():
    return 1

def _private(trial):
    return suggest(trial)

def two(a, b):
    return make(a, b)

def space(trial):
    return {'lr': trial.suggest_float('lr', 0.1, 1)}

def make_study(info):
    return optuna.create_study()

async def later(info):
    return optuna.create_study()

limit = 3
`;

const files = {
  scripts: () => ['train.py', 'run.sh', 'tune.py', 'opt/space.py'],
  pythonModule: (path: string) => (path === 'tune.py' ? readModule(TUNE) : undefined),
};
const sweep = 'program: train.py\nmethod: custom\nscheduler:\n  engine: optuna\n';

describe('completion: the files of a local engine', () => {
  it('offers the Python files for source, the program last', () => {
    assert.deepEqual(labels(`${sweep}  source: |`, { files }), ['tune.py', 'opt/space.py', 'train.py']);
    assert.equal(taken(`${sweep}  source: |`, 'opt/space.py', { files }), `${sweep}  source: opt/space.py`);
  });

  it('offers an example where no files are known, or there are none', () => {
    assert.deepEqual(labels(`${sweep}  source: |`), ['tune.py']);
    assert.deepEqual(labels(`${sweep}  source: |`, { files: { ...files, scripts: () => [] } }), ['tune.py']);
  });

  it('offers the functions of source that fit each key, the likeliest first', () => {
    const source = `${sweep}  source: tune.py\n`;
    assert.deepEqual(labels(`${source}  optimizer: |`, { files }), ['make_study', '_private']);
    assert.deepEqual(labels(`${source}  search_space: |`, { files }), ['space', '_private', 'make_study']);
  });

  it('does not offer a function that the other key names', () => {
    const source = `${sweep}  source: tune.py\n  optimizer: make_study\n`;
    assert.deepEqual(labels(`${source}  search_space: |`, { files }), ['space', '_private']);
  });

  it('offers an example where the functions are unknown, and nothing where none fits', () => {
    assert.deepEqual(labels(`${sweep}  source: other.py\n  optimizer: |`, { files }), ['make_study']);
    const empty = { ...files, pythonModule: () => readModule('limit = 3\n') };
    assert.deepEqual(labels(`${sweep}  source: tune.py\n  optimizer: |`, { files: empty }), []);
    const open = { ...files, pythonModule: () => readModule('from own import *\n') };
    assert.deepEqual(labels(`${sweep}  source: tune.py\n  optimizer: |`, { files: open }), ['make_study']);
  });

  it('opens the list after a key whose values are known', () => {
    const source = `${sweep}  source: tune.py\n  |`;
    assert.equal(taken(source, 'optimizer', { files }), `${sweep}  source: tune.py\n  optimizer: `);
    assert.equal(taken(source, 'optimizer'), `${sweep}  source: tune.py\n  optimizer: make_study`);
  });

  it('offers only the keys that the engine reads', () => {
    const block = (engine: string) => labels(`program: t.py\nscheduler:\n  engine: ${engine}\n  |`);
    assert.deepEqual(block('optuna'), ['source', 'optimizer', 'search_space']);
    assert.deepEqual(block('ax'), ['source', 'optimizer']);
    assert.deepEqual(block('wandb'), []);
  });

  it('offers the scripts for program', () => {
    assert.deepEqual(labels('method: grid\nprogram: |', { files }), ['train.py', 'run.sh', 'tune.py', 'opt/space.py']);
  });
});
