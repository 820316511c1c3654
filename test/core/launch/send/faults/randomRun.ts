// One seeded run: a person launches or resumes, clicks twice, in two windows, windows are killed, the server fails at
// any moment. The person does what each sentence advises. What is checked is said in `violations`.
import { seededRandom } from '../../../../emulator/engine/seededRandom.ts';
import type { LaunchOutcome } from '../../../../../src/core/launch/send/outcome.ts';
import { planLaunch } from '../../../../../src/core/launch/plan/planLaunch.ts';
import { planResume } from '../../../../../src/core/launch/resume/planResume.ts';
import { openWindow, type EditorWindow } from './editorWindow.ts';
import { createFaultyHost, LOOKS, WHILE_LOOKS, type Fault, type FaultyHost, type Moment } from './faultyHost.ts';
import { createMemoryJournal } from './memoryJournal.ts';

type Random = () => number;

export interface RunResult {
  /** What must never be; empty = all well. */
  readonly violations: readonly string[];
  /** What the person was told, in order. */
  readonly told: readonly string[];
  readonly faults: readonly Fault[];
  readonly made: number;
}

const WHERE = { entity: 'my-team', project: 'my-proj', queue: 'gpu-queue', author: 'jane' };
const SOURCE = 'file:///folder/sweep.yaml';

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

function randomFaults(random: Random, verb: 'launch' | 'resume'): Fault[] {
  const queries = verb === 'launch' ? ['LaunchBaseline', 'Sweeps'] : ['ResumeLook'];
  return Array.from({ length: 1 + Math.floor(random() * 3) }, (_, i) => {
    const mutation = i === 0 || random() < 0.4;
    const moment = mutation ? pick<Moment>(random, ['before', 'while', 'after']) : 'before';
    const look = pick(random, moment === 'while' ? WHILE_LOOKS : LOOKS);
    const slow = look === 'hang' || look === 504 || look === 408;
    return {
      operation: mutation ? 'UpsertSweep' : pick(random, queries),
      look,
      moment,
      times: 1 + Math.floor(random() * (mutation ? 2 : 6)),
      lateMs: Math.floor(random() * (slow ? 45_000 : 4_000)),
      answersAfterMs: random() < 0.3 ? Math.floor(random() * 19_000) : 0,
    };
  });
}

function counted(host: FaultyHost, verb: 'launch' | 'resume'): readonly string[] {
  if (verb === 'launch') return host.world.project('my-team', 'my-proj')?.sweeps.kept.map(sweep => sweep.name) ?? [];
  return [...host.world.items.values()]
    .filter(item => JSON.stringify(item.runSpec).includes('Scheduler.paused01'))
    .map(item => item.id);
}

/** Runs one; the same seed gives the same run. */
export async function randomRun(seed: number): Promise<RunResult> {
  const random = seededRandom(seed);
  const verb = random() < 0.6 ? 'launch' : 'resume';
  const host = createFaultyHost(seed, Math.floor((random() - 0.5) * 7_200_000));
  const journal = createMemoryJournal(host.clock, random() < 0.5);
  const before = new Set(counted(host, verb));
  const made = () => counted(host, verb).filter(name => !before.has(name));
  const faults = random() < 0.95 ? randomFaults(random, verb) : [];
  host.arm(faults);
  const told: LaunchOutcome[] = [];
  const violations: string[] = [];
  let windows = [openWindow(host, journal, 'w0')];
  let opened = 1;

  const hear = (outcome: LaunchOutcome) => {
    told.push(outcome);
    const there = made();
    if (there.length > 1) violations.push(`there are ${there.length}: ${there.join(', ')}`);
    if (outcome.kind === 'created' && there.length === 0) violations.push(`false done: ${outcome.sentence}`);
    if (outcome.kind === 'created' && verb === 'launch' && !there.includes(outcome.sweep.name))
      violations.push(`another sweep was told: ${outcome.sentence}`);
    if (
      (outcome.kind === 'notCreated' || outcome.kind === 'refused') &&
      there.length > 0 &&
      !(outcome.kind === 'refused' && outcome.code === 'stateChanged')
    )
      violations.push(`false failure: ${outcome.sentence}`);
    if (!/^[A-Z].*\.$/.test(outcome.sentence) || /undefined|\[object/.test(outcome.sentence))
      violations.push(`no sentence: ${outcome.sentence}`);
  };

  const failed = (error: unknown): void => {
    violations.push(`rejected: ${String(error)}`);
  };
  const go = (window: EditorWindow, again: boolean): void => {
    const sent = verb === 'launch' ? launch(window) : resume(window, host);
    sent
      .then(outcome => {
        hear(outcome);
        if (again) follow(outcome, 1);
      })
      .catch(failed);
  };
  const recover = (window: EditorWindow, turn: number): void => {
    window.sender
      .recover()
      .then(outcomes => {
        for (const each of outcomes) {
          if (each.kind === 'failed') violations.push(`an open send could not be read: ${String(each.error)}`);
          if (each.kind !== 'told') continue;
          hear(each.outcome);
          follow(each.outcome, turn);
        }
      })
      .catch(failed);
  };
  /** What the person does upon a sentence, at most a few times. */
  const follow = (outcome: LaunchOutcome, turn: number): void => {
    const window = windows.at(-1);
    if (turn > 4 || !window) return;
    host.clock.after(500 + random() * 4_000, () => {
      if (outcome.kind === 'unknown') recover(window, turn + 1);
      if (
        (outcome.kind === 'notCreated' || (outcome.kind === 'refused' && outcome.code !== 'stateChanged')) &&
        random() < 0.8
      ) {
        (verb === 'launch' ? launch(window) : resume(window, host))
          .then(next => {
            hear(next);
            follow(next, turn + 1);
          })
          .catch(failed);
      }
    });
  };

  const [first] = windows;
  if (first) go(first, true);
  if (random() < 0.5)
    host.clock.after(random() < 0.5 ? random() * 20 : random() * 3_000, () => {
      const window = windows[0];
      if (window) go(window, false);
    });
  if (random() < 0.3) {
    const second = openWindow(host, journal, `w${opened++}`);
    windows.push(second);
    host.clock.after(random() < 0.5 ? random() * 20 : random() * 5_000, () => {
      go(second, false);
    });
  }
  if (random() < 0.4) {
    host.clock.after(random() < 0.6 ? random() * 400 : random() * 30_000, () => {
      for (const window of windows) window.kill();
      windows = [];
      host.clock.after(1_000 + random() * 20_000, () => {
        const window = openWindow(host, journal, `w${opened++}`);
        windows = [window];
        recover(window, 1);
      });
    });
  }
  await host.clock.run(400_000);
  // All is over and the server is well: a last check tells what is still open. A window that was killed while it looked
  // keeps its lock for a while, so the check is made twice.
  host.arm([]);
  for (const window of windows) window.kill();
  windows = [openWindow(host, journal, 'last')];
  for (let look = 0; look < 2; look++) {
    recover(windows[0] as EditorWindow, 5);
    await host.clock.run(400_000);
  }

  const open = [...journal.kept.keys()].filter(key => key.startsWith('intent|'));
  if (open.length > 0) violations.push(`left open: ${open.join(', ')}`);
  const known = told.some(outcome => outcome.kind === 'created' || (outcome.kind === 'underWay' && outcome.sweep));
  if (made().length > 0 && !known && told.length > 0 && told.at(-1)?.kind !== 'underWay')
    violations.push('it was created and nobody was told');
  for (const window of windows) window.kill();
  return { violations, told: told.map(outcome => `${outcome.kind}: ${outcome.sentence}`), faults, made: made().length };
}

function launch(window: EditorWindow): Promise<LaunchOutcome> {
  const text =
    'job: my-team/my-proj/job-train:latest\nmethod: random\nparameters:\n  lr: {min: 1.0e-5, max: 0.1}\n' +
    '  n: {values: [1, 2.5, a]}\n';
  const plan = planLaunch({ name: 'sweep.yaml', text }, WHERE);
  if ('refused' in plan) throw new Error(plan.refused.message);
  return window.sender.launch({ plan, source: SOURCE });
}

function resume(window: EditorWindow, host: FaultyHost): Promise<LaunchOutcome> {
  const sweep = host.world.project('my-team', 'my-proj')?.sweeps.get('paused01');
  // The person opens the sweep, sees PAUSED and presses Resume: also a moment after somebody else did.
  const plan = planResume(
    null,
    {
      id: sweep?.id ?? '',
      name: 'paused01',
      state: 'PAUSED',
      config: sweep?.config ?? '',
      scheduler: sweep?.launched?.text ?? null,
    },
    { ...WHERE, sweep: 'paused01' },
  );
  if ('refused' in plan) throw new Error(plan.refused.message);
  return window.sender.resume({ plan, sweep: 'paused01', state: 'PAUSED' });
}
