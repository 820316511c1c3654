import assert from 'node:assert/strict';
import type { Intent } from '../../../../src/core/launch/send/intent.ts';
import { isIntentOn, keysOf } from '../../../../src/core/launch/send/journal.ts';
import type { LaunchOutcome } from '../../../../src/core/launch/send/outcome.ts';
import { planLaunch } from '../../../../src/core/launch/plan/planLaunch.ts';
import { openWindow, type EditorWindow } from './faults/editorWindow.ts';
import { createFaultyHost, HOST, type FaultyHost } from './faults/faultyHost.ts';
import { createMemoryJournal } from './faults/memoryJournal.ts';

const SOURCE = 'file:///a/sweep.yaml';

function planOf(values = '[1]', queue = 'gpu-queue') {
  const text = `job: my-team/my-proj/job-train:latest\nmethod: random\nparameters:\n  a: {values: ${values}}\n`;
  const plan = planLaunch(
    { name: 'sweep.yaml', text },
    { entity: 'my-team', project: 'my-proj', queue, author: 'jane' },
  );
  assert.ok('upsertSweep' in plan);
  return plan;
}

/** Lets virtual time pass until a promise has ended. */
async function ended<T>(host: FaultyHost, promise: Promise<T>): Promise<T> {
  let isOver = false;
  const watched = promise.finally(() => {
    isOver = true;
  });
  await host.clock.run(120_000, () => isOver);
  assert.ok(isOver, 'it never ended');
  return watched;
}

function all(host: FaultyHost, promises: readonly Promise<LaunchOutcome>[]): Promise<LaunchOutcome[]> {
  return ended(host, Promise.all(promises));
}

/** Launches in a window that is killed before it can report anything. */
function launchUnheard({ sender }: EditorWindow): void {
  const heard = (what: unknown): never => assert.fail(`heard of: ${JSON.stringify(what)}`);
  sender.launch({ plan: planOf(), source: SOURCE }).then(heard, heard);
}

/** What checking open sends gives: the outcome of each that is told, or why it is not. */
async function recovered(host: FaultyHost, { sender }: EditorWindow): Promise<string[]> {
  const found = await ended(host, sender.recover());
  return found.map(each => (each.kind === 'told' ? each.outcome.kind : each.kind));
}

function made(host: FaultyHost, known: ReadonlySet<string>): string[] {
  return (host.world.project('my-team', 'my-proj')?.sweeps.kept ?? [])
    .map(sweep => sweep.name)
    .filter(name => !known.has(name));
}

describe('The sender', () => {
  let host: FaultyHost;
  let known: Set<string>;
  beforeEach(() => {
    host = createFaultyHost(1);
    known = new Set(made(host, new Set()));
  });

  for (const atomic of [true, false]) {
    it(`creates one sweep for two double clicks (${atomic ? 'with' : 'without'} an atomic claim)`, async () => {
      const journal = createMemoryJournal(host.clock, atomic);
      const [a, b] = [openWindow(host, journal, 'a'), openWindow(host, journal, 'b')];
      const request = { plan: planOf(), source: SOURCE };
      const outcomes = await all(host, [a.sender.launch(request), a.sender.launch(request), b.sender.launch(request)]);
      assert.equal(made(host, known).length, 1);
      assert.deepEqual(outcomes.map(outcome => outcome.kind).sort(), ['created', 'underWay', 'underWay']);
    });
  }

  it('treats the same a moment later as an impatient click, unless it is confirmed', async () => {
    const window = openWindow(host, createMemoryJournal(host.clock, true), 'a');
    const request = { plan: planOf(), source: SOURCE };
    const [first] = await all(host, [window.sender.launch(request)]);
    const [second] = await all(host, [window.sender.launch(request)]);
    assert.equal(second?.kind, 'underWay');
    assert.deepEqual(second.actions, ['showInExplorer', 'launchAgain']);
    const [third] = await all(host, [window.sender.launch({ ...request, again: true })]);
    assert.equal(third?.kind, 'created');
    const [other] = await all(host, [window.sender.launch({ ...request, plan: planOf('[2]') })]);
    assert.equal(other?.kind, 'created');
    await host.clock.run(11_000);
    assert.equal((await all(host, [window.sender.launch({ ...request, plan: planOf('[2]') })]))[0]?.kind, 'created');
    assert.equal(made(host, known).length, 4);
    assert.equal(first?.kind, 'created');
  });

  it('tells what came instead of an answer: each fault has a sentence of its own', async () => {
    const sentences: string[] = [];
    for (const [look, kind, word] of [
      ['cut', 'notCreated', 'connection'],
      [500, 'notCreated', 'error'],
      ['page', 'notCreated', 'read'],
      [504, 'unknown', 'in time'],
    ] as const) {
      host = createFaultyHost(1);
      const window = openWindow(host, createMemoryJournal(host.clock, true), 'a');
      host.arm([{ operation: 'UpsertSweep', look, moment: 'before', times: 1 }]);
      const [outcome] = await all(host, [window.sender.launch({ plan: planOf(), source: SOURCE })]);
      assert.equal(outcome?.kind, kind, String(look));
      assert.ok(outcome.sentence.includes(word), outcome.sentence);
      sentences.push(outcome.sentence);
    }
    assert.equal(new Set(sentences).size, 4, sentences.join('\n'));
  });

  it('remembers what was launched last from a source', async () => {
    const window = openWindow(host, createMemoryJournal(host.clock, true), 'a');
    const outcomes = await all(host, [window.sender.launch({ plan: planOf(), source: SOURCE })]);
    await all(host, [window.sender.launch({ plan: planOf('[2]'), source: SOURCE })]);
    const last = await ended(host, window.sender.lastLaunch(SOURCE));
    assert.deepEqual(
      last?.earlier,
      outcomes.map(outcome => (outcome.kind === 'created' ? outcome.sweep.name : '')),
    );
    assert.ok(made(host, known).includes(last.sweep));
  });

  it('finds the send of a killed window again, and tells it once', async () => {
    const journal = createMemoryJournal(host.clock, true);
    const killed = openWindow(host, journal, 'a');
    launchUnheard(killed);
    await host.clock.run(100, () => host.asked.includes('UpsertSweep'));
    killed.kill();
    await host.clock.run(2_000);
    assert.equal(made(host, known).length, 1);
    const next = openWindow(host, journal, 'b');
    assert.deepEqual(await recovered(host, next), ['created']);
    assert.deepEqual(await recovered(host, next), []);
  });

  it('distinguishes a send that another window checks, one that cannot be read, and none', async () => {
    const journal = createMemoryJournal(host.clock, true);
    const killed = openWindow(host, journal, 'a');
    assert.deepEqual(await recovered(host, killed), []);
    launchUnheard(killed);
    await host.clock.run(100, () => host.asked.includes('UpsertSweep'));
    assert.deepEqual(await recovered(host, killed), ['locked'], 'this window itself sends it');
    killed.kill();
    const [key = '', text = ''] = [...journal.kept].find(([each]) => isIntentOn(HOST, each)) ?? [];
    const other = keysOf(HOST, 'launch', SOURCE).name;
    journal.kept.set(`recover|${other}`, `${String(host.clock.now())} another-window`);
    assert.deepEqual(await recovered(host, openWindow(host, journal, 'b')), ['locked']);
    journal.kept.delete(`recover|${other}`);
    journal.kept.set(key, '{"verb": "launch"}');
    assert.deepEqual(await recovered(host, openWindow(host, journal, 'c')), ['failed']);
    journal.kept.set(key, text);
    const unreadable = { ...journal, get: () => Promise.reject(new Error('disk')) };
    assert.deepEqual(await recovered(host, openWindow(host, unreadable, 'd')), ['failed']);
    const unlisted = { ...journal, keys: () => Promise.reject(new Error('disk')) };
    assert.deepEqual(await recovered(host, openWindow(host, unlisted, 'e')), ['failed']);
    assert.deepEqual(await recovered(host, openWindow(host, journal, 'f')), ['created'], 'it is still found afterward');
  });

  it('reports an unresolved send for the last time a day later', async () => {
    const journal = createMemoryJournal(host.clock, true);
    const killed = openWindow(host, journal, 'a');
    launchUnheard(killed);
    await host.clock.run(100, () => host.asked.includes('UpsertSweep'));
    killed.kill();
    const key = [...journal.kept.keys()].find(each => isIntentOn(HOST, each)) ?? assert.fail('no intent');
    const intent = JSON.parse(journal.kept.get(key) ?? '') as Intent;
    const isKept = async (age: number) => {
      journal.kept.set(key, JSON.stringify({ ...intent, sentAt: host.clock.now() - age, baseline: { at: 0 } }));
      assert.deepEqual(await recovered(host, openWindow(host, journal, `after ${String(age)}`)), ['unknown']);
      return journal.kept.has(key);
    };
    assert.equal(await isKept(3_600_000), true);
    assert.equal(await isKept(25 * 3_600_000), false);
  });

  it('sends nothing where it cannot be written down, or where it was canceled before', async () => {
    const journal = createMemoryJournal(host.clock, true);
    const broken = { ...journal, put: () => Promise.reject(new Error('disk full')) };
    const [outcome] = await all(host, [
      openWindow(host, broken, 'a').sender.launch({ plan: planOf(), source: SOURCE }),
    ]);
    assert.equal(outcome?.kind, 'notCreated');
    const [canceled] = await all(host, [
      openWindow(host, journal, 'a').sender.launch({
        plan: planOf(),
        source: SOURCE,
        signal: AbortSignal.abort(),
      }),
    ]);
    assert.equal(canceled?.kind, 'notCreated');
    assert.ok(!host.asked.includes('UpsertSweep'));
  });

  it('looks up what a canceled send has done', async () => {
    const window = openWindow(host, createMemoryJournal(host.clock, true), 'a');
    const stop = new AbortController();
    const sending = window.sender.launch({ plan: planOf(), source: SOURCE, signal: stop.signal });
    await host.clock.run(1_000, () => host.asked.includes('UpsertSweep'));
    stop.abort();
    const [outcome] = await all(host, [sending]);
    assert.equal(outcome?.kind, 'created');
    assert.equal(made(host, known).length, 1);
  });

  it('believes that nothing was created only some time after a failure that itself was slow to come', async () => {
    host.arm([
      { operation: 'UpsertSweep', look: 503, moment: 'while', times: 1, answersAfterMs: 9_000, lateMs: 2_000 },
    ]);
    const window = openWindow(host, createMemoryJournal(host.clock, true), 'a');
    const [outcome] = await all(host, [window.sender.launch({ plan: planOf(), source: SOURCE })]);
    assert.equal(outcome?.kind, 'created');
    assert.equal(made(host, known).length, 1);
  });

  it('needs three requests at most, two after a preflight', async () => {
    const window = openWindow(host, createMemoryJournal(host.clock, true), 'a');
    await all(host, [window.sender.launch({ plan: planOf(), source: SOURCE })]);
    assert.deepEqual(host.asked, ['LaunchBaseline', 'UpsertSweep']);
  });

  it('names the queue that does not exist, and offers another', async () => {
    const outcomes = await all(host, [
      openWindow(host, createMemoryJournal(host.clock, true), 'a').sender.launch({
        plan: planOf('[1]', 'gone-queue'),
        source: SOURCE,
      }),
    ]);
    assert.deepEqual(
      outcomes.map(({ kind, sentence, actions }) => ({ kind, isNamed: sentence.includes('gone-queue'), actions })),
      [{ kind: 'refused', isNamed: true, actions: ['chooseQueue'] }],
    );
  });

  it('refuses a resume of a sweep with a new state', async () => {
    const window = openWindow(host, createMemoryJournal(host.clock, true), 'a');
    const [outcome] = await all(host, [
      window.sender.resume({
        plan: planOf(),
        sweep: 'running1',
        state: 'PAUSED',
      }),
    ]);
    assert.equal(outcome?.kind, 'refused');
    assert.equal('code' in outcome ? outcome.code : undefined, 'stateChanged');
    assert.ok(!host.asked.includes('UpsertSweep'));
  });
});
