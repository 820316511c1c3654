// The first run: from an empty folder to a launched sweep by what views and walkthrough offer, and nothing else.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { keyInEnvironment } from '../explorerRows.ts';
import { createdBy, onlyOf } from '../launches.ts';
import type { Test } from '../suite.ts';
import type { Workbench } from '../workbench.ts';

/** Five minutes are for a person who reads; the editor itself has to leave them nearly all. */
const MOST_MS = 150_000;

/** Opens a step of the walkthrough, and presses its button. */
async function takeStep(bench: Workbench, step: string, button: string): Promise<void> {
  const page = bench.page.locator('.tab', { hasText: /Welcome|Walkthrough/ }).first();
  // A click on the page that is shown would lead back to all walkthroughs.
  if (!((await page.getAttribute('class')) ?? '').includes('active')) await page.click();
  const there = bench.page.locator('.getting-started-step', { hasText: step });
  await there.waitFor({ state: 'visible' });
  if ((await there.getAttribute('aria-expanded')) !== 'true') await there.click();
  await there.locator('.monaco-button', { hasText: button }).first().click();
}

export const tests: readonly Test[] = [
  {
    name: 'from an empty folder, views and walkthrough lead to a first sweep',
    needs: {
      env: keyInEnvironment.env,
      emulator: ['--no-life'],
      viewport: { width: 1500, height: 900 },
      fresh: true,
      limit: 300_000,
    },
    async run({ bench, emulator, folder, check }) {
      for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
      const began = Date.now();
      await bench.viewContainer('Launch Sweeps');
      await bench.welcome();
      await bench.page.locator('.welcome-view-content a', { hasText: 'Six steps' }).first().click();
      await bench.page.locator('.getting-started-step').first().waitFor({ state: 'visible' });
      await takeStep(bench, 'Sign in to W&B', 'Sign In');
      await bench.pick('Use the key from WANDB_API_KEY');
      await bench.inputClosed();

      await takeStep(bench, 'Write a sweep file', 'New Sweep File');
      await bench.pick("Launch sweep, W&B's own scheduler");
      await bench.until('a queue of the account', async () => (await bench.editorText()).includes('queue: gpu-queue'));

      await takeStep(bench, 'Make a job', 'Create Job');
      await bench.pick('my-proj');
      await bench.pick('Container image');
      await bench.until('the image', async () => (await bench.quickInput()).title.includes('image'));
      await bench.type('my/image:v1');
      await bench.step();
      await bench.press('Enter');
      for (const question of ['name', 'description', 'aliases']) {
        await bench.until(question, async () => (await bench.quickInput()).title.includes(question));
        await bench.press('Enter');
      }
      await bench.toastButton('Created the job', 'Use in');
      await bench.until('the job in the file', async () => (await bench.editorText()).includes('job-my_image'));

      const sweeps = await createdBy(emulator, async () => {
        await takeStep(bench, 'Launch the sweep', 'Launch Sweep');
        await bench.pickIfAsked('Untitled-1');
        await bench.busyIsOver();
        await bench.pick('Launch on gpu-queue');
        await bench.toast('was launched');
      });
      check.match(onlyOf(sweeps).config, /job-my_image/);
      check.ok(Date.now() - began < MOST_MS, `${Date.now() - began} ms`);
    },
  },
];
