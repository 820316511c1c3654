// What a person is told before a launch or a resume.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asked, inProject } from '../explorerRows.ts';
import { command } from '../keyboard.ts';
import { createdBy, onlyOf, sweepOf, type ShownSweep } from '../launches.ts';
import type { Test } from '../suite.ts';
import type { Workbench } from '../workbench.ts';

const still = { ...inProject, emulator: ['--no-life'], limit: 150_000 };
const PATIENCE = 40_000;

/** The rows of the open list, once one of them contains a string. */
const rowsWith = (bench: Workbench, text: string): Promise<string[]> =>
  bench.until(
    `a row with “${text}”`,
    async () => {
      const rows = await bench.choices();
      return rows.some(row => row.includes(text)) && rows;
    },
    PATIENCE,
  );

/** Waits for a step by its title, and picks a row of it. */
async function step(bench: Workbench, title: string, row: string): Promise<void> {
  await bench.until(`the step “${title}”`, async () => (await bench.quickInput()).title.includes(title), PATIENCE);
  await rowsWith(bench, row);
  await bench.pick(row);
}

/** Presses Enter in one step of the form after the other, up to the confirmation; gives the titles of the steps. */
async function enterThrough(bench: Workbench): Promise<string[]> {
  const titles: string[] = [];
  for (;;) {
    const title = await bench.until(
      `the step after ${titles.at(-1) ?? 'the command'}`,
      async () => {
        const shown = (await bench.quickInput()).title;
        return shown !== titles.at(-1) && (await bench.choices()).length > 0 && shown;
      },
      PATIENCE,
    );
    if (title.startsWith('Launch ')) return titles;
    titles.push(title);
    await bench.step();
    await bench.press('Enter');
  }
}

/** What was sent for a sweep, without the names that differ each time. */
const sentFor = ({ name, config, launchScheduler }: ShownSweep): unknown => ({
  config,
  launchScheduler: launchScheduler?.replaceAll(name, 'ID'),
});

export const tests: readonly Test[] = [
  {
    name: 'the options form by Enter alone sends what a plain launch sends',
    repeats: 'test/vscode/unit/launchWire.test.ts',
    needs: still,
    async run({ bench, emulator, folder, check }) {
      const sweeps = join(folder, 'sweeps');
      const text = readFileSync(join(sweeps, 'launch-bayes.yaml'), 'utf8');
      // One file that sets all of it, and one that sets nothing: each is launched both ways, from a file of its own.
      const least = text.slice(0, text.indexOf('launch:')).concat('launch: {queue: gpu-queue}\n');
      for (const [kind, content] of [
        ['full', text],
        ['least', least],
      ] as const) {
        const launched: ShownSweep[] = [];
        for (const way of ['Launch Sweep', 'Launch Sweep with Options']) {
          const name = `${kind}-${way.replaceAll(' ', '-').toLowerCase()}.yaml`;
          writeFileSync(join(sweeps, name), content);
          const created = await createdBy(emulator, async () => {
            await bench.openFile(name);
            await command(bench, `Launch Sweeps: ${way}`);
            const titles = await enterThrough(bench);
            check.equal(titles.length > 4, way.endsWith('Options'), titles.join('\n'));
            await bench.pick('Launch on gpu-queue');
            await bench.toast('was launched');
            await bench.clearToasts();
          });
          launched.push(onlyOf(created));
        }
        const [plain, optioned] = launched.map(sentFor);
        check.deepEqual(optioned, plain, kind);
      }
    },
  },
  {
    name: 'what was chosen stays through the dry run, whose column others share, and is in the confirmation',
    needs: still,
    async run({ bench, emulator, check }) {
      await bench.openFile('launch-bayes.yaml');
      await command(bench, 'Launch Sweeps: Launch Sweep with Options');
      for (;;) {
        const { title } = await bench.quickInput();
        if (title.startsWith('Launch ')) break;
        const typed = title.includes('Number of workers') ? '5' : title.includes('Arguments') ? '--name "my run"' : '';
        if (title.includes('Priority')) await bench.pick('Low');
        else {
          await bench.page.keyboard.type(typed);
          await bench.page.keyboard.press('Enter');
        }
        await bench.until('the next step', async () => (await bench.quickInput()).title !== title, PATIENCE);
      }
      const columns = () => bench.page.locator('.editor-group-container').count();
      for (let time = 0; time < 2; time++) {
        const rows = await rowsWith(bench, '5 workers');
        check.match(rows[0], /5 workers · priority low/);
        check.ok(
          rows.some(row => row.includes('Arguments of each run: --name my run')),
          rows.join('\n'),
        );
        await bench.pick('Dry run');
        await bench.tab('launch-bayes.dry-run.yaml');
        check.equal(await columns(), 2);
      }
      // The list that was there before the dry run may still be closing, and comes back after it.
      await bench.until('the confirmation is left', async () => {
        await bench.press('Escape');
        await bench.page.waitForTimeout(800);
        return (await bench.page.locator('.quick-input-widget:visible').count()) === 0;
      });
      // From the dry run, which is not a sweep file: the file is asked for, and is shown where it is open.
      await command(bench, 'Launch Sweeps: Preview Search Space');
      await bench.pick('launch-bayes.yaml');
      await bench.tab('Preview of launch-bayes.yaml');
      check.equal(await columns(), 2);
      check.equal(await asked(emulator, 'UpsertSweep'), 0);
    },
  },
  {
    name: 'before a launch: says that no active agent serves the queue',
    repeats: 'test/core/launch/preflight/preflight.test.ts',
    needs: still,
    async run({ bench, emulator, folder, check }) {
      const file = join(folder, 'sweeps', 'launch-bayes.yaml');
      writeFileSync(file, readFileSync(file, 'utf8').replace('gpu-queue', 'batch-queue'));
      await bench.openFile('launch-bayes.yaml');
      await bench.command('Launch Sweeps: Launch Sweep');
      await rowsWith(bench, 'Launch on batch-queue');
      await rowsWith(bench, 'No active agent serves the queue batch-queue');
      await bench.press('Escape');
      check.equal(await asked(emulator, 'UpsertSweep'), 0);
    },
  },
  {
    name: 'what a resume changes is shown beside the launch before, and nothing is sent by looking',
    needs: still,
    async run({ bench, emulator, check }) {
      await bench.command('Launch Sweeps: Resume Sweep');
      await rowsWith(bench, 'paused01');
      await bench.pick('paused01');
      await rowsWith(bench, 'Resume on');
      await rowsWith(bench, 'Unchanged:');
      await bench.pick('Choose the number of workers');
      await step(bench, 'Number of workers', '8');
      const changed = await rowsWith(bench, 'workers:');
      check.ok(
        changed.some(row => /workers: .* → 8/.test(row)),
        changed.join('\n'),
      );
      await bench.pick('Show what changes');
      await bench.tab('paused01: as launched');
      // And it can be resumed from there, with what was chosen.
      await rowsWith(bench, 'workers: 2 → 8');
      await bench.press('Escape');
      check.equal(await asked(emulator, 'UpsertSweep'), 0);
      check.equal((await sweepOf(emulator, 'paused01')).state, 'PAUSED');
    },
  },
];
