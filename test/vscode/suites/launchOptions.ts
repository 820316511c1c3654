// What a person is told before a launch or a resume.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asked, inProject } from '../explorerRows.ts';
import { sweepOf } from '../launches.ts';
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

export const tests: readonly Test[] = [
  {
    name: 'before a launch: says that no active agent serves the queue',
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
      check.equal(await asked(emulator, 'UpsertSweep'), 0);
      check.equal((await sweepOf(emulator, 'paused01')).state, 'PAUSED');
    },
  },
];
