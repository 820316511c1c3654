import assert from 'node:assert/strict';
import { nothingKnown } from '../../../src/core/language/accountKnowledge.ts';
import { createLanguageService } from '../../../src/core/language/service.ts';
import type { SchedulerChoice } from '../../../src/core/language/types.ts';
import { applyEdits } from '../../../src/core/yaml/edit/applyEdits.ts';

const language = createLanguageService();
const codes = (text: string): string[] =>
  language.validate(language.read({ text, fileName: 'sweep.yaml' }), nothingKnown).map(({ code }) => code);

const LAUNCH = 'job: team/vision/job-train:latest\nlaunch: {queue: gpu}\n';
const METRIC = 'metric:\n  name: val_loss\n  goal: minimize\n';
const LISTS = 'parameters:\n  batch_size:\n    values: [16, 32]\n';
const FILES: Readonly<Record<string, string>> = {
  'without a method': `${LAUNCH}${METRIC}run_cap: 5\n${LISTS}`,
  'with bayes': `${LAUNCH}method: bayes # ours\n${METRIC}run_cap: 5\n${LISTS}`,
  'with random and no metric': `${LAUNCH}method: random\nrun_cap: 5\n${LISTS}`,
  'with a metric without a goal': `${LAUNCH}method: random\nmetric: {name: val_loss}\nrun_cap: 5\n${LISTS}`,
  'with a grid that ends': `${LAUNCH}method: grid\n${METRIC}${LISTS}`,
  'with workers': `${LAUNCH}method: bayes\n${METRIC}run_cap: 5\n${LISTS}scheduler:\n  num_workers: 4\n`,
  'with early_terminate':
    `${LAUNCH}method: bayes\n${METRIC}run_cap: 5\n` + `early_terminate: {type: hyperband, min_iter: 3}\n${LISTS}`,
  'with a log scale':
    `${LAUNCH}method: bayes\n${METRIC}run_cap: 5\nparameters:\n` +
    '  lr:\n    distribution: log_uniform_values\n    min: 0.001\n    max: 0.1\n  size:\n    min: 1\n    max: 4\n',
  'with another scheduler job':
    `${LAUNCH}method: custom\n${METRIC}run_cap: 5\n${LISTS}scheduler:\n` +
    '  job: wandb/sweep-jobs/job-wandb-sweep-scheduler:latest\n  settings: {method: random}\n',
};
const CHOICES: readonly SchedulerChoice[] = [
  { kind: 'wandb', method: 'bayes' },
  { kind: 'wandb', method: 'random', resource: 'kubernetes' },
  { kind: 'custom', job: 'team/vision/my-scheduler:latest', resource: 'local-process' },
  { kind: 'optuna' },
  ...language.optunaClasses('pruner').map((pruner): SchedulerChoice => ({ kind: 'optuna', pruner })),
];

async function added(text: string, choice: SchedulerChoice): Promise<string> {
  const edits = await language.schedulerEdits(language.read({ text, fileName: 'sweep.yaml' }), choice);
  assert.ok(edits);
  return applyEdits(text, edits);
}

describe('Add Scheduler', () => {
  for (const [situation, text] of Object.entries(FILES))
    for (const choice of CHOICES)
      it(`leaves a file ${situation} without new warnings: ${JSON.stringify(choice)}`, async () => {
        const after = await added(text, choice);
        assert.deepEqual(codes(after), [], after);
      });

  it('runs the job on the resource of the queue, and keeps comments', async () => {
    const text = FILES['with bayes'] ?? '';
    const after = await added(text, { kind: 'wandb', method: 'bayes', resource: 'kubernetes' });
    assert.match(after, /method: custom # ours\n/);
    assert.match(after, /resource: kubernetes\n/);
    assert.match(after, /settings:\n {4}method: bayes\n/);
  });

  it('keeps a log scale with the key of Optuna', async () => {
    const after = await added(FILES['with a log scale'] ?? '', { kind: 'optuna' });
    assert.match(after, /max: 0\.1\n {4}# launch-sweeps: ignore optuna-own-key\n {4}log: true\n/);
  });

  it('leaves what was wrong before, and says what it cannot fix', async () => {
    const text = `${LAUNCH}method: random\n${METRIC}run_cap: 5\nparameterz: 1\n${LISTS}`;
    assert.match(await added(text, { kind: 'optuna' }), /parameterz: 1/);
  });
});
