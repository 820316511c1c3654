import assert from 'node:assert/strict';
import { diagnose } from '../say.ts';

const CODE = 'entity-unread';
const CALL = 'import wandb\ncfg = {"method": "grid", "entity": "team", "parameters": {"lr": {"values": [1, 2]}}}\n';
/** The marked texts of the code. */
const marked = (text: string): string[] =>
  diagnose(text, { fileName: 'train.py' })
    .filter(({ code }) => code === CODE)
    .map(({ start, end }) => text.slice(start, end));

describe('entity-unread', () => {
  it('marks an entity in the dict where the call does not name it', () => {
    assert.deepEqual(marked(`${CALL}wandb.sweep(cfg, project="p")\n`), ['"entity"']);
  });

  it('is silent where the call names it, or what it is given is unknown', () => {
    assert.deepEqual(marked(`${CALL}wandb.sweep(cfg, entity="team")\n`), []);
    assert.deepEqual(marked(`${CALL}wandb.sweep(cfg, **more)\n`), []);
  });
});
