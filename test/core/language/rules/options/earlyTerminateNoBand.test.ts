import assert from 'node:assert/strict';
import { fixed, HEAD, LR, marked, parser, sweep } from './besideProgram.ts';

const CODE = 'early-terminate-no-band';
const beside = (block: string, source = parser(LR)) =>
  marked(CODE, source, sweep('lr: {values: [0.1, 1]}', `early_terminate: ${block}\n`));
const logging = (body: string) => `${HEAD}p.add_argument(${LR})\nargs = p.parse_args()\nrun = wandb.init()\n${body}\n`;
const HYPERBAND = '{type: hyperband, min_iter: 3}';

describe(CODE, () => {
  it('marks a block that judges runs at more values than they log', () => {
    for (const block of [
      HYPERBAND,
      '{type: hyperband, min_iter: 2, eta: 2}',
      '{type: hyperband, max_iter: 27, s: 2}',
      '{type: hyperband, max_iter: 27, s: 2, eta: 3, min_iter: 1}',
    ])
      assert.deepEqual(beside(block), ['early_terminate'], block);
    assert.deepEqual(beside(HYPERBAND, logging('def main():\n    wandb.log({"loss": 1})\n\nmain()')), [
      'early_terminate',
    ]);
  });

  it('takes it away', () => {
    const text = sweep('lr: {values: [0.1, 1]}', `early_terminate: ${HYPERBAND}\n`);
    assert.equal(fixed(parser(LR), text), sweep('lr: {values: [0.1, 1]}'));
  });

  it('is silent where a first value is judged, or nobody knows when', () => {
    for (const block of [
      '{type: hyperband, min_iter: 1}',
      '{type: hyperband, max_iter: 27, s: 3}',
      '{type: hyperband, max_iter: 27}',
      '{type: hyperband, max_iter: 27, s: 2, eta: x}',
      '{type: other, min_iter: 3}',
    ])
      assert.deepEqual(beside(block), [], block);
  });

  it('is silent where a run may log it more than once, or something else may log it', () => {
    for (const body of [
      'for epoch in range(10):\n    run.log({"loss": epoch})',
      'for epoch in range(args.lr):\n    run.log({"loss": epoch})',
      'while args.lr:\n    run.log({"loss": 1})',
      'run.log({"loss": 1})\nrun.log({"loss": 2})',
      'if args.lr:\n    run.log({"loss": 1})',
      'def one():\n    run.log({"loss": 1})\n\none()\none()',
      'def one():\n    run.log({"loss": 1})\n\nprint(one)\none()\nimport atexit\natexit.register(one)',
      'class T:\n    def step(self):\n        run.log({"loss": 1})\n\nt = T()\nt.step()',
      'from trainer import fit\nrun.log({"loss": 1})\nfit(run)',
      'try:\n    run.log({"loss": 1})\nexcept OSError:\n    pass',
      'import torch.multiprocessing as mp\n\ndef work(at):\n    run.log({"loss": at})\n\nmp.spawn(work, nprocs=2)',
    ])
      assert.deepEqual(beside(HYPERBAND, logging(body)), [], body);
  });

  it('is silent where W&B does not stop the runs', () => {
    const text = sweep('lr: {values: [0.1, 1]}', `early_terminate: ${HYPERBAND}\nscheduler: {engine: optuna}\n`);
    assert.deepEqual(marked(CODE, parser(LR), text), []);
  });
});
