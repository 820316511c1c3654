import assert from 'node:assert/strict';
import { launchAgentConfig, launchAgentProcess } from '../../../src/core/agents/agentProcess.ts';
import { endsItsRun } from '../../../src/core/python/source/endsItsRun.ts';
import { choosePython, interpreter } from '../../../src/core/agents/choosePython.ts';
import { probeProblem } from '../../../src/core/agents/pythonNeeds.ts';
import { sweepAgentProcess } from '../../../src/core/agents/sweepAgentProcess.ts';
import { silentPython } from '../../../src/core/agents/silentPython.ts';
import { readProbe } from '../../../src/core/agents/wandbProbe.ts';

const PLACE = { python: '/env/bin/python', bin: '/env/bin' };

describe('agents', () => {
  it('writes the configuration that sets both limits', () => {
    assert.equal(
      launchAgentConfig({ entity: 'my-team', queue: 'yes', maxJobs: 4, maxSchedulers: -1 }),
      'entity: my-team\nqueues: ["yes"]\nmax_jobs: 4\nmax_schedulers: -1\n',
    );
  });

  it('keeps the key off the command line and hands it on only where it is given', () => {
    const own = launchAgentProcess(PLACE, { host: 'https://api.wandb.ai' }, '/c.yaml', '/usr/bin');
    assert.deepEqual(own, {
      command: '/env/bin/python',
      args: ['-m', 'wandb', 'launch-agent', '-c', '/c.yaml'],
      env: { WANDB_BASE_URL: 'https://api.wandb.ai', PATH: '/env/bin:/usr/bin' },
    });
    const key = 'k'.repeat(40);
    const given = sweepAgentProcess(
      PLACE,
      { host: 'http://h', key },
      { entity: 'e', project: 'p', name: 'abc' },
      undefined,
    );
    assert.equal(JSON.stringify([given.command, given.args]).includes(key), false);
    assert.equal(given.env['WANDB_API_KEY'], key);
    // The client refuses both at once.
    assert.equal(given.env['WANDB_IDENTITY_TOKEN_FILE'], '');
    assert.equal('WANDB_IDENTITY_TOKEN_FILE' in own.env, false);
    assert.deepEqual(given.args, ['-m', 'wandb', 'agent', 'e/p/abc']);
    assert.equal(given.env['PATH'], '/env/bin');
  });

  it('puts the folder of the Python first on the path, and adds none for a Python that was found on it', () => {
    const pathOf = (place: typeof PLACE, path: string | undefined) =>
      launchAgentProcess(place, { host: 'http://h' }, '/c.yaml', path).env['PATH'];
    const windows = { python: 'C:\\env\\Scripts\\python.exe', bin: 'C:\\env\\Scripts' };
    assert.equal(pathOf(windows, 'C:\\Windows'), 'C:\\env\\Scripts;C:\\Windows');
    assert.equal(pathOf({ python: 'python3', bin: '' }, '/usr/bin'), '/usr/bin');
    assert.equal(pathOf({ python: 'python3', bin: '' }, undefined), undefined);
  });

  it('reads what Python says of its wandb and says what is missing', () => {
    assert.deepEqual(readProbe('warning\n{"version": "0.30.0", "launch": true, "optuna": false}\n'), {
      version: '0.30.0',
      python: undefined,
      executable: undefined,
      missing: ['optuna'],
    });
    assert.equal(readProbe('no json'), undefined);
    assert.equal(probeProblem({ version: '0.30.0', missing: [] }, 'launch', 'python3'), undefined);
    assert.equal(probeProblem({ version: '0.30.0', missing: ['launch'] }, 'launch', 'python3')?.code, 'noExtra');
    assert.equal(probeProblem({ version: '0.30.0', missing: ['launch'] }, 'sweep', 'python3'), undefined);
    const missing = probeProblem({ missing: ['launch'] }, 'sweep', '/env/bin/python');
    assert.equal(missing?.code, 'noWandb');
    assert.equal(missing.install, 'wandb');
    assert.match(missing.sentence, /\/env\/bin\/python.*pip install wandb`/);
    assert.equal(probeProblem(undefined, 'launch', 'python3')?.code, 'noPython');
  });

  it('names a Python that says nothing, and why', () => {
    const ended = { code: undefined, tookTooLong: false, patience: 20, said: '' };
    const reasons = [
      silentPython({ ...ended, code: 'ENOENT' }),
      silentPython({ ...ended, code: 'EACCES' }),
      silentPython({ ...ended, tookTooLong: true }),
      silentPython({ ...ended, code: 1, said: 'Traceback\nImportError: no encodings.\n' }),
      silentPython(ended),
    ].map(({ silent }) => silent);
    assert.equal(new Set(reasons).size, 5);
    assert.match(reasons[3] ?? '', /1: ImportError: no encodings\.$/);
    const nameOf = (path: string): string => path.replace('/folder/', '');
    const candidate = { python: '/folder/.venv/bin/python', from: 'person' } as const;
    const typed = interpreter(candidate, { silent: reasons[0] ?? '' }, 'sweep', nameOf);
    assert.equal(typed.problem?.code, 'noPython');
    assert.ok(typed.problem.sentence.includes(' .venv/bin/python'));
    assert.ok(typed.problem.sentence.includes(reasons[0] ?? '-'));
    const onPath = interpreter({ python: 'python3', from: 'path' }, { silent: 'x' }, 'sweep', nameOf);
    assert.deepEqual(choosePython([onPath, typed], undefined), { kind: 'missing', python: typed });
    assert.deepEqual(choosePython([onPath], undefined), { kind: 'missing', python: undefined });
  });

  it('tells whether a script ends its run', () => {
    assert.equal(endsItsRun('import wandb\nrun = wandb.init()\nrun.log({})\n'), false);
    assert.equal(endsItsRun('run = wandb.init()\nrun.finish()\n'), true);
    assert.equal(endsItsRun('with wandb.init() as run:\n    pass\n'), true);
    assert.equal(endsItsRun('with (wandb.init() as run):\n    pass\n'), true);
    assert.equal(endsItsRun('run = wandb.init()\n# run.finish()\n"""run.finish()"""\n'), false);
    assert.equal(endsItsRun('from wandb import init, finish\nr = init()\nfinish()\n'), true);
    assert.equal(endsItsRun('print(1)\n'), undefined);
  });
});
