// The rules about a sweep and the program that it starts.
import assert from 'node:assert/strict';
import { readProgram } from '../../../../../src/core/python/program/readProgram.ts';
import { applyEdits } from '../../../../../src/core/yaml/edit/applyEdits.ts';
import { diagnose, offered } from '../say.ts';

const HEAD = 'import argparse\nimport wandb\np = argparse.ArgumentParser()\n';
const TAIL = 'args = p.parse_args()\nrun = wandb.init(config=args)\nrun.log({"loss": 1})\n';

/** A program of argparse with some options more. */
const parser = (...lines: readonly string[]) =>
  `${HEAD}${lines.map(line => `p.add_argument(${line})\n`).join('')}${TAIL}`;
const filesOf = (source: string) => ({
  programExists: () => true,
  program: ([path = '']: readonly string[]) => readProgram({ path, text: source }),
});
const sweep = (parameters: string, more = '') =>
  `program: train.py\nmethod: grid\nmetric: {name: loss, goal: minimize}\n${more}parameters:\n  ${parameters}\n`;

/** `code: marked text` of what is said of the program. */
function said(source: string, text: string): string[] {
  return diagnose(text, { files: filesOf(source) })
    .filter(({ code }) => /^(?:program-|metric-not-logged|command-without)/.test(code))
    .map(({ code, start, end }) => `${code}: ${text.slice(start, end)}`);
}

/** The text after the first fix. */
function fixed(source: string, text: string): string | undefined {
  const [first] = offered(text, { files: filesOf(source) });
  return first && applyEdits(text, first.edits);
}

const LR = '"--lr", type=float, default=0.1';

describe('a sweep beside its program', () => {
  it('names the option that is meant', () => {
    const text = sweep('learning_rate: {values: [0.1, 1]}');
    assert.deepEqual(said(parser(LR), text), ['program-option-unknown: learning_rate']);
    assert.equal(fixed(parser(LR), text), sweep('lr: {values: [0.1, 1]}'));
  });

  it('passes switches by the macro that leaves out false', () => {
    const source = parser('"--amp", action="store_true"');
    const text = sweep('amp: {values: [true, false]}');
    assert.deepEqual(said(source, text), ['program-switch-value: amp']);
    const better = fixed(source, text) ?? '';
    assert.match(better, /args_no_boolean_flags/);
    assert.deepEqual(said(source, better), []);
  });

  it('marks each value that the program refuses or changes', () => {
    const source = parser('"--opt", choices=["adam", "sgd"]', '"--n", type=int', '"--bn", type=bool');
    const text = sweep('opt: {values: [adam, lion]}\n  n: {values: [1, 1.5]}\n  bn: {values: [true, false]}');
    assert.deepEqual(said(source, text), [
      'program-value-refused: lion',
      'program-value-refused: 1.5',
      'program-value-changed: false',
    ]);
  });

  it('says once that nothing is passed, or passed in another way than the program reads', () => {
    const bare = sweep('lr: {values: [0.1, 1]}', 'command: [python, "${program}"]\n');
    assert.deepEqual(said(parser(LR), bare), ['command-without-arguments: command']);
    const plain = sweep('lr: {values: [0.1, 1]}', 'command: [python, "${program}", "${args_no_hyphens}"]\n');
    assert.deepEqual(said(parser(LR), plain), ['program-macro-mismatch: "${args_no_hyphens}"']);
  });

  it('says what is required and what excludes each other', () => {
    const required = parser(LR, '"--data", required=True');
    assert.deepEqual(said(required, sweep('lr: {values: [0.1, 1]}')), ['program-required-missing: train.py']);
    const rivals = `${HEAD}g = p.add_mutually_exclusive_group()\ng.add_argument("--a")\ng.add_argument("--b")\n${TAIL}`;
    assert.deepEqual(said(rivals, sweep('a: {values: [x, y]}\n  b: {values: [z, w]}')), ['program-options-rival: b']);
  });

  it('holds reads of wandb.config against the parameters', () => {
    const source = 'import wandb\nrun = wandb.init()\nrun.log({"loss": run.config.lr + run.config.width})\n';
    assert.deepEqual(said(source, sweep('lr: {values: [1, 2]}\n  depth: {values: [3, 4]}')), [
      'program-config-missing: parameters',
      'program-parameter-unread: depth',
    ]);
  });

  it('says that the metric is not logged only where everything is known', () => {
    const text = sweep('lr: {values: [0.1, 1]}').replace('loss', 'val_loss');
    assert.deepEqual(said(parser(LR), text), ['metric-not-logged: val_loss']);
    const unseen = parser(LR).replace('import wandb\n', 'import wandb\nfrom my_trainer import fit\n');
    assert.deepEqual(said(unseen, text), []);
  });

  it('is silent where the program is dynamic', () => {
    const text = sweep('x: {values: [1, 2]}');
    for (const line of ['p.add_argument(*names)', 'add_more(p)', 'p = more(p)', 'for n in names: p.add_argument(n)'])
      assert.deepEqual(said(`${HEAD}${line}\n${TAIL}`, text), [], line);
    assert.deepEqual(said(`${HEAD}${TAIL.replace('parse_args()', 'parse_args(words)')}`, text), []);
    assert.deepEqual(said('import jsonargparse\njsonargparse.CLI(print)\n', text), []);
  });
});
