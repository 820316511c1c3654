// What Launch Sweep and Dry Run do, and what happens with files that cannot be launched. launchKeyboard.ts tests how to
// start them.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asked, inProject, keyInEnvironment, openRow, showView } from '../explorerRows.ts';
import { createdBy, onlyOf } from '../launches.ts';
import type { Test } from '../suite.ts';
import type { EmulatorProcess } from '../../emulator/emulatorProcess.ts';

const LAUNCH = 'Launch Sweeps: Launch Sweep';
/** Makes a file different from those of other tests: what was launched a moment ago is not sent a second time. */
function makeNew(folder: string, name: string, why: string): void {
  const file = join(folder, 'sweeps', name);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^method:/m, `description: ${why}\nmethod:`));
}

/** Pops the next item of gpu-queue and does nothing else, as an agent does first. */
async function pop({ url, key }: EmulatorProcess, launchAgentId?: string): Promise<void> {
  const query =
    'mutation Pop($agent: ID) { popFromRunQueue(input: { queueName: "gpu-queue", entityName: "my-team", ' +
    'projectName: "model-registry", launchAgentId: $agent }) { runQueueItemId } }';
  await fetch(`${url}/graphql`, {
    method: 'POST',
    body: JSON.stringify({ query, variables: { agent: launchAgentId } }),
    headers: {
      'content-type': 'application/json',
      authorization: `Basic ${Buffer.from(`api:${key}`).toString('base64')}`,
    },
  });
}

const still = { ...inProject, emulator: ['--no-life'] };

export const tests: readonly Test[] = [
  {
    name: 'leaving the confirmation sends nothing; unsaved changes are announced and launched',
    needs: still,
    async run({ bench, emulator, folder, check }) {
      makeNew(folder, 'launch-bayes.yaml', 'unsaved');
      await bench.openFile('launch-bayes.yaml');
      await bench.goTo(6, 12);
      await bench.type('0');
      await bench.command(LAUNCH);
      await bench.until('it can be confirmed', async () => {
        const rows = await bench.choices();
        return /80 runs/.test(rows[0] ?? '') && rows.some(row => row.includes('with unsaved changes'));
      });
      await bench.press('Escape');
      check.equal(await asked(emulator, 'UpsertSweep'), 0);
      const sweeps = await createdBy(emulator, async () => {
        await bench.command(LAUNCH);
        await bench.pick('Launch on gpu-queue');
        await bench.toast('was launched');
      });
      check.match(sweeps[0]?.config, /run_cap: 80/);
    },
  },
  {
    name: 'a scheduler that an agent was offered and has not taken is not called taken',
    repeats: 'test/core/launch/watch/watches.test.ts',
    needs: still,
    async run({ bench, emulator, folder, check }) {
      makeNew(folder, 'launch-bayes.yaml', 'offered');
      await bench.openFile('launch-bayes.yaml');
      const sweeps = await createdBy(emulator, async () => {
        await bench.command(LAUNCH);
        await bench.pick('Launch on gpu-queue');
        await bench.toast('was launched');
      });
      const sweep = onlyOf(sweeps);
      const item = async () => (await emulator.world()).items.find(each => each.runSpec['run_id'] === sweep.name);
      const agent = (await emulator.world()).agents.find(each => each.name === 'launch-agent-1');
      await bench.until('its item is popped, as an agent does that then finds it has no place', async () => {
        await pop(emulator, agent?.id);
        return (await item())?.state === 'LEASED';
      });
      await bench.command('Launch Sweeps: Refresh');
      await bench.status(`${sweep.name}: offered to an agent`);
      await showView(bench, 'Queues');
      await openRow(bench, 'Queue gpu-queue');
      check.match(
        await bench.row(`Scheduler of sweep ${sweep.name}`).then(row => row.getAttribute('aria-label')),
        /is offered to an agent/,
      );
      await (await bench.row(`Scheduler of sweep ${sweep.name}`)).hover();
      await bench.page.locator('.monaco-hover:visible', { hasText: 'max_schedulers' }).first().waitFor();
    },
  },
  {
    name: 'without confirmation where the setting says so',
    needs: { ...still, ...keyInEnvironment, settings: { ...inProject.settings, ...keyInEnvironment.settings } },
    async run({ bench, emulator, folder, check }) {
      makeNew(folder, 'launch-bayes.yaml', 'unasked');
      await bench.openFile('launch-bayes.yaml');
      const sweeps = await createdBy(emulator, async () => {
        await bench.command(LAUNCH);
        await bench.toast('was launched');
      });
      check.equal(sweeps.length, 1);
    },
  },
  {
    name: 'a person who is signed out is asked to sign in, and then the launch continues',
    needs: { emulator: ['--no-life'], settings: inProject.settings },
    async run({ bench, emulator, folder, check }) {
      makeNew(folder, 'launch-bayes.yaml', 'signed out');
      await bench.openFile('launch-bayes.yaml');
      const sweeps = await createdBy(emulator, async () => {
        await bench.command(LAUNCH);
        await bench.answer(emulator.key);
        await bench.pick('Launch on gpu-queue');
        await bench.toast('was launched');
      });
      check.equal(sweeps.length, 1);
    },
  },
  {
    name: 'a plain sweep is created after its consequences are said, and an agent offered',
    repeats: 'test/vscode/suites/updateSweep.ts',
    needs: still,
    async run({ bench, emulator, check }) {
      await bench.openFile('plain.yaml');
      const sweeps = await createdBy(emulator, async () => {
        await bench.command(LAUNCH);
        check.match(
          (await bench.choices())[0],
          /Create the sweep, my-team\/my-proj · random · 12 runs · train\.py · then start an agent for it/,
        );
        await bench.pick('Create the sweep');
        await bench.toast('Start Agent');
      });
      check.equal(sweeps.length, 1);
    },
  },
  {
    name: 'a file with errors is not launched: the first one, and where to see all',
    needs: still,
    async run({ bench, emulator, check }) {
      await bench.openFile('with-mistakes.yaml');
      await bench.command(LAUNCH);
      check.match(
        await bench.toast('cannot be launched'),
        /with-mistakes\.yaml cannot be launched\. Line 10: `dropout` is a range of floats/,
      );
      await bench.toastButton('cannot be launched', 'Show Problems');
      await bench.page.locator('.markers-panel .monaco-list-row').first().waitFor({ state: 'visible' });
      check.equal(await asked(emulator, 'UpsertSweep'), 0);
    },
  },
  {
    name: 'the same file is not sent a second time by a second command, but for Launch Again',
    repeats: 'test/core/launch/send/sender.test.ts',
    needs: still,
    async run({ bench, emulator, folder, check }) {
      makeNew(folder, 'launch-bayes.yaml', 'twice');
      await bench.openFile('launch-bayes.yaml');
      const launch = async (says: string) => {
        await bench.command(LAUNCH);
        await bench.pick('Launch on gpu-queue');
        return bench.toast(says);
      };
      await launch('was launched. Its scheduler');
      await launch('nothing was sent a second time');
      check.equal(await asked(emulator, 'UpsertSweep'), 1);
      await bench.toastButton('nothing was sent a second time', 'Launch Again');
      await bench.until('it is sent', async () => (await asked(emulator, 'UpsertSweep')) === 2);
    },
  },
  {
    name: 'a file that is not YAML is refused in a sentence, and nothing is sent',
    repeats: 'test/vscode/suites/launch.ts',
    needs: still,
    async run({ bench, emulator, folder, check }) {
      writeFileSync(
        join(folder, 'sweeps', 'bad.yaml'),
        'job: a/b/c:latest\nmethod: [grid\nparameters: {x: {value: 1}}\n',
      );
      await bench.openFile('bad.yaml');
      await bench.command(LAUNCH);
      check.match(await bench.toast('cannot be launched'), /^bad\.yaml cannot be launched.* Line \d+: /);
      check.equal(await asked(emulator, 'UpsertSweep'), 0);
    },
  },
  {
    name: 'an empty file is not a sweep: the others are offered',
    needs: still,
    async run({ bench, folder, check }) {
      writeFileSync(join(folder, 'sweeps', 'bad.yaml'), '');
      await bench.openFile('bad.yaml');
      await bench.command(LAUNCH);
      await bench.until('the sweeps of the workspace', async () =>
        (await bench.choices()).some(choice => choice.startsWith('sweeps/launch-grid.yaml')),
      );
      check.equal((await bench.quickInput()).placeholder, 'The active editor does not contain a sweep');
      await bench.press('Escape');
    },
  },
  {
    name: 'a file of 2 MB is checked and launched like any other',
    repeats: 'test/core/launch/plan/plan.test.ts',
    needs: { ...still, limit: 400_000 },
    async run({ bench, emulator, folder, check }) {
      // Large by its strings: of a hundred thousand values, the emulator's reader would be what is measured.
      const values = ['a', 'b'].map(letter => letter.repeat(500)).join(', ');
      const parameters = Array.from({ length: 2000 }, (_, i) => `  p${i}: {values: [${values}]}\n`).join('');
      check.ok(parameters.length > 2_000_000);
      writeFileSync(
        join(folder, 'sweeps', 'large.yaml'),
        `job: a/b/c:latest\nmethod: random\nrun_cap: 5\nlaunch: {queue: gpu-queue}\nparameters:\n${parameters}`,
      );
      await bench.openFile('large.yaml');
      const sweeps = await createdBy(emulator, async () => {
        await bench.command(LAUNCH);
        await bench.until(
          'it can be confirmed',
          async () => (await bench.told()).some(text => text.startsWith('Launch on')),
          120_000,
        );
        await bench.pick('Launch on gpu-queue');
        await bench.toast('was launched', 180_000);
      });
      check.equal(sweeps.length, 1);
    },
  },
  {
    name: "a queue that is gone when it is sent: W&B's refusal in a sentence, and no sweep",
    repeats: 'test/core/launch/send/sender.test.ts',
    needs: still,
    async run({ bench, emulator, check }) {
      await bench.openFile('launch-grid.yaml');
      await bench.press('End');
      await bench.goTo(2);
      await bench.type('launch: {queue: gone-queue}\n');
      const sweeps = await createdBy(emulator, async () => {
        await bench.command(LAUNCH);
        await bench.pick('Launch on gone-queue');
        const told = await bench.until('a sentence', async () => {
          const all = await bench.told();
          return all.some(text => /queue/i.test(text)) && all;
        });
        check.ok(
          told.some(text => text.includes('gone-queue')),
          told.join('\n'),
        );
      });
      check.equal(sweeps.length, 0);
    },
  },
];
