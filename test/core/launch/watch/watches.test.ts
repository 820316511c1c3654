import assert from 'node:assert/strict';
import type { LaunchAgent, Queue, QueueItem, Run, Sweep } from '../../../../src/core/api/types.ts';
import { watchEnd, type EndLook, type EndWatch } from '../../../../src/core/launch/watch/endWatch.ts';
import {
  watchFirstMinutes,
  type FirstLook,
  type FirstMinutes,
} from '../../../../src/core/launch/watch/firstMinutes.ts';

const AT = Date.UTC(2026, 5, 1);
const sweep = (state: string, more: Partial<Sweep> = {}): Sweep => ({
  id: 'U',
  name: 'abcd1234',
  state,
  launchedAs: { queue: 'q', scheduler: 'standard' },
  ...more,
});
const run = (name: string, state: string, createdAt = AT + 9_000): Run => ({
  id: name,
  name,
  state,
  createdAt,
  config: {},
  summary: {},
});
const item = (state: string, more: Partial<QueueItem> = {}): QueueItem => ({
  id: 'i',
  state,
  kind: 'scheduler',
  sweep: 'abcd1234',
  createdAt: AT,
  ...more,
});
const queue: Queue = { id: 'Q', name: 'q', entity: 'team', templateVariables: [] };
const agent = (heartbeatAt: number): LaunchAgent => ({
  id: 'A',
  name: 'gpu-agent',
  status: 'POLLING',
  heartbeatAt,
  queueIds: ['Q'],
});

describe('The first minutes of a launch', () => {
  const launched: FirstMinutes = { sweep: 'abcd1234', queue: 'q', launchedAt: AT, resumed: false };
  const steps = (looks: readonly Partial<FirstLook>[], start = launched) => {
    let watch = start;
    return looks.map((look, i) => {
      const now = watchFirstMinutes(watch, { now: AT + (i + 1) * 10_000, ...look });
      watch = now.watch;
      return now;
    });
  };

  it('go from the queue to the first run, each step reported once', () => {
    const around = { queues: [queue], agents: [agent(AT + 5_000)] };
    const told = steps([
      {
        ...around,
        sweep: sweep('PENDING'),
        items: [item('PENDING'), item('PENDING', { id: 'x', sweep: 'other', createdAt: AT - 5 })],
      },
      { ...around, sweep: sweep('PENDING'), items: [item('PENDING')] },
      { ...around, sweep: sweep('PENDING'), items: [item('CLAIMED', { agentId: 'A' })] },
      { ...around, sweep: sweep('RUNNING'), items: [item('CLAIMED', { agentId: 'A' })], runs: [] },
      { ...around, sweep: sweep('RUNNING'), items: [], runs: [run('r1', 'running')] },
    ]);
    assert.deepEqual(
      told.map(each => [each.step, each.isNews, each.isOver]),
      [
        ['queued', true, false],
        ['queued', false, false],
        ['taken', true, false],
        ['schedulerRuns', true, false],
        ['firstRun', true, true],
      ],
    );
    assert.equal(
      told[0]?.sentence,
      'The scheduler of abcd1234 is in the queue q, behind 1 other. The agent gpu-agent checks the queue every ' +
        'ten seconds.',
    );
    assert.equal(told[2]?.sentence, 'The agent gpu-agent is starting the scheduler of abcd1234.');
    assert.equal(told[4]?.sentence, 'The first run of abcd1234 started: r1 (running).');
  });

  it('tell of a queue that no agent serves', () => {
    const [told] = steps([
      { sweep: sweep('PENDING'), items: [item('PENDING')], queues: [queue], agents: [agent(AT - 3_600_000 * 5)] },
    ]);
    assert.equal(told?.step, 'waitsForAgent');
    assert.equal(
      told.sentence,
      'The sweep abcd1234 waits: no active agent serves the queue q (gpu-agent was last heard from 5 h ago).',
    );
    assert.deepEqual(told.actions, ['startAgent']);
    assert.equal(steps([{ items: [item('PENDING')] }])[0]?.step, 'queued');
  });

  it('do not call a scheduler taken that is only offered: an agent may be full', () => {
    const around = { sweep: sweep('PENDING'), queues: [queue] };
    const offered = { ...around, items: [item('LEASED', { agentId: 'A' })] };
    const told = steps([
      { ...offered, agents: [agent(AT + 5_000)] },
      { ...around, items: [item('PENDING')], agents: [agent(AT + 5_000)] },
      { ...around, items: [item('CLAIMED', { agentId: 'A' })] },
    ]);
    assert.deepEqual(
      told.map(each => each.step),
      ['offered', 'queued', 'taken'],
    );
    assert.match(told[0]?.sentence ?? '', /abcd1234.*max_schedulers/);
    assert.equal(steps([{ ...offered, agents: [agent(AT - 3_600_000 * 5)] }])[0]?.step, 'waitsForAgent');
  });

  it('tell of a scheduler that failed', () => {
    const [failed] = steps([{ items: [item('FAILED')] }]);
    assert.deepEqual([failed?.step, failed?.actions], ['failed', ['showItem', 'resumeAgain']]);
    assert.equal(failed?.failed?.id, 'i');
    const [told] = steps([{ items: [item('FAILED')], failure: 'No module named torch' }]);
    assert.match(told?.sentence ?? '', /No module named torch/);
    assert.equal(told?.failed, undefined);
    assert.match(
      steps([{ sweep: sweep('CANCELED'), items: [item('CLAIMED')], runs: [] }])[0]?.sentence ?? '',
      /was canceled before its first run/,
    );
    assert.equal(steps([{ sweep: sweep('RUNNING'), scheduler: run('abcd1234', 'crashed') }])[0]?.step, 'failed');
    assert.equal(steps([{ sweep: sweep('PAUSED') }])[0]?.step, 'ended');
  });

  it('count only what is new after a resume', () => {
    const resumed = { ...launched, resumed: true };
    const old = {
      sweep: sweep('PENDING'),
      items: [item('CLAIMED', { createdAt: AT - 60_000 }), item('PENDING', { id: 'new' })],
      runs: [run('r0', 'finished', AT - 60_000)],
    };
    assert.equal(steps([old], resumed)[0]?.step, 'queued');
    assert.equal(steps([{ ...old, runs: [...old.runs, run('r1', 'running')] }], resumed)[0]?.step, 'firstRun');
  });

  it('do not take the state before a resume for an end', () => {
    const resumed = { ...launched, resumed: true };
    assert.deepEqual(
      steps(
        ['PAUSED', 'RUNNING', 'PAUSED'].map(state => ({ sweep: sweep(state) })),
        resumed,
      ).map(now => now.step),
      ['queued', 'schedulerRuns', 'ended'],
    );
  });

  it('say that a sweep has ended which ended after its first run, or before its runs were seen', () => {
    const ended = { sweep: sweep('FINISHED'), runs: [run('r1', 'finished')] };
    const told = steps([{ sweep: sweep('RUNNING'), runs: [run('r1', 'running')] }, ended]);
    assert.deepEqual(
      told.map(each => [each.step, each.isOver]),
      [
        ['firstRun', true],
        ['ended', true],
      ],
    );
    assert.equal(told[1]?.sentence, 'The sweep abcd1234 is finished.');
    assert.equal(steps([ended])[0]?.step, 'ended');
    const canceled = steps([{ sweep: sweep('CANCELED', { runCount: 2 }) }])[0];
    assert.deepEqual([canceled?.step, canceled?.sentence], ['ended', 'The sweep abcd1234 is canceled.']);
    const resumed = { ...launched, resumed: true };
    const again = [
      { sweep: sweep('RUNNING'), runs: [run('r2', 'running')] },
      { ...ended, runs: [run('r2', 'finished')] },
    ];
    assert.deepEqual(
      steps(again, resumed).map(each => each.step),
      ['firstRun', 'ended'],
    );
  });

  it('go by the count of runs where none are seen, and do not call a sweep without runs that may have some', () => {
    const counted = steps([{ sweep: sweep('RUNNING', { runCount: 1 }) }])[0];
    assert.deepEqual([counted?.step, counted?.sentence], ['firstRun', 'The first run of abcd1234 started.']);
    assert.equal(steps([{ sweep: sweep('RUNNING', { runCount: 0 }) }])[0]?.step, 'schedulerRuns');
    // The list may be older than the count.
    const older = steps([{ sweep: sweep('FINISHED', { runCount: 2 }), runs: [] }])[0];
    assert.equal(older?.sentence, 'The sweep abcd1234 is finished.');
    const unknown = steps([{ sweep: sweep('CANCELED') }])[0];
    assert.deepEqual([unknown?.step, unknown?.sentence], ['ended', 'The sweep abcd1234 is canceled.']);
    const none = steps([{ sweep: sweep('FINISHED', { runCount: 0 }) }])[0];
    assert.equal(none?.sentence, 'The sweep abcd1234 is finished, and no run was started.');
    // Its runs are of before, and may not be all.
    const resumed = { ...launched, resumed: true };
    const late = { now: AT + 200_000, sweep: sweep('RUNNING', { runCount: 4 }) };
    const running = watchFirstMinutes(resumed, late);
    assert.deepEqual([running.step, running.sentence], ['schedulerRuns', 'The scheduler of abcd1234 is running.']);
  });

  it('do not say that no run was started where the runs are unknown', () => {
    const unknown = [
      { sweep: sweep('PAUSED') },
      { sweep: sweep('RUNNING'), scheduler: run('abcd1234', 'crashed') },
      { sweep: sweep('RUNNING') },
    ];
    assert.deepEqual(
      unknown.map(look => steps([look])[0]?.sentence),
      [
        'The sweep abcd1234 is paused.',
        'The scheduler of abcd1234 ended (crashed). Its log tells why.',
        'The scheduler of abcd1234 is running.',
      ],
    );
    assert.deepEqual(
      unknown.map(look => steps([{ ...look, runs: [] }])[0]?.sentence),
      [
        'The sweep abcd1234 is paused, and no run was started.',
        'The scheduler of abcd1234 ended (crashed) before it started a run. Its log tells why.',
        'The scheduler of abcd1234 is running and has not started a run yet.',
      ],
    );
  });

  it('do not say that no agent has ever served a queue whose agent only did not say when', () => {
    const gone = { ...agent(AT), heartbeatAt: undefined, status: 'KILLED' };
    const look = { items: [item('PENDING')], queues: [queue] };
    assert.equal(
      steps([{ ...look, agents: [gone] }])[0]?.sentence,
      'The sweep abcd1234 waits: no active agent serves the queue q.',
    );
    assert.match(steps([{ ...look, agents: [] }])[0]?.sentence ?? '', /no agent has ever served the queue q/);
  });

  it('end after ten minutes, and call a scheduler slow after three', () => {
    const look: FirstLook = { now: AT + 200_000, sweep: sweep('RUNNING'), runs: [] };
    assert.equal(watchFirstMinutes(launched, look).step, 'slow');
    assert.equal(watchFirstMinutes(launched, { ...look, now: AT + 601_000 }).isOver, true);
  });
});

describe('After cancel, stop and pause', () => {
  const watch = (verb: EndWatch['verb']): EndWatch => ({ verb, sweep: 'abcd1234', askedAt: AT });
  const look = (seconds: number, more: Partial<EndLook> = {}): EndLook => ({
    now: AT + seconds * 1000,
    sweep: sweep('CANCELED'),
    runs: [],
    items: [],
    ...more,
  });

  it('say nothing while the scheduler has time, then what still runs and waits', () => {
    const busy = {
      runs: [run('r1', 'running'), run('r2', 'finished'), run('abcd1234', 'running')],
      items: [
        item('PENDING', { kind: 'run', id: 'a' }),
        item('FAILED', { kind: 'run', id: 'b' }),
        item('PENDING', { sweep: 'other' }),
      ],
    };
    assert.equal(watchEnd(watch('cancel'), look(20, busy)).sentence, undefined);
    const now = watchEnd(watch('cancel'), look(60, busy));
    assert.equal(
      now.sentence,
      'The sweep abcd1234 is canceled. 1 run is still running. 1 item waits in the queue. ' +
        'The scheduler does not notice it while its workers are busy.',
    );
    assert.deepEqual(
      [now.running.map(each => each.name), now.waiting.map(each => each.id), now.actions],
      [['r1'], ['a'], ['stopRuns', 'removeItems']],
    );
    assert.match(
      watchEnd(watch('stop'), look(20, { ...busy, sweep: sweep('FINISHED') })).sentence ?? '',
      /After a stop, no new runs start, but these continue/,
    );
  });

  it('do not speak of a scheduler where a plain sweep was canceled', () => {
    const plain = sweep('CANCELED', { launchedAs: undefined, config: 'name: lr search\n' });
    const { sentence = '' } = watchEnd(watch('cancel'), look(60, { runs: [run('r1', 'running')], sweep: plain }));
    assert.match(sentence, /lr search \(abcd1234\) is canceled\. 1 run is still running/);
    assert.doesNotMatch(sentence, /scheduler/i);
  });

  it('end once nothing is left, after a resume, or after a quarter of an hour', () => {
    assert.equal(watchEnd(watch('cancel'), look(5)).isOver, true);
    assert.equal(watchEnd(watch('cancel'), look(5, { runs: undefined })).isOver, false);
    assert.equal(
      watchEnd(watch('cancel'), look(60, { runs: [run('r', 'running')], sweep: sweep('PENDING') })).isOver,
      true,
    );
    assert.equal(
      watchEnd(watch('stop'), look(901, { runs: [run('r', 'running')], sweep: sweep('PAUSED') })).isOver,
      true,
    );
  });
});
