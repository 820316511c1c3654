import assert from 'node:assert/strict';
import { claimSweep } from '../../../src/core/sweep/claim.ts';
import { parseYaml } from '../../../src/core/yaml/read/parse.ts';

const claim = (text: string, name = 'any.yaml') => claimSweep(parseYaml(text), name);

describe('claimSweep', () => {
  it('judges by the content, not by the name', () => {
    const text = 'method: random\nparameters:\n  lr: {min: 0.1, max: 1.0}\n';
    assert.equal(claim(text, 'x.yaml').kind, 'sweep');
    assert.equal(claim(text, 'docker-compose.yml').kind, 'sweep');
    assert.equal(claim('name: ci\non: push\njobs: {}\n', 'sweep.yaml').kind, null);
  });

  it('tells launch sweeps by a job, an image, a launch or a scheduler block', () => {
    const sweep = 'method: random\nparameters:\n  lr: {min: 0.1, max: 1.0}\n';
    for (const more of ['job: e/p/j:latest', 'image_uri: a:1', 'launch: {queue: q}', 'scheduler: {num_workers: 2}'])
      assert.equal(claim(`${sweep}${more}\n`).kind, 'launch-sweep', more);
    // The local scheduler of `wandb sweep`.
    assert.equal(claim(`${sweep}scheduler: {engine: wandb}\n`).kind, 'sweep');
  });

  it('sees through misspelled keys', () => {
    assert.equal(claim('metod: grid\nparamters:\n  lr: {values: [1, 2]}\n').kind, 'sweep');
    assert.equal(claim('program: t.py\nmethod: grid\nhyperparameters:\n  lr: {values: [1, 2]}\n').kind, 'sweep');
  });

  it('takes no word of a dictionary for a misspelled key', () => {
    const words = Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`word${i}`, i]));
    const text = JSON.stringify({ ...words, metod: 1, paramters: { lr: { values: [1, 2] } }, metrik: 2 });
    assert.equal(claim(text, 'vocab.json').kind, null);
  });

  it("claims no other tool's sweep", () => {
    for (const text of [
      'defaults:\n  - override hydra/sweeper: optuna\nhydra:\n  sweeper: {n_trials: 3}\n',
      'parameters:\n  - name: image\n    value: x\nsteps: []\n',
      '- method: random\n- parameters: []\n',
      'parameters: {a: 1}\n',
      '',
    ]) {
      assert.equal(claim(text).kind, null, text);
    }
  });

  it('obeys a comment', () => {
    assert.equal(claim('# launch-sweeps: sweep\nx: 1\n').kind, 'sweep');
    assert.equal(claim('method: grid # launch-sweeps: off\nparameters: {a: {values: [1]}}\n').kind, null);
    assert.equal(claim('# yaml-language-server: $schema=none\nx: 1\n').kind, null);
  });

  it('says why', () => {
    assert.match(claim('method: grid\nparameters: {a: {values: [1]}}\n').why, /`method`.*`parameters`/);
    assert.match(claim('a: 1\n').why, /none of the keys/);
  });

  it('claims a file that breaks off', () => {
    assert.equal(
      claim('method: random\nparameters:\n  lr:\n    values: [1, 2\nmetric: {name: l, goal: minimize}\n').kind,
      'sweep',
    );
  });
});
