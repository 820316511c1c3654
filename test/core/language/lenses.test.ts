import assert from 'node:assert/strict';
import { createLanguageService } from '../../../src/core/language/service.ts';
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

describe('the lenses of a sweep file', () => {
  const titles = (text: string): readonly string[] =>
    lenses(createLanguageService().read({ text, fileName: 'sweep.yaml' }).sweep).map(({ title }) => title);

  it('begin with what can be done, as half a window cuts the end', () => {
    const space = 'method: bayes\nrun_cap: 12\nmetric: {name: loss}\nparameters: {lr: {min: 0.1, max: 0.2}}\n';
    assert.deepEqual(titles(`job: my-team/my-proj/train:latest\n${space}`), [
      'Launch',
      'Dry Run',
      'Preview',
      'bayes, 12 runs',
    ]);
    assert.deepEqual(titles(`program: train.py\n${space}`), ['Launch', 'Preview', 'bayes, 12 runs']);
  });
});

describe('the lens of a sweep in Python', () => {
  it('tells the runs of an agent where the sweep itself has no end', () => {
    assert.equal(summary('wandb.agent(sweep_id, train, count=20)'), 'random, 20 runs an agent');
    assert.equal(summary('wandb.agent(sweep_id, train)'), 'random, no end');
    assert.equal(summary('wandb.agent(sweep_id, train, count=args.count)'), 'random, no end');
    assert.equal(summary('wandb.agent(sweep_id, train, count=20)', 'grid'), 'grid, 2 runs');
  });
});
