import assert from 'node:assert/strict';
import { agentRow } from '../../../../src/core/explorer/rows/agentRow.ts';
import { aboutText, agoText, durationText } from '../../../../src/core/duration.ts';
import { jobRow, jobVersionRow, usesOf } from '../../../../src/core/explorer/rows/jobRow.ts';
import { numberText, valueText } from '../../../../src/core/live/numberText.ts';
import { projectRow } from '../../../../src/core/explorer/rows/projectRow.ts';
import { positionsOf, queueItemRow } from '../../../../src/core/explorer/rows/queueItemRow.ts';
import { queueRow } from '../../../../src/core/explorer/rows/queueRow.ts';
import { bestRunsFirst, runRow } from '../../../../src/core/explorer/rows/runRow.ts';
import { readSweepConfig } from '../../../../src/core/live/sweepConfig.ts';
import { CONFIG, MINUTE, NOW, agent, item, job, queue, run, schedulerOf, sweep } from './samples.ts';

const now = NOW;
const config = readSweepConfig(CONFIG);
const can = (row: { readonly contextValue: string }, word: string): boolean =>
  row.contextValue.split(' ').includes(word);

describe('the row of a run', () => {
  const trained = run({
    config: { lr: 0.012345678, epochs: 3, optimizer: { name: 'adam', fixed: 1 } },
    summary: { loss: 0.25 },
  });

  it('says state, metric, duration and what was sampled', () => {
    const row = runRow(trained, { now, config });
    assert.equal(row.description, 'finished · loss 0.25 · 10 min · lr=0.012346, optimizer.name=adam');
    assert.equal(
      row.accessibilityLabel,
      'Run bright-wave-1 is finished, loss 0.25, took 10 min, with lr=0.012346, optimizer.name=adam.',
    );
    assert.equal(can(row, 'stoppableRun'), false);
    assert.equal(can(row, 'runLog'), true);
  });

  it('marks the best', () => {
    const row = runRow(trained, { now, config, best: true });
    assert.ok(row.description.startsWith('best · finished'));
    assert.equal(row.icon.id, 'star-full');
  });

  it('can be stopped while it is alive, and tells a silent one', () => {
    const running = run({ state: 'running', heartbeatAt: NOW - 10_000 });
    assert.equal(can(runRow(running, { now }), 'stoppableRun'), true);
    assert.equal(can(runRow(running, { now, readOnly: true }), 'stoppableRun'), false);
    const silent = runRow({ ...running, heartbeatAt: NOW - 20 * MINUTE }, { now });
    assert.equal(silent.description, 'running, but silent for 20 min · 30 min');
    assert.equal(silent.icon.id, 'warning');
  });

  it('says how a failed one ended, and an unknown state as itself', () => {
    assert.equal(runRow(run({ state: 'failed', exitCode: 2 }), { now }).description, 'failed · exit code 2 · 10 min');
    const odd = runRow(run({ state: 'HIBERNATING' }), { now });
    assert.ok(odd.description.startsWith('hibernating'));
    assert.equal(can(odd, 'stoppableRun'), false);
  });

  it('does not praise a scheduler for having finished, and offers no stop for it', () => {
    const row = runRow(run({ state: 'finished' }), { now, scheduler: true });
    assert.equal(row.label, 'Scheduler');
    assert.equal(row.icon.id, 'circle');
    assert.equal(can(runRow(run({ state: 'running' }), { now, scheduler: true }), 'stoppableRun'), false);
  });

  it('puts the best first, those without a value last, the newest of these first', () => {
    const runs = [
      run({ id: 'none-old', createdAt: 1 }),
      run({ id: 'worse', summary: { loss: 2 } }),
      run({ id: 'none-new', createdAt: 2 }),
      run({ id: 'best', summary: { loss: -1 } }),
      run({ id: 'text', summary: { loss: 'NaN' }, createdAt: 0 }),
    ];
    assert.deepEqual(
      bestRunsFirst(runs, config).map(r => r.id),
      ['best', 'worse', 'none-new', 'none-old', 'text'],
    );
    assert.deepEqual(
      bestRunsFirst(runs, { ...config, goal: 'maximize' }).map(r => r.id),
      ['worse', 'best', 'none-new', 'none-old', 'text'],
    );
    assert.deepEqual(
      bestRunsFirst(runs.slice(0, 3), undefined).map(r => r.id),
      ['worse', 'none-new', 'none-old'],
    );
  });

  it('finds a nested metric in either form', () => {
    const nested = { ...config, metric: 'val.loss' };
    for (const summary of [{ 'val.loss': 0.5 }, { val: { loss: 0.5 } }])
      assert.match(runRow(run({ summary }), { now, config: nested }).description, /val\.loss 0\.5/);
  });
});

describe('the row of a queue', () => {
  it('says resource, counts and agents', () => {
    const items = [
      item(),
      item({ id: 'i2', state: 'CLAIMED' }),
      item({ id: 'i3', state: 'FAILED' }),
      item({ id: 'i4', state: 'LEASED' }),
    ];
    const row = queueRow(queue(), {
      now,
      items,
      agents: [agent(), agent({ id: 'a2', heartbeatAt: NOW - 60 * MINUTE })],
    });
    assert.equal(row.description, 'kubernetes · 2 waiting, 1 taken, 1 failed · 1 agent alive, 1 dead');
    assert.equal(can(row, 'clearable'), true);
    assert.equal(can(row, 'agentStartable'), false);
  });

  it('says loudly that items wait and nobody is there', () => {
    const row = queueRow(queue(), { now, items: [item()], agents: [agent({ queueIds: ['other'] })] });
    assert.ok(row.description.startsWith('no living agent · 1 waiting'));
    assert.deepEqual(row.icon, { id: 'warning', color: 'list.warningForeground' });
    assert.match(row.accessibilityLabel, /has items waiting and no living agent/);
    assert.match(row.tooltip, /wandb launch/);
    assert.equal(can(row, 'agentStartable'), true);
  });

  it('is calm about an empty one, and about what is not known', () => {
    assert.equal(queueRow(queue(), { now, items: [], agents: [] }).description, 'kubernetes · empty · no living agent');
    const unknown = queueRow(queue({ resource: undefined }), { now });
    assert.equal(unknown.description, '');
    assert.equal(unknown.icon.id, 'inbox');
    assert.match(
      queueRow(queue(), { now, items: [item()], agents: [agent({ heartbeatAt: undefined })] }).description,
      /1 agent not heard of yet/,
    );
  });

  it('does not claim to know all of a long queue', () => {
    assert.match(
      queueRow(queue(), { now, items: [item()], moreItems: true, agents: [agent()] }).description,
      /at least 1 waiting/,
    );
    assert.match(queueRow(queue(), { now, items: [item({ state: 'DREAMING' })] }).description, /1 item/);
  });
});

describe('the row of a queue item', () => {
  it('says state and place, priority, who and since when', () => {
    const row = queueItemRow(
      item({ job: 'team/proj/job-train:latest', runId: 'r9', priority: 1, author: 'jane', project: 'proj' }),
      { now, position: 3 },
    );
    assert.equal(row.label, 'job-train:latest r9');
    assert.equal(row.description, 'waiting, number 3 · priority high · jane · 5 min ago');
    assert.equal(can(row, 'removable'), true);
    assert.equal(can(row, 'openable'), true);
  });

  it('names the sweep of a scheduler', () => {
    assert.equal(queueItemRow(schedulerOf('sw1'), { now }).label, 'Scheduler of sweep sw1');
  });

  it('says why one failed: known, none left, not asked yet', () => {
    const failed = item({ state: 'FAILED' });
    assert.match(queueItemRow(failed, { now, reason: 'No such image.' }).description, /^failed · No such image\. · /);
    assert.match(queueItemRow(failed, { now, reason: null }).description, /^failed · the agent left no reason/);
    assert.match(queueItemRow(failed, { now }).description, /^failed · 5 min ago/);
  });

  it('tells one that was taken by an agent that is gone', () => {
    const row = queueItemRow(schedulerOf('sw1'), { now, agents: [agent({ heartbeatAt: NOW - 60 * MINUTE })] });
    assert.ok(row.description.startsWith('taken by an agent that is gone'));
    assert.equal(row.icon.id, 'warning');
    assert.equal(can(row, 'removable'), false);
  });

  it('offers nothing that changes something for a state that nobody knows', () => {
    const row = queueItemRow(item({ state: 'DREAMING' }), { now });
    assert.ok(row.description.startsWith('state DREAMING'));
    assert.equal(can(row, 'removable'), false);
  });

  it('reckons places by priority where the queue has them, else by age', () => {
    const items = [
      item({ id: 'a', createdAt: 1, priority: 3 }),
      item({ id: 'b', createdAt: 2 }),
      item({ id: 'c', createdAt: 3, priority: 0 }),
      item({ id: 'd', state: 'CLAIMED' }),
    ];
    const places = (prioritization?: string) => [...positionsOf(items, { prioritization }).keys()].join('');
    assert.equal(places('V0'), 'cba');
    assert.equal(places('DISABLED'), 'abc');
    assert.equal(places(), 'abc');
  });
});

describe('the row of an agent', () => {
  it('tells the living from the dead by the heartbeat, whatever they say', () => {
    assert.equal(agentRow(agent({ status: 'POLLING' }), { now }).description, 'alive, looks for work · node-7');
    const dead = agentRow(agent({ heartbeatAt: NOW - 180 * MINUTE }), { now });
    assert.equal(dead.description, 'dead · last heard of 3 h ago · node-7');
    assert.match(dead.tooltip, /still says RUNNING/);
    assert.equal(can(dead, 'agentStoppable'), false);
    assert.equal(
      agentRow(agent({ status: 'KILLED' }), { now }).description,
      'stopped · last heard of just now · node-7',
    );
    assert.equal(
      agentRow(agent({ heartbeatAt: undefined }), { now }).description,
      'not known whether alive, at work · node-7',
    );
    assert.equal(agentRow(agent({ status: 'NAPPING' }), { now }).description, 'alive, status NAPPING · node-7');
  });

  it('can be stopped once', () => {
    assert.equal(can(agentRow(agent(), { now }), 'agentStoppable'), true);
    const stopping = agentRow(agent({ stopPolling: true }), { now });
    assert.equal(stopping.description, 'alive, stopping · node-7');
    assert.equal(can(stopping, 'agentStoppable'), false);
  });

  it('says its queues', () => {
    assert.match(agentRow(agent(), { now, queues: [queue()] }).tooltip, /Queues: gpu/);
  });
});

describe('the rows of a job', () => {
  const launched = (more = {}) =>
    sweep({ launchedAs: { scheduler: 'standard', job: 'team/proj/job-train:latest' }, ...more });

  it('says the newest version, where it comes from and who uses it', () => {
    const row = jobRow(job({ aliases: ['latest', 'v1', 'v0', 'stable'] }), {
      now,
      source: 'git github.com/o/r',
      sweeps: [launched(), sweep({ launchedAs: undefined })],
    });
    assert.equal(row.description, 'latest is v1 · git github.com/o/r · stable · used by 1 sweep · 10 min ago');
    assert.equal(can(row, 'launchable'), true);
  });

  it('tells that latest has moved since a sweep was launched, and does not guess about other aliases', () => {
    const moved = (more: object, alias = 'latest') =>
      usesOf(job(), [sweep({ ...more, launchedAs: { scheduler: 'standard', job: `team/proj/job-train:${alias}` } })])[0]
        ?.moved;
    assert.equal(moved({ createdAt: NOW - 60 * MINUTE }), true);
    assert.equal(moved({ createdAt: NOW - 5 * MINUTE }), false);
    assert.equal(moved({ createdAt: NOW - 60 * MINUTE }, 'stable'), undefined);
    assert.equal(moved({ createdAt: NOW - 60 * MINUTE }, 'v0'), false);
    assert.equal(moved({ createdAt: undefined }), undefined);
    assert.match(jobRow(job(), { now, sweeps: [launched({ createdAt: NOW - 60 * MINUTE })] }).tooltip, /moved since/);
  });

  it('does not take other jobs for it', () => {
    for (const name of ['team/other/job-train:latest', 'team/proj/job-train-2:latest', 'job-train:latest']) {
      assert.deepEqual(usesOf(job(), [sweep({ launchedAs: { scheduler: 'standard', job: name } })]), [], name);
    }
  });

  it('shows each version with its aliases', () => {
    const [version] = job().versions;
    assert.ok(version);
    const row = jobVersionRow(job(), version, now);
    assert.equal(row.label, 'v1');
    assert.equal(row.description, 'latest · 10 min ago');
  });
});

describe('the row of a project', () => {
  it('says how many sweeps, and what can be done', () => {
    const project = { id: 'p', name: 'proj', entity: 'team', sweepCount: 12 };
    assert.equal(projectRow(project, { now }).description, '12 sweeps');
    assert.equal(projectRow(project, { now, pinned: true, current: true }).description, 'in use · pinned · 12 sweeps');
    assert.equal(projectRow({ ...project, sweepCount: undefined }, { now }).description, '');
    assert.equal(can(projectRow(project, { now }), 'pinnable'), true);
  });
});

describe('times and numbers in rows', () => {
  it('says lengths of time', () => {
    const lengths = [
      -5,
      0,
      999,
      59_999,
      60_000,
      3_599_999,
      3_600_000,
      3_600_000 * 3 + 20 * MINUTE,
      24 * 3_600_000,
      100 * 3_600_000,
    ];
    assert.deepEqual(lengths.map(durationText), [
      '0 s',
      '0 s',
      '0 s',
      '59 s',
      '1 min',
      '59 min',
      '1 h',
      '3 h 20 min',
      '1 d',
      '4 d 4 h',
    ]);
  });

  it('says how long ago', () => {
    assert.deepEqual(
      [-9e9, 0, 59_999, 60_000, 3_600_000, 86_400_000 * 400].map(past => agoText(NOW - past, NOW)),
      ['just now', 'just now', 'just now', '1 min ago', '1 h ago', '400 d ago'],
    );
  });

  it('guesses with the exactness of a guess', () => {
    assert.deepEqual([30_000, 89 * MINUTE, 100 * MINUTE, 50 * 3_600_000].map(aboutText), [
      'less than a minute',
      'about 89 min',
      'about 2 h',
      'about 2 days',
    ]);
  });

  it('says numbers shortly', () => {
    assert.deepEqual(
      [0, 3, -12, 0.1 + 0.2, 1e-5, 123456789, 1.23456789e12, 0.00012345678, NaN, -Infinity].map(numberText),
      ['0', '3', '-12', '0.3', '1e-5', '123456789', '1.2346e12', '0.00012346', 'NaN', '-Infinity'],
    );
    assert.deepEqual([true, null, 'x'.repeat(30), [1, 2], { a: 1 }, undefined].map(valueText), [
      'true',
      'null',
      `${'x'.repeat(23)}…`,
      '[1,2]',
      '{"a":1}',
      'undefined',
    ]);
  });
});
