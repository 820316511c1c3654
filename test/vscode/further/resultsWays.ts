// The ways to the results of a sweep and out of them: the toast at its end and the lens of its file; tables and
// pictures in files. It waits for a sweep to end, which is long for each run.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, showView } from '../explorerRows.ts';
import { launchBayes } from '../launches.ts';
import type { Test } from '../suite.ts';
import { webviewPage } from '../webview.ts';
import type { Workbench } from '../workbench.ts';

const PICTURES = join('out', 'pictures', 'results');

/** Gives the bytes of the file that something saves, under a name that is typed into the editor's dialog. */
async function saved(bench: Workbench, file: string, save: () => Promise<void>): Promise<Buffer> {
  await save();
  // The editor's dialog goes on changing what is typed until it knows the folder.
  const box = bench.page.locator('.quick-input-widget:visible input.input').first();
  await bench.until('a name is offered', async () => /\.\w+$/.test(await box.inputValue()));
  await bench.busyIsOver();
  await bench.answer(file);
  await bench.toast(/Exported \d+ runs|Saved the picture/);
  const bytes = readFileSync(file);
  await bench.clearToasts();
  return bytes;
}

export const tests: readonly Test[] = [
  {
    name: 'leads to the results from the toast, tells of them above the file, and writes them into files',
    needs: { ...inProject, fresh: true, limit: 300_000 },
    async run({ bench, emulator, folder, check }) {
      // What is visible is polled more often than what is only followed.
      await showView(bench, 'Sweeps');
      await launchBayes(bench, folder, 'for its results');
      const end = async (): Promise<boolean> => {
        await emulator.advance(60_000);
        return (await bench.told()).some(text => /has finished/.test(text));
      };
      await bench.until('the end of the sweep', end, 120_000);
      await bench.toastButton('has finished', 'Show Results');
      const page = await webviewPage(bench, '.body .row');
      await bench.until('all runs', async () => (await page.locator('.count').innerText()) === '8 runs');

      const exported = (name: string, label: string): Promise<Buffer> =>
        saved(bench, join(folder, name), async () => {
          await page.locator('.toolbar button', { hasText: 'Export' }).click();
          await page.locator('.menu .item', { hasText: label }).click();
        });
      const csv = String(await exported('runs.csv', 'CSV'))
        .trim()
        .split('\n');
      check.equal(csv.length, 9);
      check.match(csv[0], /^run,name,state,.*val_loss/);
      const objects = JSON.parse(String(await exported('runs.json', 'JSON'))) as Record<string, unknown>[];
      check.deepEqual(
        objects.map(({ run }) => run),
        csv.slice(1).map(line => line.split(',')[0]),
      );
      check.match(String(await exported('runs.md', 'Markdown')), /^\| run \| name \|.*\n\| --- \|/);
      check.match(String(await exported('runs.py', 'pandas')), /^import pandas as pd\n/);
      await page.locator('#tab-best').click();
      await page.locator('.best .picture').waitFor();
      const drawn = (name: string, label: string): Promise<Buffer> =>
        saved(bench, join(folder, name), () => page.locator('.best button', { hasText: label }).click());
      check.match(String(await drawn('best.svg', 'SVG')), /^<svg [^]*val_loss[^]*<\/svg>/);
      check.equal((await drawn('best.png', 'PNG')).subarray(1, 4).toString(), 'PNG');

      await bench.reloadWindow();
      await webviewPage(bench, '.best .picture');
      await bench.openFile('launch-bayes.yaml');
      await bench.until('the lens of the file', async () => /^8 runs, best \d/.test(await bench.lensText()));
      await bench.picture(PICTURES, 'lens-dark');
      await bench.command('View: Close All Editors');
      await bench.openFile('launch-bayes.yaml');
      await bench.until('the lens again', async () => /^8 runs, best \d/.test(await bench.lensText()));
      await bench.lens('8 runs, best');
      const beside = await webviewPage(bench, '.body .row');
      check.match(await beside.locator('h1').innerText(), /^Results of /);
    },
  },
];
