import assert from 'node:assert/strict';
import { afterFix, diagnose, offered, say } from './say.ts';

const SWEEP = 'job: my-team/my-project/train:latest\nmethod: grid\nparameters:\n  lr: {values: [0.1, 0.01]}\n';
const OPTUNA = 'wandb/sweep-jobs/job-optuna-sweep-scheduler:latest';

describe('launch and scheduler blocks', () => {
  it('refuse blocks that the client crashes on', () => {
    for (const block of [
      'launch:',
      'launch: [a]',
      'launch: gpu',
      'scheduler:',
      'scheduler: []',
      'scheduler: {settings: }',
      'scheduler: {settings: a}',
      'launch: {registry: }',
      'launch: {registry: [a]}',
      'launch: {registry: x}',
    ]) {
      assert.deepEqual(
        say(`${SWEEP}${block}\n`).map(s => s.split(' ')[0]),
        ['error'],
        block,
      );
    }
    assert.deepEqual(say(`${SWEEP}launch: {}\nscheduler: {}\n`), []);
    assert.deepEqual(say(`${SWEEP}launch: {registry: {}}\nscheduler: {settings: {}}\n`), []);
  });

  it('know jobs by two slashes and a colon, as the client does', () => {
    const rest = SWEEP.slice(SWEEP.indexOf('\n') + 1);
    for (const job of ['p/j:latest', 'e/p/j', 'e/p/j/k:v1', 'j', '5', '[a]', '{a: b}'])
      assert.deepEqual(
        say(`job: ${job}\n${rest}`),
        [`error job-form: ${job.startsWith('{') || job.startsWith('[') ? 'job' : job}`],
        job,
      );
    for (const job of ['e/p/j:latest', 'e/p/j:v3', '"wandb/jobs/Hello World 2:latest"', "e/p/job's:latest"])
      assert.deepEqual(say(`job: ${job}\n${rest}`), [], job);
    assert.equal(afterFix(`job: e/p/j\n${rest}`, 'Add :latest'), `job: e/p/j:latest\n${rest}`);
  });

  it('want exactly one of job and image, where something says launch sweep', () => {
    const rest = SWEEP.slice(SWEEP.indexOf('\n') + 1);
    assert.deepEqual(say(`program: t.py\n${rest}`), []);
    assert.deepEqual(say(`program: t.py\n${rest}launch: {queue: q}\n`), ['error launch-job-missing: launch']);
    assert.deepEqual(say(`${rest}job:\n`, 'wrong-type'), ['error launch-job-missing: job']);
    assert.deepEqual(say(`image_uri: a:1\n${rest}`), []);
    assert.deepEqual(say(`image_uri: a:1\n${SWEEP}`), ['error launch-job-and-image: image_uri']);
  });

  it('take a scheduler job for none only where it is null', () => {
    assert.deepEqual(say(`${SWEEP}scheduler: {job: null, num_workers: 2}\n`), []);
    for (const nothing of ['""', '0', 'false'])
      assert.deepEqual(
        say(`${SWEEP}scheduler: {job: ${nothing}, num_workers: 2}\n`, 'wrong-type'),
        [`error scheduler-job-empty: ${nothing}`],
        nothing,
      );
  });

  it('count workers as the scheduler does', () => {
    for (const [count, fate] of [
      ['0', 'polls for ever'],
      ['-1', 'takes 8'],
      ['2.0', 'takes 8'],
      ['many', 'takes 8'],
      ['null', 'takes 8'],
      ['true', 'takes 8'],
      ['"0"', 'polls for ever'],
    ] as const) {
      const [said] = diagnose(`${SWEEP}scheduler: {num_workers: ${count}}\n`);
      assert.equal(said?.code, 'num-workers', count);
      assert.ok(said.message.includes(fate), `${count}: ${said.message}`);
    }
    for (const count of ['1', '8', '"4"'])
      assert.deepEqual(say(`${SWEEP}scheduler: {num_workers: ${count}}\n`), [], count);
  });

  it('keep local-process from scheduler jobs and images', () => {
    const custom = SWEEP.replace('method: grid', 'method: custom\nrun_cap: 5');
    assert.deepEqual(say(`${custom}scheduler: {job: "e/p/mine:latest", resource: local-process}\n`), [
      'error scheduler-local-process: local-process',
    ]);
    assert.deepEqual(say(`${SWEEP}scheduler: {docker_image: "a:1", resource: local-process}\n`), [
      'error scheduler-local-process: local-process',
    ]);
    assert.deepEqual(say(`${SWEEP}scheduler: {docker_image: "a:1"}\n`), [
      'warning scheduler-local-process: docker_image',
    ]);
    assert.deepEqual(say(`${SWEEP}scheduler: {resource: local-process}\n`), []);
  });

  it("take priorities as Python's int does", () => {
    for (const word of ['high', '7', '-1', '[1]', '"9"', 'null'])
      assert.deepEqual(
        say(`${SWEEP}launch: {priority: ${word}}\n`).map(s => s.split(':')[0]),
        ['warning launch-priority'],
        word,
      );
    for (const number of ['0', '3', '"2"'])
      assert.deepEqual(say(`${SWEEP}launch: {priority: ${number}}\n`), [], number);
    assert.equal(afterFix(`${SWEEP}launch: {priority: critical}\n`, 'Write 0'), `${SWEEP}launch: {priority: 0}\n`);
  });

  it('move keys that stand in the wrong block', () => {
    assert.equal(afterFix(`${SWEEP}queue: gpu\n`, 'Move it beneath launch'), `${SWEEP}launch:\n  queue: gpu\n`);
    assert.equal(
      afterFix(`queue: gpu\n${SWEEP}launch:\n  priority: 1\n`, 'Move it beneath launch'),
      `${SWEEP}launch:\n  queue: gpu\n  priority: 1\n`,
    );
    assert.equal(
      afterFix(`${SWEEP}launch: {priority: 1}\nscheduler:\n  queue: gpu\n  num_workers: 2\n`, 'Move it beneath launch'),
      `${SWEEP}launch: {queue: gpu, priority: 1}\nscheduler:\n  num_workers: 2\n`,
    );
  });

  it('hold the method against the scheduler job', () => {
    const custom = SWEEP.replace('method: grid', 'run_cap: 5\nmetric: {name: l, goal: minimize}');
    assert.deepEqual(say(`${custom}scheduler: {job: "${OPTUNA}"}\n`), []);
    assert.deepEqual(say(`method: bayes\n${custom}scheduler: {job: "${OPTUNA}"}\n`), [
      'warning method-beside-scheduler-job: bayes',
    ]);
    assert.deepEqual(say(`${custom}scheduler: {job: "${OPTUNA.replace('optuna', 'wandb')}"}\n`), [
      `warning scheduler-method-missing: "${OPTUNA.replace('optuna', 'wandb')}"`,
    ]);
    assert.deepEqual(
      say(`${custom}scheduler: {job: "${OPTUNA.replace('optuna', 'wandb')}", settings: {method: fancy}}\n`),
      ['error method-unknown: fancy'],
    );
  });

  it("tell a plain sweep's scheduler from a launch sweep's", () => {
    const plain = 'program: t.py\nmethod: custom\nparameters: {a: {values: [1]}}\n';
    assert.deepEqual(say(`${plain}scheduler: {engine: optuna, source: s.py, optimizer: o}\n`), []);
    assert.deepEqual(say(`${plain}scheduler: {engine: optuna, optimizer: o}\n`), ['warning missing-key: scheduler']);
    assert.deepEqual(say(`${plain}scheduler: {engine: wandb}\n`), ['warning local-scheduler: custom']);
    assert.deepEqual(say(`${plain}scheduler: {engine: ax}\ncontroller: {type: local}\n`, 'local-controller'), [
      'warning local-scheduler: controller',
    ]);
  });
});

describe('moving a block', () => {
  it('takes a whole block along, and its indentation', () => {
    const nested = `${SWEEP}scheduler:\n    num_workers: 2\n    launch:\n        queue: gpu\n        overrides:\n            args: [a]\nrun_cap: 3\n`;
    assert.equal(
      afterFix(nested, 'Move it to the top level'),
      `${SWEEP}scheduler:\n    num_workers: 2\nrun_cap: 3\nlaunch:\n    queue: gpu\n    overrides:\n        args: [a]\n`,
    );
    const top = `${SWEEP}resource_args:\n  local-container:\n    gpus: all\nlaunch:\n  queue: gpu\n`;
    assert.equal(
      afterFix(top, 'Move it beneath launch'),
      `${SWEEP}launch:\n  resource_args:\n    local-container:\n      gpus: all\n  queue: gpu\n`,
    );
  });

  it('is not offered where a comment would move along', () => {
    const text = `${SWEEP}queue: gpu # the fast one\n`;
    assert.deepEqual(offered(text), []);
  });
});
