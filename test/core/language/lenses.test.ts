import assert from 'node:assert/strict';
import { lenses } from '../../../src/core/language/lenses.ts';
import { readPythonDocument } from '../../../src/core/sweep/python/readPythonDocument.ts';

/** What the lens above a sweep in Python tells of its runs. */
function summary(agent: string, method = 'random'): string | undefined {
  const text =
    `import wandb\nc = {'method': '${method}', 'parameters': {'lr': {'values': [1, 2]}}}\n` +
    `sweep_id = wandb.sweep(c)\n${agent}\n`;
  const [part] = readPythonDocument({ text, fileName: 'tune.py' }).parts;
  return part && lenses(part.sweep).find(({ action }) => action === 'explain')?.title;
}

describe('the lens of a sweep in Python', () => {
  it('tells the runs of an agent where the sweep itself has no end', () => {
    assert.equal(summary('wandb.agent(sweep_id, train, count=20)'), 'random, 20 runs an agent');
    assert.equal(summary('wandb.agent(sweep_id, train)'), 'random, no end');
    assert.equal(summary('wandb.agent(sweep_id, train, count=args.count)'), 'random, no end');
    assert.equal(summary('wandb.agent(sweep_id, train, count=20)', 'grid'), 'grid, 2 runs');
  });
});
