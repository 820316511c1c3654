import assert from 'node:assert/strict';
import { marked, sweep } from './besideProgram.ts';

describe('program-config-missing', () => {
  const CODE = 'program-config-missing';
  const source = 'import wandb\nrun = wandb.init()\nrun.log({"loss": run.config.lr + run.config.width})\n';

  it('says that the program reads what no parameter gives', () => {
    assert.deepEqual(marked(CODE, source, sweep('lr: {values: [1, 2]}')), ['parameters']);
  });

  it('is silent where each is given', () => {
    assert.deepEqual(marked(CODE, source, sweep('lr: {values: [1, 2]}\n  width: {values: [3, 4]}')), []);
  });
});
