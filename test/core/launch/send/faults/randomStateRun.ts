// One seeded run of pause, stop or cancel: clicks twice, in two windows, the server fails at any moment.
import { changeState, type StateOutcome } from '../../../../../src/core/launch/send/changeState.ts';
import { seededRandom } from '../../../../emulator/engine/seededRandom.ts';
import { openWindow } from './editorWindow.ts';
import { createFaultyHost, LOOKS, WHILE_LOOKS, type Fault, type Moment } from './faultyHost.ts';
import { createMemoryJournal } from './memoryJournal.ts';
import type { RunResult } from './randomRun.ts';

const TARGET = { pause: 'PAUSED', stop: 'FINISHED', cancel: 'CANCELED' } as const;

/** Runs one; the same seed gives the same run. `made` counts how often the state was set. */
export async function randomStateRun(seed: number): Promise<RunResult> {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const verb = pick(['pause', 'stop', 'cancel'] as const);
  const host = createFaultyHost(seed);
  const sweep = host.world.project('my-team', 'my-proj')?.sweeps.get('running1');
  const faults = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, i): Fault => {
    const isMutation = i === 0 || random() < 0.4;
    const moment = isMutation ? pick<Moment>(['before', 'while', 'after']) : 'before';
    const look = pick(moment === 'while' ? WHILE_LOOKS : LOOKS);
    return {
      operation: isMutation ? 'SetSweepState' : 'Sweep',
      look,
      moment,
      times: 1 + Math.floor(random() * (isMutation ? 2 : 5)),
      lateMs: Math.floor(random() * (look === 'hang' || look === 504 || look === 408 ? 15_000 : 4_000)),
      answersAfterMs: random() < 0.3 ? Math.floor(random() * 19_000) : 0,
    };
  });
  host.arm(faults);
  const told: StateOutcome[] = [];
  const violations: string[] = [];
  const windows = [
    openWindow(host, createMemoryJournal(host.clock, true), 'a'),
    openWindow(host, createMemoryJournal(host.clock, true), 'b'),
  ];
  let isAlone = true;
  const click = (window: (typeof windows)[number]): void => {
    changeState(window.client, { entity: 'my-team', project: 'my-proj', sweep: 'running1', verb })
      .then(outcome => {
        told.push(outcome);
        const isDone = sweep?.state === TARGET[verb];
        if (outcome.kind === 'done' && !isDone) violations.push(`false done: ${outcome.sentence}`);
        if (isAlone && (outcome.kind === 'notDone' || outcome.kind === 'refused') && isDone)
          violations.push(`false failure: ${outcome.sentence}`);
        if (!/^[A-Z].*\.$/.test(outcome.sentence) || /undefined/.test(outcome.sentence))
          violations.push(`no sentence: ${outcome.sentence}`);
      })
      .catch((error: unknown) => {
        violations.push(`rejected: ${String(error)}`);
      });
  };
  const [first, second] = windows;
  if (first) click(first);
  if (random() < 0.6 && second) {
    isAlone = false;
    const other = random() < 0.5 ? first : second;
    host.clock.after(random() < 0.5 ? random() * 30 : random() * 8_000, () => {
      if (other) click(other);
    });
  }
  const before = host.world.events.length;
  await host.clock.run(200_000);
  for (const window of windows) window.kill();
  if (told.length === 0) violations.push('nothing was told');
  const made = host.world.events.slice(before).filter(event => event.what === 'sweep state').length;
  if (made > 1) violations.push('the state was changed twice');
  return { violations, told: told.map(outcome => `${outcome.kind}: ${outcome.sentence}`), faults, made };
}
