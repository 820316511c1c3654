import assert from 'node:assert/strict';
import { createApiClient } from '../../../../src/core/api/client.ts';
import type { JobFiles } from '../../../../src/core/api/operations/preflight.ts';
import type { Finding, Preflight } from '../../../../src/core/launch/preflight/finding.ts';
import { planLaunch } from '../../../../src/core/launch/plan/planLaunch.ts';
import { planPlain } from '../../../../src/core/launch/plan/planPlain.ts';
import { preflight } from '../../../../src/core/launch/preflight/preflight.ts';
import type { LaunchChoices } from '../../../../src/core/launch/plan/types.ts';
import { startEmulator, type Emulator } from '../../../emulator/start.ts';

const BODY = 'method: random\nparameters:\n  lr: {min: 1.0e-5, max: 0.1}\n';
const JOB = 'job: my-team/my-proj/job-train:latest\n';
const WHERE = { entity: 'my-team', project: 'my-proj', queue: 'docker-queue', author: 'jane' };

describe('Preflight', () => {
  let emulator: Emulator;
  before(async () => {
    emulator = await startEmulator({ noLife: true });
  });
  after(() => emulator.stop());
  beforeEach(() => {
    emulator.faults.set([]);
    emulator.requests.clear();
  });

  const clock = {
    now: () => Date.now(),
    after: (ms: number, run: () => void) => {
      const timer = setTimeout(run, ms);
      return () => {
        clearTimeout(timer);
      };
    },
  };
  const log = { info: () => undefined, warn: () => undefined };
  const newClient = () =>
    createApiClient({
      host: emulator.url,
      getKey: () => Promise.resolve(emulator.key),
      fetch: (input, init) => fetch(input, init),
      clock,
      log,
    });
  const look = async (
    text: string,
    choices: LaunchChoices = WHERE,
    jobFiles: JobFiles = new Map(),
  ): Promise<Preflight> => {
    const plan = planLaunch({ name: 'sweep.yaml', text }, choices);
    assert.ok('upsertSweep' in plan, 'refused' in plan ? plan.refused.message : '');
    return preflight(newClient(), { facts: plan.facts, jobFiles });
  };
  const lines = ({ findings }: Preflight): string[] => findings.map(finding => `${finding.severity} ${finding.code}`);
  /** A finding in short: its severity, what the editor offers, and those of the words that its sentence holds. */
  const told = ({ findings }: Preflight, code: Finding['code'], ...words: readonly string[]): readonly unknown[] => {
    const finding = findings.find(each => each.code === code);
    return [finding?.severity, finding?.action?.kind, ...words.filter(word => finding?.sentence.includes(word))];
  };

  it('says nothing where nothing matters, in one request and one file', async () => {
    const files: JobFiles = new Map();
    const result = await look(JOB + BODY, WHERE, files);
    assert.deepEqual(result.findings, []);
    assert.deepEqual(
      emulator.requests.seen.map(each => each.operation),
      ['Preflight', 'GET /storage'],
    );
    assert.ok(result.baseline.seen?.includes('running1'));
    assert.equal(result.baseline.user, 'jane');
    await look(JOB + BODY, WHERE, files);
    assert.deepEqual(
      emulator.requests.seen.slice(2).map(each => each.operation),
      ['Preflight'],
    );
  });

  it('asks for the newest sweeps alone where the sweep is a plain one', async () => {
    const plan = planPlain({ name: 'sweep.yaml', text: `program: train.py\n${BODY}` }, WHERE);
    assert.ok('facts' in plan);
    const { findings, baseline, queues } = await preflight(newClient(), {
      facts: plan.facts,
      jobFiles: new Map(),
    });
    assert.deepEqual([findings, queues, baseline.seen?.includes('running1')], [[], undefined, true]);
    assert.deepEqual(
      emulator.requests.seen.map(each => each.operation),
      ['Preflight'],
    );
  });

  it('tells a queue that is missing, and one of another entity', async () => {
    assert.deepEqual(told(await look(JOB + BODY, { ...WHERE, queue: 'nope' }), 'queue-missing', 'my-team', 'nope'), [
      'error',
      'chooseQueue',
      'my-team',
      'nope',
    ]);
    const other = await look(JOB + BODY, { ...WHERE, queue: 'scratch-queue' });
    assert.deepEqual(told(other, 'queue-elsewhere', 'scratch-queue', 'jane', 'my-team'), [
      'error',
      'chooseQueue',
      'scratch-queue',
      'jane',
      'my-team',
    ]);
    assert.ok(emulator.requests.seen.filter(each => !each.operation.startsWith('GET')).length <= 4);
  });

  it('tells of agents that are gone or never were', async () => {
    assert.deepEqual(told(await look(JOB + BODY, { ...WHERE, queue: 'batch-queue' }), 'agent-gone', 'batch-queue'), [
      'warning',
      'showAgents',
      'batch-queue',
    ]);
    assert.deepEqual(told(await look(JOB + BODY, { ...WHERE, queue: 'vertex-queue' }), 'no-agent', 'vertex-queue'), [
      'warning',
      'showAgents',
      'vertex-queue',
    ]);
  });

  it('tells of jobs, versions and sources that cannot be used', async () => {
    assert.deepEqual(lines(await look(`job: my-team/my-proj/nope:latest\n${BODY}`)), ['error job-missing']);
    const noVersion = await look(`job: my-team/my-proj/job-train:v99\n${BODY}`);
    assert.deepEqual(told(noVersion, 'job-alias-missing', 'v99'), ['error', 'chooseJob', 'v99']);
    const image = await look(`job: my-team/my-proj/job-train-image:latest\n${BODY}`, {
      ...WHERE,
      queue: 'local-queue',
    });
    assert.deepEqual(told(image, 'job-source', 'local-process'), ['error', 'chooseQueue', 'local-process']);
    assert.deepEqual(lines(await look(`image_uri: a:1\n${BODY}`, { ...WHERE, queue: 'local-queue' })), [
      'error image-on-process',
    ]);
    assert.deepEqual(
      lines(await look(`${JOB}${BODY}scheduler: {job: "my-team/my-proj/nope:latest", resource: local-container}\n`)),
      ['error scheduler-job-missing'],
    );
  });

  it("checks template variables against the queue's schema, for the scheduler and for the runs", async () => {
    const gpu = { ...WHERE, queue: 'gpu-queue' };
    const wrong = await look(
      `${JOB}${BODY}scheduler: {template_variables: {gpus: 99}}\nlaunch: {template_variables: {gpu: 1}}\n`,
      gpu,
    );
    const choose = ['error', 'chooseTemplateVariables'];
    const valueWords = ['scheduler.template_variables', 'gpus', '1 to 8', '99'];
    assert.deepEqual(told(wrong, 'template-value', ...valueWords), [...choose, ...valueWords]);
    const unknownWords = ['gpu-queue', ' gpu. ', 'launch.template_variables'];
    assert.deepEqual(told(wrong, 'template-unknown', ...unknownWords), [...choose, ...unknownWords]);
    const missing = await look(JOB + BODY, { ...WHERE, queue: 'sagemaker-queue' });
    const missingWords = ['sagemaker-queue', 'instance', 'scheduler.template_variables'];
    assert.deepEqual(told(missing, 'template-missing', ...missingWords), [...choose, ...missingWords]);
  });

  it("judges no template variables where the server is too old to tell the queue's", async () => {
    emulator.faults.set([{ kind: 'old' }]);
    const old = await look(`${JOB}${BODY}launch: {template_variables: {gpu: 1}}\n`, { ...WHERE, queue: 'gpu-queue' });
    assert.deepEqual(
      lines(old).filter(line => line.includes('template-')),
      [],
    );
  });

  it('tells of priorities that the scheduler or the queue does not take', async () => {
    const word = await look(`${JOB}${BODY}launch: {priority: high}\n`);
    assert.deepEqual(told(word, 'priority-word', '1', 'high'), ['error', undefined, '1', 'high']);
    assert.deepEqual(lines(await look(`${JOB}${BODY}launch: {priority: 1}\n`)), ['info priority-ignored']);
    assert.deepEqual(
      lines(await look(`${JOB}${BODY}launch: {priority: 1}\n`, { ...WHERE, queue: 'gpu-queue' })).filter(line =>
        line.includes('priority'),
      ),
      [],
    );
  });

  it('tells of resources that do not fit', async () => {
    assert.deepEqual(lines(await look(`${JOB}${BODY}launch: {resource: nonsense}\n`)), ['error agent-cannot-run']);
    assert.deepEqual(lines(await look(`${JOB}${BODY}launch: {resource: kubernetes}\n`)), ['warning agent-cannot-run']);
    assert.deepEqual(
      lines(
        await look(`${JOB}${BODY}scheduler: {resource: local-container, docker_image: "a:1"}\n`, {
          ...WHERE,
          queue: 'local-queue',
        }),
      ),
      ['warning scheduler-resource'],
    );
  });

  it('tells of an infinite grid and of values that older agents split', async () => {
    const endless = await look(`${JOB}method: grid\nparameters:\n  lr: {min: 0.1, max: 0.5}\n`);
    assert.deepEqual(told(endless, 'endless-grid', 'lr'), ['error', undefined, 'lr']);
    const spaced = await look(`job: "wandb/jobs/Hello World 2:latest"\n${BODY}`);
    const spacedWords = ['0.28', '"wandb/jobs/Hello World 2:latest"'];
    assert.deepEqual(told(spaced, 'quoted-args', ...spacedWords), ['warning', undefined, ...spacedWords]);
  });

  it('says what could not be checked, and nothing else', async () => {
    emulator.faults.set([{ kind: 'status', status: 500 }]);
    const result = await look(JOB + BODY);
    assert.deepEqual(lines(result), ['unknown not-known']);
    assert.equal(result.baseline.seen, undefined);
    emulator.faults.set([{ operation: 'GET /storage', kind: 'status', status: 500 }]);
    assert.deepEqual((await look(JOB + BODY)).findings, []);
  });

  it('concludes nothing from what an older server does not know', async () => {
    emulator.faults.set([{ kind: 'old' }]);
    const result = await look(`${JOB}${BODY}launch: {priority: 1, template_variables: {gpus: 99}}\n`, {
      ...WHERE,
      queue: 'gpu-queue',
    });
    assert.deepEqual(lines(result), []);
    assert.ok(result.baseline.seen?.includes('running1'));
  });
});
