// The tour's later steps: sign in, launch, watch, pause, resume, stop. Each does what a person would do and checks the
// result.
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { EmulatorProcess } from '../emulator/emulatorProcess.ts';
import type { ShownWorld } from '../emulator/world/showWorld.ts';
import type { TourStep } from './tourStep.ts';
import type { Workbench } from './workbench.ts';

const VIEW = 'Launch Sweeps';

const stateOf = (world: ShownWorld, name: string): string =>
  world.sweeps.find(sweep => sweep.name === name)?.state ?? 'missing';
const runsOf = (world: ShownWorld, name: string): ShownWorld['runs'] => world.runs.filter(run => run.sweep === name);
const clock = (at: string): string => new Date(at).toISOString().slice(11, 19);

const labelOf = async (row: Locator): Promise<string> => (await row.getAttribute('aria-label')) ?? '';

/** Moves the emulator's clock on until a condition is true there. */
async function lives(
  bench: Workbench,
  emulator: EmulatorProcess,
  what: string,
  holds: (world: ShownWorld) => boolean,
  step = 2000,
): Promise<ShownWorld> {
  return bench.until(
    what,
    async () => {
      const world = await emulator.world();
      if (holds(world)) return world;
      await emulator.advance(step);
      return undefined;
    },
    60_000,
  );
}

export const launching: readonly TourStep[] = [
  {
    name: 'welcome',
    async walk({ bench, emulator }) {
      await bench.viewContainer(VIEW);
      await bench.widenSideBar(460);
      const text = await bench.welcome();
      assert.match(text, /Sign in to W&B/);
      assert.deepEqual(await emulator.requests(), [], 'nothing was asked of the network so far');
      return `${text.split('\n')[0] ?? ''} Nothing has been sent so far`;
    },
  },
  {
    name: 'sign-in',
    async walk({ bench, emulator }) {
      await bench.welcomeButton('Sign In');
      const choices = await bench.choices();
      assert.match(choices[0] ?? '', /WANDB_API_KEY/);
      assert.deepEqual(await emulator.requests(), []);
      return `the key of the environment is offered, and not sent yet: ${choices[0]?.replace(/^key\s+/, '') ?? ''}`;
    },
  },
  {
    name: 'account',
    async walk({ bench, emulator }) {
      await bench.pick('WANDB_API_KEY');
      await bench.inputClosed();
      await bench.welcomeButton('Choose Entity and Project');
      await bench.pick(emulator.entity);
      await bench.pick(emulator.project);
      await bench.status(`${emulator.entity}/${emulator.project}`);
      await bench.row('Sweep running1');
      await bench.row('Queue gpu-queue');
      const rows = await bench.rows();
      return (
        `${rows.filter(row => row.startsWith('Sweep ')).length} sweeps and ` +
        `${rows.filter(row => row.startsWith('Queue ')).length} queues are there`
      );
    },
  },
  {
    name: 'dry-run',
    async walk(context) {
      const { bench, emulator } = context;
      const before = (await emulator.world()).sweeps.length;
      await bench.lens('Dry Run');
      await bench.pickIfAsked('gpu-queue');
      await bench.until(
        'the document',
        async () =>
          /upsertSweep|UpsertSweep|queue/i.test(await bench.editorText()) &&
          (await bench.page.locator('.tabs-container .tab').count()) > 1,
      );
      assert.equal((await emulator.world()).sweeps.length, before, 'nothing was created');
      const title = await bench.activeTab();
      context.after = async () => {
        await bench.command('View: Close Editor');
      };
      return `“${title}” shows what would be sent; nothing was created`;
    },
  },
  {
    name: 'confirm',
    async walk(context) {
      const { bench, emulator } = context;
      context.before = new Set((await emulator.world()).sweeps.map(sweep => sweep.name));
      await bench.lens('Launch');
      await bench.pickIfAsked('gpu-queue');
      const rows = await bench.until('the launch can be confirmed', async () => {
        const all = await bench.choices();
        return (await bench.hasIcon('rocket')) && all;
      });
      await bench.busyIsOver();
      return `asked once: ${rows.join(' / ')}`;
    },
  },
  {
    name: 'launch',
    async walk(context) {
      const { bench, emulator, before, found } = context;
      await bench.press('Enter');
      const said = await bench.toast('Show in Explorer');
      const created = (await emulator.world()).sweeps.filter(sweep => !before.has(sweep.name));
      assert.equal(created.length, 1, 'one sweep was created');
      found.sweep = created[0]?.name ?? '';
      return `${said} One sweep, ${found.sweep}, was created`;
    },
  },
  {
    name: 'in-queue',
    async walk({ bench, found }) {
      await bench.toastButton('Show in Explorer', 'Show in Explorer');
      const row = await bench.row(`Sweep ${found.sweep}`);
      await bench.expand('Queue gpu-queue');
      const item = await bench.row(`Scheduler of sweep ${found.sweep}`);
      return `${await labelOf(row)} In the queue: ${await labelOf(item)}`;
    },
  },
  {
    name: 'runs',
    async walk({ bench, emulator, found }) {
      await lives(bench, emulator, 'runs come in', world => runsOf(world, found.sweep).length >= 2, 3000);
      await bench.expand(`Sweep ${found.sweep}`);
      const sweep = await bench.row(`Sweep ${found.sweep} is running`, 60_000);
      const run = await bench.row('Run ');
      return `${await labelOf(sweep)} Its first row: ${await labelOf(run)}`;
    },
  },
  {
    name: 'pause',
    async walk(context) {
      const { bench, emulator, found } = context;
      await bench.rowAction(`Sweep ${found.sweep}`, 'Pause Sweep');
      const asked = await bench.dialog();
      context.after = async () => {
        await bench.dialogButton('Pause');
        await lives(bench, emulator, 'the sweep is paused', world => stateOf(world, found.sweep) === 'PAUSED', 1000);
      };
      return asked.replaceAll('\n', ' ');
    },
  },
  {
    name: 'paused',
    async walk({ bench, found }) {
      const row = await bench.row(`Sweep ${found.sweep} is paused`, 60_000);
      return labelOf(row);
    },
  },
  {
    name: 'resume',
    async walk(context) {
      const { bench, found } = context;
      await bench.rowAction(`Sweep ${found.sweep}`, 'Resume Sweep');
      const rows = await bench.until('resuming can be confirmed', async () => {
        const all = await bench.choices();
        return all.some(row => row.includes('Resume on')) && all;
      });
      await bench.busyIsOver();
      context.after = async () => {
        await bench.pick('Resume on');
        await bench.inputClosed();
      };
      return `asked once: ${rows.join(' / ')}`;
    },
  },
  {
    name: 'resumed',
    async walk({ bench, emulator, found }) {
      await lives(bench, emulator, 'the sweep runs again', world => stateOf(world, found.sweep) === 'RUNNING', 2000);
      const row = await bench.row(`Sweep ${found.sweep} is running`, 60_000);
      return labelOf(row);
    },
  },
  {
    name: 'finish',
    async walk({ bench, emulator, found }) {
      await bench.clearToasts();
      await lives(
        bench,
        emulator,
        'the sweep is finished',
        world => stateOf(world, found.sweep) === 'FINISHED',
        10_000,
      );
      const row = await bench.row(`Sweep ${found.sweep} is finished`, 90_000);
      return labelOf(row);
    },
  },
  {
    name: 'palette',
    async walk(context) {
      const { bench, emulator, found } = context;
      const before = new Set((await emulator.world()).sweeps.map(sweep => sweep.name));
      await bench.openFile('launch-bayes.yaml');
      await bench.command('Launch Sweeps: Launch Sweep');
      await bench.pick('Launch on gpu-queue');
      await bench.toast('was launched');
      const created = (await emulator.world()).sweeps.filter(sweep => !before.has(sweep.name));
      assert.equal(created.length, 1, 'one sweep was created');
      found.second = created[0]?.name ?? '';
      return `launch-bayes.yaml is launched from the palette, nothing asked but the confirmation: ${found.second}`;
    },
  },
  {
    name: 'stop',
    async walk({ bench, emulator, found }) {
      await bench.command('Launch Sweeps: Stop Sweep');
      await bench.pick(found.second);
      await bench.dialogButton('Stop');
      await lives(
        bench,
        emulator,
        'the sweep is stopped',
        world => ['FINISHED', 'STOPPED'].includes(stateOf(world, found.second)),
        1000,
      );
      return `${found.second} is ${stateOf(await emulator.world(), found.second).toLowerCase()} at the server`;
    },
  },
  {
    name: 'emulators-account',
    async walk({ bench, emulator, found, log }) {
      await bench.clearToasts();
      const world = await emulator.world();
      const seen = world.events.filter(event => JSON.stringify(event).includes(found.sweep));
      for (const event of seen) log(`the emulator: ${JSON.stringify(event)}`);
      const account = seen
        .filter(event => !event.what.startsWith('run '))
        .map(event => `${clock(event.at)} ${event.what}${typeof event['to'] === 'string' ? ` ${event['to']}` : ''}`);
      const runs = runsOf(world, found.sweep);
      const operations = (await emulator.requests()).map(request => request.operation);
      const count = (operation: string): number => operations.filter(each => each === operation).length;
      assert.equal(stateOf(world, found.sweep), 'FINISHED');
      assert.equal(count('UpsertSweep'), 3, 'two launches and a resume');
      assert.equal(count('SetSweepState'), 2, 'a pause and a stop');
      return (
        `the emulator was asked ${operations.length} times, and ${count('UpsertSweep')} times to create or resume, ` +
        `${count('SetSweepState')} times to change a state; ${found.sweep} has ${runs.length} runs ` +
        `(${[...new Set(runs.map(run => run.state))].join(', ')}). It saw: ${account.join(' · ')}`
      );
    },
  },
];
