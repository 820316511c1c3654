import assert from 'node:assert/strict';
import { LR, marked, parser, sweep } from './besideProgram.ts';

describe('metric-not-logged', () => {
  const CODE = 'metric-not-logged';

  const text = sweep('lr: {values: [0.1, 1]}').replace('loss', 'val_loss');

  it('marks a metric that is not among what is logged', () => {
    assert.deepEqual(marked(CODE, parser(LR), text), ['val_loss']);
  });

  it('is silent where something else may log it', () => {
    const unseen = parser(LR).replace('import wandb\n', 'import wandb\nfrom my_trainer import fit\n');
    assert.deepEqual(marked(CODE, unseen, text), []);
  });
});
