import assert from 'node:assert/strict';
import { marked, sweep } from './besideProgram.ts';

describe('program-parameter-unread', () => {
  const CODE = 'program-parameter-unread';
  const source = 'import wandb\nrun = wandb.init()\nrun.log({"loss": run.config.lr + run.config.width})\n';

  it('marks a parameter that the program never reads', () => {
    assert.deepEqual(marked(CODE, source, sweep('lr: {values: [1, 2]}\n  depth: {values: [3, 4]}')), ['depth']);
  });

  it('is silent where the program reads and takes nothing at all', () => {
    const begun = 'import wandb\nrun = wandb.init()\nrun.log({"loss": 1})\n';
    assert.deepEqual(marked(CODE, begun, sweep('lr: {values: [1, 2]}\n  depth: {values: [3, 4]}')), []);
  });

  it('is silent where something else may read it', () => {
    const all = `from my_trainer import fit\n${source}fit(run.config)\n`;
    assert.deepEqual(marked(CODE, all, sweep('lr: {values: [1, 2]}\n  depth: {values: [3, 4]}')), []);
  });
});
