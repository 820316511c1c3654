// Windows that die between sending and the answer, and windows that launch the same: what the person is told, and how
// often it is sent.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SentFault } from '../emulator/emulatorProcess.ts';
import { asked, inProject } from './explorerRows.ts';
import { createdBy, sweepOf, type ShownSweep } from './launches.ts';
import type { Context } from './suite.ts';
import type { Workbench } from './workbench.ts';

const needs = { ...inProject, emulator: ['--no-life'], limit: 240_000 };
/** Longer than it takes to kill a window, and shorter than any time limit. */
const SLOW: SentFault = { operation: 'UpsertSweep', kind: 'delay', ms: 4000 };

/** What is written down before it is sent, and not removed yet. */
function openIntents({ server }: Workbench): number {
  const texts = readdirSync(server.home, { recursive: true })
    .map(String)
    .filter(path => path.includes('intents/') && path.endsWith('.txt'))
    .map(path => {
      try {
        return readFileSync(join(server.home, path), 'utf8');
      } catch {
        return '';
      }
    });
  return texts.filter(text => text.startsWith('intent|')).length;
}

/** Makes the file different from that of the previous case, which was launched a moment ago. */
function makeNew(folder: string, why: string): void {
  const file = join(folder, 'sweeps', 'launch-bayes.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^method:/m, `description: ${why}\nmethod:`));
}

type Act = (context: Context, why: string) => Promise<void>;

const launching: Act = async ({ bench, folder }, why) => {
  makeNew(folder, why);
  await bench.openFile('launch-bayes.yaml');
  await bench.command('Launch Sweeps: Launch Sweep');
  await bench.pick('Launch on gpu-queue');
};
const resuming: Act = async ({ bench }) => {
  await bench.openFile('launch-grid.yaml');
  await bench.command('Launch Sweeps: Resume Sweep');
  await bench.pick('paused01');
  await bench.pick('Resume on');
};

/** How a window ends. */
const DEATHS = {
  'is reloaded': async ({ bench }: Context): Promise<void> => bench.reload(),
  'has its extensions killed': async ({ bench }: Context): Promise<void> => {
    bench.server.killExtensionHosts();
    await bench.reload();
  },
};

/** A window that dies, and what is shown and stored afterward. */
interface Death {
  readonly name: string;
  readonly act: Act;
  readonly how: keyof typeof DEATHS;
  readonly fault?: SentFault;
  readonly says: RegExp;
  readonly check: (context: Context, sweeps: readonly ShownSweep[]) => unknown;
}

/** A test that gives what was told. */
export interface WindowCase {
  readonly name: string;
  readonly needs: typeof needs;
  run(context: Context): Promise<string | undefined>;
}

/** A window that sends, and is gone before the answer. */
function death({ name, act, how, fault = SLOW, says, check: after }: Death): WindowCase {
  return {
    name,
    needs,
    async run(context) {
      const { bench, emulator, check } = context;
      await emulator.faults(fault);
      const sweeps = await createdBy(emulator, async () => {
        await act(context, name);
        await bench.until('it is written down what is sent', () => openIntents(bench) === 1);
        await bench.until('it has arrived', async () => (await emulator.faultsMet())[0] === 1);
        await DEATHS[how](context);
        // Anything that starts the extension: here the file, which a window that survives opens again on its own.
        await bench.openFile('launch-grid.yaml');
        check.match(await bench.toast(says, 120_000), says);
      });
      await bench.until('the intent is struck out', () => openIntents(bench) === 0);
      check.equal(await asked(emulator, 'UpsertSweep'), 1, 'it is sent once');
      await after(context, sweeps);
      return (await bench.told())[0];
    },
  };
}

const worked = /The answer was lost, but it worked: the sweep \w{8} was launched/;
const one: Death['check'] = ({ check }, sweeps) => {
  check.equal(sweeps.length, 1);
};

export const windowCases: readonly WindowCase[] = [
  death({
    name: 'a window is reloaded while it launches',
    act: launching,
    how: 'is reloaded',
    says: worked,
    check: one,
  }),
  death({
    name: 'a window has its extensions killed while it launches',
    act: launching,
    how: 'has its extensions killed',
    says: worked,
    check: one,
  }),
  death({
    name: 'a window has its extensions killed while it resumes',
    act: resuming,
    how: 'has its extensions killed',
    says: /it worked: the sweep paused01 was resumed/,
    check: async ({ emulator, check }, sweeps) => {
      check.equal(sweeps.length, 0);
      check.equal((await sweepOf(emulator, 'paused01')).state, 'PENDING');
    },
  }),
  death({
    name: 'a window has its extensions killed, and nothing was created',
    act: launching,
    how: 'has its extensions killed',
    fault: { operation: 'UpsertSweep', kind: 'hang', times: 1 },
    says: /No sweep was created \(checked in W&B\): the window was closed before the answer came\. It is safe to/,
    check: async (context, sweeps) => {
      const { bench, emulator, check } = context;
      check.equal(sweeps.length, 0);
      await bench.clearToasts();
      await bench.openFile('launch-bayes.yaml');
      const again = await createdBy(emulator, async () => {
        await bench.command('Launch Sweeps: Launch Sweep');
        await bench.pick('Launch on gpu-queue');
        await bench.toast('was launched');
      });
      check.equal(again.length, 1);
    },
  }),
  {
    name: 'two windows launch the same file at the same time',
    needs,
    async run({ bench, emulator, folder, check }) {
      makeNew(folder, 'two windows');
      const other = await bench.another();
      try {
        const both = [bench, other];
        for (const each of both) {
          await each.openFile('launch-bayes.yaml');
          await each.command('Launch Sweeps: Launch Sweep');
          await each.until('it can be confirmed', async () =>
            (await each.choices()).some(row => row.includes('Launch on gpu-queue')),
          );
          await each.busyIsOver();
        }
        await emulator.faults({ ...SLOW, ms: 2000 });
        const sweeps = await createdBy(emulator, async () => {
          await Promise.all(both.map(each => each.press('Enter')));
          const told = await Promise.all(both.map(each => each.toast(/was launched|a second time/)));
          check.equal(told.filter(text => /^The sweep \w{8} was launched\. /.test(text)).length, 1, told.join('\n'));
          check.equal(
            told.filter(
              text => text === 'This launch is already in progress in another window. Nothing was sent a second time.',
            ).length,
            1,
            told.join('\n'),
          );
        });
        check.equal(sweeps.length, 1);
        check.equal(await asked(emulator, 'UpsertSweep'), 1);
        return (await Promise.all(both.map(each => each.told()))).map(([first]) => first).join(' / ');
      } finally {
        await other.close();
      }
    },
  },
];
