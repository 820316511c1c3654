// What people run into: the real client does it, and the extension must say it.
import assert from 'node:assert/strict';
import { endsItsRun } from '../../src/core/python/source/endsItsRun.ts';
import { failureLog } from '../../src/core/api/operations/failureLog.ts';
import { launchAgents } from '../../src/core/api/operations/launchAgents.ts';
import { queueItems } from '../../src/core/api/operations/queueItems.ts';
import { runGlobalId, stopRun } from '../../src/core/api/operations/stopRun.ts';
import { stopAgent } from '../../src/core/api/operations/stopAgent.ts';
import { agentRow } from '../../src/core/explorer/rows/agentRow.ts';
import { failureReason } from '../../src/core/explorer/rows/failureReason.ts';
import { queueItemRow } from '../../src/core/explorer/rows/queueItemRow.ts';
import { runsOf } from '../emulator/world/runsOf.ts';
import { PLACE, QUEUE } from './chain.ts';
import { begun, running, schedulerState, shows, withChain, type Figures } from './chainControl.ts';
import { sweepText, trainJob } from './chainSweep.ts';
import type { RealWandb } from './realWandb.ts';

/** An agent that is killed reports nothing: the rows detect it, say what to do, and doing it helps. */
export function killedAgent(real: RealWandb, signal: 'SIGKILL' | 'SIGTERM', whom: 'agent' | 'all'): Promise<Figures> {
  return withChain(async chain => {
    const job = await trainJob(chain);
    const agent = await chain.startAgent(real);
    const sweep = await chain.launch(sweepText(job, { method: 'random', workers: 1, runs: 2, seconds: 4 }));
    await chain.until('the first run runs', () => running(sweep).length > 0);
    agent.kill(signal, whom);
    await chain.until('the agent is gone', () => agent.end() !== undefined);
    const said = await chain.until(
      'the row says that its agent is gone',
      () => / running, but its agent is gone/.test(chain.explorer.rows()[0] ?? ''),
      240_000,
    );
    assert.equal(sweep.state, 'RUNNING', 'the server does not notice');
    const [row = '', trouble = '', advice = ''] = chain.explorer.rows();
    assert.match(trouble, /ran on the agent \S+, which is gone, last seen /);
    assert.match(advice, /^Start an agent again\. Resume the sweep to queue a new scheduler, or stop it\./);
    const left = agent.family();
    await agent.remove();
    await chain.startAgent(real);
    await chain.resume(sweep, true);
    const finished = await chain.until(
      'the sweep ends',
      () => sweep.state === 'FINISHED' && schedulerState(sweep) === 'finished',
      120_000,
    );
    await chain.until('the explorer shows the end', shows(chain, 'finished'));
    return { said, row: row.replace(/^\S+: /, ''), 'processes left': left, finished };
  });
}

/** A script that does not end its run: the hint is right, the run goes on forever and its worker with it. */
export function endlessRun(real: RealWandb): Promise<Figures> {
  return withChain(async chain => {
    const script = 'import wandb\n\nrun = wandb.init(config={"rate": 1, "seconds": 0})\nrun.log({"loss": 1.0})\n';
    assert.equal(endsItsRun(script), false, 'the extension warns of it');
    const job = await chain.makeJob(
      'chain-endless',
      { 'train.py': script, 'requirements.txt': 'wandb\n' },
      'python train.py',
    );
    const agent = await chain.startAgent(real);
    const sweep = await chain.launch(sweepText(job, { method: 'grid', workers: 1, runs: 2, seconds: 0 }));
    await chain.until('its process ends', () => /Job finished/.test(agent.output()));
    await new Promise(done => {
      setTimeout(done, 20_000);
    });
    assert.deepEqual(
      runsOf(sweep).map(run => run.state),
      ['running'],
      'as docs/facts/agent-wire.md says',
    );
    assert.match(chain.explorer.rows().join('\n'), /: running · 0 of 2 runs done, 1 running/);
    return { 'runs 20 s after the process': 'running' };
  });
}

/** An image cannot run as a local process: the preflight says so, and the failed item gives the same reason. */
export function failedItem(real: RealWandb): Promise<Figures> {
  return withChain(async chain => {
    const text = sweepText('my-team/my-proj/job-train-image:latest', {
      method: 'random',
      workers: 1,
      runs: 1,
      seconds: 0,
    });
    await assert.rejects(() => chain.launch(text), /is an image \(.*\), which cannot run as local-process/);
    await chain.startAgent(real);
    const sweep = await chain.launch(text, { despite: true });
    const runItem = () =>
      [...chain.emulator.world.items.values()].find(item => item.runSpec['sweep_id'] === sweep.name);
    const failed = await chain.until("the run's item fails", () => runItem()?.state === 'FAILED');
    const finished =
      failed +
      (await chain.until(
        'run_cap ends the sweep',
        () => sweep.state === 'FINISHED' && schedulerState(sweep) === 'finished',
      ));
    const agents = (await launchAgents(chain.client, { entity: PLACE.entity })).items;
    const item = (await queueItems(chain.client, { entity: PLACE.entity, queue: QUEUE, first: 30 })).items.find(
      each => each.id === runItem()?.id,
    );
    const agent = agents.find(each => each.id === item?.agentId)?.name;
    assert.ok(item && agent !== undefined);
    const reason =
      failureReason(await failureLog(chain.client, { entity: PLACE.entity, agent, item: item.id })) ?? null;
    const row = queueItemRow(item, { now: chain.client.serverNow(), agents, reason });
    assert.match(
      row.description,
      /^failed · LaunchError: Cannot specify docker image with local-process resource runner/,
    );
    return { failed, finished, row: row.description };
  });
}

/** Stop Agent, on one without work: it ends at its next poll. */
export function stoppedAgent(real: RealWandb): Promise<Figures> {
  return withChain(async chain => {
    const agent = await chain.startAgent(real);
    const own = async () =>
      (await launchAgents(chain.client, { entity: PLACE.entity })).items.find(
        each => chain.emulator.world.agents.get(each.id)?.kind === 'real',
      );
    const shown = await own();
    assert.ok(shown);
    const before = agentRow(shown, { now: chain.client.serverNow() }).description;
    assert.match(before, /^alive, /);
    await stopAgent(chain.client, { id: shown.id });
    const stopping = await own();
    assert.match(stopping ? agentRow(stopping, { now: chain.client.serverNow() }).description : '', /^alive, stopping/);
    const ended = await chain.until('the agent ends', () => agent.end() === 0, 30_000);
    const after = await own();
    assert.match(after ? agentRow(after, { now: chain.client.serverNow() }).description : '', /^stopped · last seen /);
    return { ended };
  });
}

/** Stop Run: its process notices it with its next report, and the worker goes on with another. */
export function stoppedRun(real: RealWandb): Promise<Figures> {
  return withChain(async chain => {
    const sweep = await begun(chain, real, { workers: 1, runs: 2, seconds: 120 });
    const [first] = running(sweep);
    assert.ok(first);
    await chain.until('it has logged something', () => first.rows.length > 0);
    await stopRun(chain.client, { id: runGlobalId(first.name, PLACE.project, PLACE.entity) });
    const killed = await chain.until('the run is killed', () => first.state === 'killed');
    const next =
      killed +
      (await chain.until('the next one runs', () => running(sweep).length === 1 && running(sweep)[0] !== first));
    await chain.until(
      'the explorer shows both',
      () => chain.explorer.rows().filter(row => /: (?:best · )?(?:killed|running)/.test(row)).length >= 2,
    );
    return { killed, next };
  });
}
