import assert from 'node:assert/strict';
import { optunaClasses } from '../../../src/core/language/schema.ts';
import { isUsableClass } from '../../../src/core/language/optunaClasses.ts';
import { schedulerEntries } from '../../../src/core/language/schedulerEntries.ts';
import { createLanguageService } from '../../../src/core/language/service.ts';
import { applyEdits } from '../../../src/core/yaml/edit/applyEdits.ts';

const asObject = (entries: ReturnType<typeof schedulerEntries>): Record<string, unknown> =>
  Object.fromEntries(entries.map(([path, value]) => [path.join('.'), value]));

describe('a scheduler block', () => {
  it("names the job, the resource that jobs from images need, and the method for W&B's own", () => {
    assert.deepEqual(asObject(schedulerEntries({ kind: 'wandb', method: 'random' })), {
      'scheduler.job': 'wandb/sweep-jobs/job-wandb-sweep-scheduler:latest',
      'scheduler.resource': 'local-container',
      'scheduler.settings.method': 'random',
    });
    assert.deepEqual(asObject(schedulerEntries({ kind: 'custom', job: 'e/p/j:latest' })), {
      'scheduler.job': 'e/p/j:latest',
      'scheduler.resource': 'local-container',
    });
  });

  it('writes what Optuna requires of a class, and the arguments that are changed most', () => {
    const block = asObject(schedulerEntries({ kind: 'optuna', sampler: 'TPESampler', pruner: 'PercentilePruner' }));
    assert.equal(block['scheduler.settings.sampler.type'], 'TPESampler');
    assert.equal(block['scheduler.settings.pruner.type'], 'PercentilePruner');
    const percentile = block['scheduler.settings.pruner.args.percentile'];
    assert.ok(typeof percentile === 'number' && percentile > 1 && percentile <= 100, String(percentile));
    assert.ok(Object.keys(block).filter(key => key.startsWith('scheduler.settings.sampler.args.')).length <= 2);
  });

  it('is written into the file by the language service, and comments stay', async () => {
    const language = createLanguageService();
    const text = 'method: custom # ours\nrun_cap: 5\nparameters: {a: {values: [1]}}\n';
    const edits = await language.schedulerEdits(language.read({ text, fileName: 'sweep.yaml' }), {
      kind: 'custom',
      job: 'e/p/j:latest',
    });
    assert.equal(
      applyEdits(text, edits ?? []),
      `${text}scheduler:\n  job: e/p/j:latest\n  resource: local-container\n`,
    );
    assert.ok(language.optunaClasses('pruner').includes('MedianPruner'));
    assert.ok(!language.optunaClasses('pruner').includes('PatientPruner'));
  });

  it('knows each class and which of them are of no use in a file', () => {
    assert.ok(optunaClasses('sampler').includes('TPESampler'));
    assert.deepEqual(
      optunaClasses('pruner').filter(type => !isUsableClass(type)),
      ['PatientPruner'],
    );
    assert.deepEqual(
      optunaClasses('sampler')
        .filter(type => !isUsableClass(type))
        .sort(),
      ['IntersectionSearchSpace', 'MOTPESampler', 'PartialFixedSampler'],
    );
  });
});
