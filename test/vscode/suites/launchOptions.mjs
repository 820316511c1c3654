// What a person is told before a launch or a resume, and Launch Sweep with Options.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asked, inProject } from '../explorerRows.mjs';
import { createdBy, sweepOf } from '../launches.mjs';

const still = { ...inProject, emulator: ['--no-life'], limit: 150_000 };
const PATIENCE = 40_000;

/** The rows of the open list, once one of them holds a text. */
const rowsWith = (bench, text) => bench.until(`a row with “${text}”`, async () => {
  const rows = await bench.choices();
  return rows.some(row => row.includes(text)) && rows;
}, PATIENCE);

/** Waits for a step by its title, and picks a row of it. */
async function step(bench, title, row) {
  await bench.until(`the step “${title}”`, async () => (await bench.quickInput()).title.includes(title), PATIENCE);
  await rowsWith(bench, row);
  await bench.pick(row);
}

export const tests = [
  {
    name: 'before a launch: that no living agent serves the queue is told of', needs: still,
    async run({ bench, emulator, folder, check }) {
      const file = join(folder, 'sweeps', 'launch-bayes.yaml');
      writeFileSync(file, readFileSync(file, 'utf8').replace('gpu-queue', 'batch-queue'));
      await bench.openFile('launch-bayes.yaml');
      await bench.command('Launch Sweeps: Launch Sweep');
      await rowsWith(bench, 'Launch on batch-queue');
      await rowsWith(bench, 'No living agent serves the queue batch-queue');
      await bench.press('Escape');
      check.equal(await asked(emulator, 'UpsertSweep'), 0);
    },
  },
  {
    name: 'with options: job, version, queue, priority, workers, arguments and a template variable, written into the file as well', needs: still,
    async run({ bench, emulator, folder, check }) {
      const file = join(folder, 'sweeps', 'launch-bayes.yaml');
      writeFileSync(file, readFileSync(file, 'utf8').replace('run_cap: 8', 'run_cap: 9 # enough'));
      await bench.openFile('launch-bayes.yaml');
      const sweeps = await createdBy(emulator, async () => {
        await bench.command('Launch Sweeps: Launch Sweep with Options');
        await step(bench, 'Job whose runs', 'job-train,');
        await step(bench, 'Version of job-train', 'prod');
        await step(bench, 'Choose a queue', 'gpu-queue');
        await step(bench, 'Priority of the runs', 'High');
        await step(bench, 'Project that', 'my-proj');
        await step(bench, 'Number of workers', '4');
        await bench.until('the arguments', async () => (await bench.quickInput()).title.includes('Arguments'), PATIENCE);
        await bench.answer('--epochs 3');
        await step(bench, 'Further configuration', 'As it is');
        await bench.until('the template variable gpus', async () => /Template variable.*gpus/.test((await bench.quickInput()).title), PATIENCE);
        await bench.answer('4');
        await bench.until('the template variable memory', async () => /Template variable.*memory/.test((await bench.quickInput()).title), PATIENCE);
        await bench.press('Enter');
        await step(bench, 'Keep what was chosen', 'Write it into');
        await step(bench, 'Launch launch-bayes.yaml', 'Launch on gpu-queue');
        await bench.toast('was launched', PATIENCE);
      });
      check.equal(sweeps.length, 1);
      const text = await bench.editorText();
      check.match(text, /job-train:prod/);
      check.match(text, /run_cap: 9 # enough/);
      check.match(text, /num_workers: 4/);
    },
  },
  {
    name: 'what a resume changes is shown beside the launch before, and nothing is sent by looking', needs: still,
    async run({ bench, emulator, check }) {
      await bench.command('Launch Sweeps: Resume Sweep');
      await rowsWith(bench, 'paused01');
      await bench.pick('paused01');
      await rowsWith(bench, 'Resume on');
      await rowsWith(bench, 'Stays as it is');
      await bench.pick('Choose the number of workers');
      await step(bench, 'Number of workers', '8');
      const changed = await rowsWith(bench, 'workers:');
      check.ok(changed.some(row => /workers: .* → 8/.test(row)), changed.join('\n'));
      await bench.pick('Show what changes');
      await bench.tab('paused01: as launched');
      check.equal(await asked(emulator, 'UpsertSweep'), 0);
      check.equal((await sweepOf(emulator, 'paused01')).state, 'PAUSED');
    },
  },
];
