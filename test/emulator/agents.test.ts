import assert from 'node:assert/strict';
import { CREATE_AGENT, POP, ACK, STATUS, WORKER, HEARTBEAT, PUSH, RUN } from './agentQueries.ts';
import { ask } from './ask.ts';
import { launchVariables, UPSERT } from './launch.ts';
import { configText } from './seed/configs.ts';
import { startEmulator, type Emulator } from './start.ts';

const JOB = 'my-team/my-proj/job-train:latest';

describe('the emulator with a real agent', () => {
  let emulator: Emulator;
  beforeEach(async () => {
    emulator = await startEmulator({ stillClock: true });
  });
  afterEach(() => emulator.stop());

  const send = async <T>(query: string, variables: Record<string, unknown> = {}): Promise<T> => {
    const { data, errors } = await ask(emulator, query, variables);
    assert.deepEqual(errors, []);
    return Object.values(data)[0] as T;
  };
  const queueId = (name: string): string =>
    [...emulator.world.queues.values()].find(queue => queue.name === name)?.id ?? '';
  const register = async (...queues: readonly string[]): Promise<string> =>
    (await send<{ launchAgentId: string }>(CREATE_AGENT, { queues: queues.map(queueId) })).launchAgentId;
  const pop = (
    queue: string,
    agent: string,
  ): Promise<{ runQueueItemId: string; runSpec: Record<string, unknown> } | null> => send(POP, { queue, agent });
  const launch = async (config = configText('grid', { job: JOB })): Promise<string> =>
    (await send<{ sweep: { name: string } }>(UPSERT, launchVariables(config, { queue: 'local-queue' }))).sweep.name;
  const stateOf = (sweep: string): string | undefined =>
    emulator.world.project('my-team', 'my-proj')?.sweeps.get(sweep)?.state;
  const report = (run: string, body: unknown, key = emulator.key): Promise<Response> =>
    fetch(`${emulator.url}/files/my-team/my-proj/${run}/file_stream`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { authorization: `Basic ${Buffer.from(`api:${key}`).toString('base64')}` },
    });

  it('lets the simulated agent step aside', async () => {
    await register('local-queue');
    const sweep = await launch();
    emulator.clock.advance(30_000);
    assert.equal(stateOf(sweep), 'PENDING');
    const simulated = [...emulator.world.agents.values()].find(agent => agent.hostname === 'jane-workstation');
    assert.deepEqual([simulated?.kind, simulated?.queueIds], ['living', [queueId('docker-queue')]]);
    await register('docker-queue');
    assert.deepEqual([simulated?.kind, simulated?.status], ['dead', 'KILLED']);
  });

  it('hands out a spec as an object, once; takes it back after a minute without an acknowledgement', async () => {
    const agent = await register('local-queue');
    const sweep = await launch();
    const popped = await pop('local-queue', agent);
    assert.equal(popped?.runSpec['run_id'], sweep);
    assert.equal(await pop('local-queue', agent), null);
    emulator.clock.advance(61_000);
    const again = await pop('local-queue', agent);
    assert.equal(again?.runQueueItemId, popped.runQueueItemId);
    assert.deepEqual(await send(ACK, { item: again.runQueueItemId, run: sweep }), { success: true });
    assert.deepEqual(await send(ACK, { item: again.runQueueItemId, run: sweep }), { success: false });
    emulator.clock.advance(61_000);
    assert.equal(await pop('local-queue', agent), null);
  });

  it('hands out the most urgent first, then the oldest', async () => {
    const agent = await register('batch-queue');
    const order: unknown[] = [];
    for (let item = await pop('batch-queue', agent); item; item = await pop('batch-queue', agent))
      order.push(item.runSpec['run_id']);
    assert.deepEqual(order, ['wait0000', 'wait0001', 'wait0002', 'wait0004', 'wait0003']);
  });

  it('counts an agent as dead when it is silent', async () => {
    const agent = await register('local-queue');
    const shown = async (): Promise<{ agentStatus: string; heartbeatAt: string }> =>
      await send<{ agentStatus: string; heartbeatAt: string }>(
        'query($id: ID!){launchAgent(id:$id){agentStatus heartbeatAt stopPolling name}}',
        { id: agent },
      );
    await send(STATUS, { agent, status: 'RUNNING' });
    const { heartbeatAt } = await shown();
    emulator.clock.advance(600_000);
    assert.deepEqual(await shown(), {
      agentStatus: 'RUNNING',
      heartbeatAt,
      stopPolling: false,
      name: 'launch-agent-7',
    });
  });

  it("gives a scheduler's workers the grid, and finishes the sweep with its last run", async () => {
    await register('local-queue');
    const sweep = await launch();
    const worker = (await send<{ agent: { id: string } }>(WORKER, { sweep })).agent.id;
    assert.equal(stateOf(sweep), 'RUNNING', 'the first worker sets it going');
    const names: string[] = [];
    for (;;) {
      const { commands } = await send<{ commands: string }>(HEARTBEAT, { id: worker });
      const [command] = JSON.parse(commands) as {
        type: string;
        run_id: string;
        args: Record<string, { value: unknown }>;
      }[];
      if (!command) break;
      assert.deepEqual([command.type, Object.keys(command.args)], ['run', ['learning_rate', 'optimizer']]);
      names.push(command.run_id);
    }
    assert.equal(names.length, 6);
    assert.equal(stateOf(sweep), 'RUNNING');
    for (const name of names) {
      assert.equal((await send<{ bucket: { state: string } }>(RUN, { name, sweep })).bucket.state, 'running');
      await (
        await report(name, {
          files: { 'wandb-history.jsonl': { offset: 0, content: ['{"_step":0,"val_loss":0.5}'] } },
          complete: true,
          exitcode: 0,
        })
      ).text();
    }
    assert.equal(stateOf(sweep), 'FINISHED');
    assert.deepEqual(await send(HEARTBEAT, { id: worker }), { commands: '[]' });
  });

  it('tells free workers of a canceled sweep to exit, and its runs to stop by their next report', async () => {
    await register('local-queue');
    const sweep = await launch(configText('random', { job: JOB }));
    const worker = (await send<{ agent: { id: string } }>(WORKER, { sweep })).agent.id;
    const [command] = JSON.parse((await send<{ commands: string }>(HEARTBEAT, { id: worker })).commands) as {
      run_id: string;
    }[];
    const name = command?.run_id ?? '';
    await send(RUN, { name, sweep });
    assert.deepEqual(await (await report(name, {})).json(), { exitcode: null, limits: {} });
    await send(UPSERT, {
      id: emulator.world.project('my-team', 'my-proj')?.sweeps.get(sweep)?.id,
      entityName: 'my-team',
      projectName: 'my-proj',
      state: 'CANCELED',
    });
    assert.deepEqual(await send(HEARTBEAT, { id: worker }), { commands: '[{"type":"exit"}]' });
    assert.deepEqual(await (await report(name, {})).json(), { exitcode: null, limits: {}, stopped: true });
    await (await report(name, { complete: true, exitcode: 255 })).text();
    const run = emulator.world.project('my-team', 'my-proj')?.runs.get(name);
    assert.deepEqual([run?.state, run?.exitCode], ['killed', 255]);
  });

  it('counts a run that falls silent as crashed, and one that reports again as running', async () => {
    await send(RUN, { name: 'silent01' });
    const state = (): string | undefined => emulator.world.project('my-team', 'my-proj')?.runs.get('silent01')?.state;
    emulator.clock.advance(200_000);
    await (await report('silent01', {})).text();
    emulator.clock.advance(200_000);
    assert.equal(state(), 'running');
    emulator.clock.advance(200_000);
    assert.equal(state(), 'crashed');
    await send(RUN, { name: 'silent01' });
    assert.equal(state(), 'running');
  });

  it('keeps what a run reports: history, summary, console; a chunk that comes twice counts once', async () => {
    await send(RUN, { name: 'myrun001' });
    const chunk = {
      files: {
        'wandb-history.jsonl': { offset: 0, content: ['{"_step":0,"loss":1}', '{"_step":1,"loss":0.5}'] },
        'wandb-summary.json': { offset: 0, content: ['{"loss":0.5}'] },
        'output.log': {
          offset: 0,
          content: ['2026-11-23T10:00:00.000000 hello', 'ERROR 2026-11-23T10:00:01.000000 oops'],
        },
      },
    };
    for (let each = 0; each < 2; each += 1) await (await report('myrun001', chunk)).text();
    const run = await send<{ run: unknown }>(
      '{project(entityName:"my-team",name:"my-proj"){run(name:"myrun001"){state historyLineCount history ' +
        'summaryMetrics sampledHistory(specs:["{\\"keys\\":[\\"loss\\"]}"]) logLines(last:5){edges{node{number ' +
        'line level timestamp}}}}}}',
    );
    assert.deepEqual(run.run, {
      state: 'running',
      historyLineCount: 2,
      history: ['{"_step":0,"loss":1}', '{"_step":1,"loss":0.5}'],
      summaryMetrics: '{"loss":0.5}',
      sampledHistory: [[{ loss: 1 }, { loss: 0.5 }]],
      logLines: {
        edges: [
          { node: { number: 0, line: 'hello', level: 'info', timestamp: '2026-11-23T10:00:00.000Z' } },
          { node: { number: 1, line: 'oops', level: 'error', timestamp: '2026-11-23T10:00:01.000Z' } },
        ],
      },
    });
    assert.equal((await report('myrun001', {}, 'wrong')).status, 401);
    assert.equal((await report('nobody', {})).status, 404);
  });

  it('lets a pushed run wait before its process speaks, and fill in what the queue says', async () => {
    const pushed = await send<{ runQueueItemId: string; runSpec: string }>(PUSH, {
      queue: 'gpu-queue',
      priority: 0,
      values: '{"gpus":4}',
      spec: JSON.stringify({
        job: JOB,
        entity: 'my-team',
        project: 'my-proj',
        run_id: 'pushed01',
        overrides: { run_config: { lr: 0.1 } },
      }),
    });
    const spec = JSON.parse(pushed.runSpec) as {
      resource: string;
      resource_args: {
        kubernetes: { spec: { template: { spec: { containers: { resources: { limits: unknown } }[] } } } };
      };
    };
    assert.equal(spec.resource, 'kubernetes');
    assert.deepEqual(spec.resource_args.kubernetes.spec.template.spec.containers[0]?.resources.limits, {
      'nvidia.com/gpu': 4,
      memory: '16Gi',
    });
    assert.equal(emulator.world.items.get(pushed.runQueueItemId)?.priority, 0);
    const run = emulator.world.project('my-team', 'my-proj')?.runs.get('pushed01');
    assert.deepEqual([run?.state, run?.config], ['pending', { lr: { value: 0.1 } }]);
    const wrong = await ask(emulator, PUSH, { queue: 'gpu-queue', priority: 7, spec: '{}' });
    assert.deepEqual([wrong.status, wrong.errors[0]?.message], [400, 'invalid priority: 7']);
  });

  it("keeps the reason of a failed item, its file among those of the agent's run", async () => {
    const agent = await register('vertex-queue');
    const item = await pop('vertex-queue', agent);
    const id = item?.runQueueItemId ?? '';
    const files = await send<{ files: { name: string; uploadUrl: string }[] }>(
      'mutation($name: String!){createRunFiles(input:{entityName:"my-team",projectName:"model-registry",' +
        'runName:"launch-agent-1",files:[$name]}){runID files{name uploadUrl}}}',
      { name: `${id}/error/error.log` },
    );
    assert.equal(
      (await fetch(files.files[0]?.uploadUrl ?? '', { method: 'PUT', body: 'no such machine' })).status,
      200,
    );
    await send(
      'mutation($id: ID!, $files: [String!]){failRunQueueItem(input:{runQueueItemId:$id,message:"boom",' +
        'stage:"agent",filePaths:$files}){success}}',
      { id, files: [`${id}/error/error.log`] },
    );
    const failed = emulator.world.items.get(id);
    assert.deepEqual(
      [failed?.state, failed?.failure],
      ['FAILED', { message: 'boom', stage: 'agent', files: [`${id}/error/error.log`] }],
    );
    const found = await send<{ run: { files: { edges: { node: { directUrl: string } }[] } } }>(
      'query($names: [String]){project(entityName:"my-team",name:"model-registry"){run(name:"launch-agent-1"){' +
        'files(names:$names){edges{node{name directUrl sizeBytes}}}}}}',
      { names: [`${id}/error/error.log`] },
    );
    assert.equal(await (await fetch(found.run.files.edges[0]?.node.directUrl ?? '')).text(), 'no such machine');
  });

  it('answers a heartbeat for a sweep that is gone with 404', async () => {
    const sweep = await launch();
    const worker = (await send<{ agent: { id: string } }>(WORKER, { sweep })).agent.id;
    await send('mutation($id: ID!){deleteSweep(input:{id:$id,deleteRuns:true}){affectedRuns affectedAgents}}', {
      id: emulator.world.project('my-team', 'my-proj')?.sweeps.get(sweep)?.id,
    });
    assert.equal((await ask(emulator, HEARTBEAT, { id: worker })).status, 404);
  });

  it('keeps a classic agent busy with one run at a time, and ends it at run_cap', async () => {
    const {
      sweep: { name },
    } = await send<{ sweep: { name: string } }>(UPSERT, {
      config: configText('random', { runCap: 2 }),
      entityName: 'my-team',
      projectName: 'my-proj',
    });
    const worker = (await send<{ agent: { id: string } }>(WORKER, { sweep: name })).agent.id;
    const next = async (): Promise<{ type: string; run_id?: string } | undefined> =>
      (
        JSON.parse((await send<{ commands: string }>(HEARTBEAT, { id: worker })).commands) as {
          type: string;
          run_id?: string;
        }[]
      )[0];
    for (let each = 0; each < 2; each += 1) {
      const run = (await next())?.run_id ?? '';
      await send(RUN, { name: run, sweep: name });
      assert.equal(await next(), undefined);
      await (await report(run, { complete: true, exitcode: 0 })).text();
    }
    assert.deepEqual(await next(), { type: 'exit' });
    assert.equal(stateOf(name), 'FINISHED');
  });
});
