import assert from 'node:assert/strict';
import { choosePython, interpreter } from '../../../src/core/agents/choosePython.ts';
import { folderOf, moduleFolders } from '../../../src/core/agents/folderOf.ts';
import { oneGpuEach, readGpus, readTypedGpus, splitGpus } from '../../../src/core/agents/gpus.ts';
import { probeProblem } from '../../../src/core/agents/pythonNeeds.ts';
import { processOfArguments } from '../../../src/core/agents/runningProcess.ts';
import { sweepAgentProcess } from '../../../src/core/agents/sweepAgentProcess.ts';
import { proposedBatchSize, sweepSchedulerProcess } from '../../../src/core/agents/sweepSchedulerProcess.ts';

const PLACE = { python: '/env/bin/python', bin: '/env/bin' };
const ACCOUNT = { host: 'http://h', key: 'k'.repeat(40) };
const SWEEP = { entity: 'e', project: 'p', name: 'abc' };

describe('processes of a plain sweep', () => {
  it('starts the scheduler with its modules on the path and the key only in the environment', () => {
    const { args, env } = sweepSchedulerProcess(
      PLACE,
      ACCOUNT,
      SWEEP,
      { path: '/usr/bin', pythonPath: '/own' },
      { batchSize: 2, modules: moduleFolders('/project', 'engines/space.py', '/') },
    );
    assert.deepEqual(args, ['-m', 'wandb', 'sweep-scheduler', '--batch-size', '2', 'e/p/abc']);
    assert.equal(env['PYTHONPATH'], '/project/engines:/project:/own');
    assert.equal(env['WANDB_API_KEY'], ACCOUNT.key);
    assert.deepEqual(processOfArguments(args), { kind: 'sweepScheduler', entity: 'e', project: 'p', sweep: 'abc' });
  });

  it('starts an agent with what was chosen, and leaves the rest as it is', () => {
    const limits = { count: 5, gpus: '0,1', failures: { kind: 'inARow', runs: 3 } } as const;
    const { args, env } = sweepAgentProcess(PLACE, ACCOUNT, SWEEP, undefined, limits);
    assert.deepEqual(args.slice(3, -1), ['--count', '5', '--max-consecutive-failed-runs', '3']);
    assert.equal(env['CUDA_VISIBLE_DEVICES'], '0,1');
    const plain = sweepAgentProcess(PLACE, ACCOUNT, SWEEP, undefined);
    assert.deepEqual(plain.args, ['-m', 'wandb', 'agent', 'e/p/abc']);
    assert.ok(!('CUDA_VISIBLE_DEVICES' in plain.env));
  });

  it('proposes a batch in line with agents and run_cap', () => {
    assert.deepEqual(
      [
        proposedBatchSize(0, undefined),
        proposedBatchSize(2, undefined),
        proposedBatchSize(8, 3),
        proposedBatchSize(0, 4),
      ],
      [undefined, 2, 3, 1],
    );
  });

  it('says what a Python lacks for an engine, and how to install it', () => {
    const use = { engine: 'ax' };
    assert.equal(probeProblem({ version: '0.31.0', python: '3.10.2', missing: [] }, use, 'p')?.code, 'oldPython');
    assert.equal(probeProblem({ version: '0.30.0', python: '3.11.0', missing: [] }, use, 'p')?.code, 'oldWandb');
    const missing = probeProblem({ version: '0.31.0', missing: ['optuna'] }, { engine: 'optuna' }, 'p');
    assert.equal(missing?.install, 'wandb[optuna]>=0.31');
    assert.match(missing.sentence, /pip install "wandb\[optuna\]>=0\.31"/);
    assert.equal(probeProblem({ version: '0.31.0', missing: [] }, use, 'p'), undefined);
  });

  it('asks where several Pythons fit, but not where one is chosen in the editor', () => {
    const good = { version: '0.31.0', missing: [] };
    const asIs = (path: string): string => path;
    const [a, b, editor] = [
      interpreter({ python: '/a', from: 'folder' }, good, 'sweep', asIs),
      interpreter({ python: '/b', from: 'path' }, good, 'sweep', asIs),
      interpreter({ python: '/c', from: 'editor' }, good, 'sweep', asIs),
    ];
    assert.deepEqual(choosePython([a, b], '/b'), { kind: 'ask', among: [b, a] });
    assert.deepEqual(choosePython([editor, a], undefined), { kind: 'use', python: editor });
    const bare = interpreter({ python: '/d', from: 'path' }, { missing: [] }, 'sweep', asIs);
    assert.deepEqual(choosePython([bare], undefined), { kind: 'missing', python: bare });
  });

  it('reads GPUs, deals them out, and refuses numbers that do not exist', () => {
    const gpus = readGpus('0, NVIDIA A100, 40000, 40960\n1, NVIDIA A100, [N/A], [N/A]\nno GPU\n');
    assert.deepEqual(
      gpus.map(({ index, freeMb }) => [index, freeMb]),
      [
        [0, 40000],
        [1, undefined],
      ],
    );
    assert.deepEqual(oneGpuEach(gpus, 3), ['0', '1', '0']);
    assert.equal(splitGpus(gpus, 2), undefined);
    assert.deepEqual(readTypedGpus('0; 1', 2, gpus), { gpus: ['0', '1'] });
    assert.deepEqual(readTypedGpus('0,1', 2, gpus), { gpus: ['0,1', '0,1'] });
    for (const typed of ['7', 'a', '', '0;1;0']) assert.ok('problem' in readTypedGpus(typed, 2, gpus), typed);
  });

  it('finds the folder that a path of the configuration is relative to', () => {
    assert.equal(folderOf('engines/space.py', '/w/sub/engines/space.py'), '/w/sub');
    assert.equal(folderOf('engines/space.py', '/w/other/space.py'), undefined);
  });
});
