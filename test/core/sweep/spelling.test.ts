import assert from 'node:assert/strict';
import { intendedMethod, intendedTopLevel, misnamedKeysOf } from '../../../src/core/sweep/intended.ts';
import { editDistance, nearestWord, slipOf } from '../../../src/core/sweep/spelling.ts';
import { rootField } from '../../../src/core/sweep/sweepFile.ts';
import { parseYaml } from '../../../src/core/yaml/read/parse.ts';

describe('spelling', () => {
  it('counts letters changed, added, removed and swapped', () => {
    assert.equal(editDistance('grid', 'gird'), 1);
    assert.equal(editDistance('grid', 'gri'), 1);
    assert.equal(editDistance('Grid', 'grid'), 0);
    assert.equal(editDistance('values', 'vlaues'), 1);
    assert.equal(editDistance('', 'abc'), 3);
  });

  it('finds the word that is meant, or none', () => {
    assert.equal(nearestWord('minimise', ['minimize', 'maximize']), 'minimize');
    assert.equal(nearestWord('num-workers', ['num_workers', 'job']), 'num_workers');
    assert.equal(nearestWord('colour', ['program', 'method']), undefined);
    assert.equal(slipOf('lowest', ['latest', 'best', 'worst']), undefined);
    assert.equal(slipOf('wrst', ['latest', 'best', 'worst']), 'worst');
  });

  it('knows other words for methods and for keys at the top', () => {
    assert.equal(intendedMethod('Bayesian'), 'bayes');
    assert.equal(intendedMethod('grid-search'), 'grid');
    assert.equal(intendedMethod('optuna', ['grid', 'random', 'bayes']), undefined);
    assert.equal(intendedTopLevel('hyperparameters'), 'parameters');
    assert.equal(intendedTopLevel('parameters'), undefined);
    assert.equal(intendedTopLevel('seed'), undefined);
  });

  it('takes a key for one that is missing, with a value that it could have', () => {
    const stand = (text: string) =>
      [...misnamedKeysOf(rootField(parseYaml(text), 's.yaml'))].map(([name, field]) => `${field.name} for ${name}`);
    assert.deepEqual(stand('metod: grid\nparams: {a: {value: 1}}\n'), ['metod for method', 'params for parameters']);
    assert.deepEqual(stand('method: grid\nmetod: grid\nparams: 3\n'), []);
    assert.deepEqual(stand('metrics: {name: loss}\n'), ['metrics for metric']);
  });
});
