import assert from 'node:assert/strict';
import { nothingKnown } from '../../../src/core/language/accountKnowledge.ts';
import { expandSnippet } from '../../../src/core/language/complete/place/writing.ts';
import { newSweepSnippet } from '../../../src/core/language/newSweep.ts';
import { schedulerResource } from '../../../src/core/wandb/resourceTypes.ts';
import type { NewSweepFacts, NewSweepKind } from '../../../src/core/language/types.ts';
import { createLanguageService } from '../../../src/core/language/service.ts';
import { factsOf } from '../../../src/core/python/program/programFacts.ts';
import { readProgram } from '../../../src/core/python/program/readProgram.ts';

const PROGRAM = `
import argparse, wandb
p = argparse.ArgumentParser()
p.add_argument("--learning-rate", type=float, default=1e-3)
p.add_argument("--dropout", type=float, default=0.0)
p.add_argument("--layers", type=int, default=2)
p.add_argument("--optimizer", choices=["adam", "sgd", "on"], default="adam")
p.add_argument("--amsgrad", action="store_true")
p.add_argument("--data-dir", type=str, default="/data")
p.add_argument("--note", default="")
run = wandb.init(config=vars(p.parse_args()))
run.log({"train/loss": 1, "val/accuracy": 0.5, "epoch": 1})
`;
const OTHER = `
import wandb
wandb.init(config={"lr": 3e-4, "width": 128, "act": "relu", "off": True})
wandb.log({"score": 1})
`;
const unknown: NewSweepFacts = { jobs: [], queues: [] };
const program = { path: 'src/fit.py', facts: factsOf(readProgram({ path: 'src/fit.py', text: PROGRAM })) };
const known: NewSweepFacts = {
  jobs: ['team/vision/job-train:latest', 'team/vision/job, with | signs:v3'],
  queues: [{ name: 'gpu cluster', resource: 'kubernetes' }, { name: 'yes' }],
  program,
};
const SITUATIONS: Readonly<Record<string, NewSweepFacts>> = {
  'without an account or a program': unknown,
  'with a program': { ...unknown, program },
  'with another program': {
    ...unknown,
    program: { path: 'a b.py', facts: factsOf(readProgram({ path: 'a b.py', text: OTHER })) },
  },
  'with a program that tells nothing': {
    ...unknown,
    program: { path: 'run.py', facts: factsOf(readProgram({ path: 'run.py', text: 'print(1)' })) },
  },
  'with a program that cannot be read': { ...unknown, program: { path: 'run.sh', facts: undefined } },
  'with account and program': known,
};
const KINDS: readonly NewSweepKind[] = ['launch', 'optuna', 'plain', 'empty'];

/** The texts that a snippet can become by choosing each word once; the other goal is a choice against the name. */
function texts(snippet: string): string[] {
  const choices = [...snippet.matchAll(/\$\{(\d+)\|((?:\\.|[^|\\])*)\|\}/g)];
  return choices
    .filter(([, , words = '']) => !/^(?:min|max)imize,/.test(words))
    .flatMap(([whole, number = '', words = '']) =>
      words.split(/(?<!\\),/).map(word => snippet.replace(whole, `\${${number}|${word}|}`)),
    )
    .concat(snippet)
    .map(expandSnippet);
}

describe('The job of a new sweep file', () => {
  const first = (path: string, ...jobs: string[]): string | undefined =>
    /job: \$\{1(?:\||:)([^,|}]*)/.exec(
      newSweepSnippet('launch', { jobs, queues: [], program: { path, facts: undefined } }),
    )?.[1];

  it('is the one that runs the program, by its name, where there is one', () => {
    const jobs = ['a/b/job-eval:latest', 'a/b/job-retrain:latest', 'a/b/job-train-image:latest'];
    assert.equal(first('src/train.py', ...jobs), 'a/b/job-train-image:latest');
    assert.equal(first('src/train.py', ...jobs, 'a/b/job-b-src_train.py:v2'), 'a/b/job-b-src_train.py:v2');
    assert.equal(first('src/other.py', ...jobs), jobs[0]);
    assert.equal(
      first('src/train.py', 'train/train/job-eval:latest', 'a/b/job-x:latest'),
      'train/train/job-eval:latest',
    );
  });
});

describe('a new sweep file', () => {
  const language = createLanguageService();
  const codes = (text: string): string[] =>
    language.validate(language.read({ text, fileName: 'sweep.yaml' }), nothingKnown).map(({ code }) => code);

  for (const [situation, facts] of Object.entries(SITUATIONS))
    for (const kind of KINDS)
      it(`of the kind ${kind} has no diagnostics ${situation}`, () => {
        for (const text of texts(newSweepSnippet(kind, facts))) {
          assert.notEqual(language.claim(language.read({ text, fileName: 'sweep.yaml' })).kind, null, text);
          assert.deepEqual(kind === 'empty' ? [] : codes(text), [], text);
        }
      });

  it("has the program's parameters and metric, not its paths, and the account's job and queue", () => {
    const text = expandSnippet(newSweepSnippet('launch', known));
    assert.deepEqual(
      language.read({ text, fileName: 'sweep.yaml' }).sweep.parameters.map(({ field }) => field.name),
      ['learning-rate', 'dropout', 'layers', 'optimizer', 'amsgrad'],
    );
    assert.match(text, /^job: team\/vision\/job-train:latest\nlaunch:\n {2}queue: gpu cluster\n/);
    assert.match(text, /name: val\/accuracy\n {2}goal: maximize\n/);
    assert.match(expandSnippet(newSweepSnippet('plain', known)), /^program: src\/fit\.py\n/);
  });

  it('runs a scheduler job on the resource of its queue, and in a container beside a queue of processes', () => {
    assert.match(newSweepSnippet('optuna', known), /resource: \$\{\d+:kubernetes\}/);
    assert.deepEqual(
      [schedulerResource(undefined), schedulerResource('local-process'), schedulerResource('sagemaker')],
      ['local-container', 'local-container', 'sagemaker'],
    );
  });
});
