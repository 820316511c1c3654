// The preview beside a sweep file: drawn while the file is written, by mouse and by keyboard.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Needs, Test } from '../suite.ts';
import { violationsIn, webviewPage } from '../webview.ts';

const needs: Needs = { emulator: false };
const PREVIEW = 'Launch Sweeps: Preview Search Space';

const EVERYTHING = `program: train.py
method: random
metric: {name: val_loss, goal: minimize}
early_terminate: {type: hyperband, min_iter: 3}
parameters:
  learning_rate:
    distribution: log_uniform_values
    min: 0.00001
    max: 0.1
  optimizer:
    parameters:
      name:
        values: [adam, sgd, lion]
        probabilities: [0.5, 0.5, 0]
      momentum:
        distribution: beta
        a: 5
        b: 2
  batch_size:
    values: [16, 32, 64, 128]
  dropout:
    distribution: q_uniform
    min: 0.03
    max: 0.5
    q: 0.1
  noise:
    distribution: normal
    mu: 0
    sigma: 1
  layers:
    min: 2
    max: 8
  epochs:
    value: 5
  warmup:
    min: 5
    max: 1
`;

const parameterOf = (name: string): string => `.parameter:has(.name:text-is("${name}"))`;

export const tests: readonly Test[] = [
  {
    name: 'shows what a file will try, follows the file and the cursor, and leads back by mouse and keyboard',
    needs,
    async run({ bench, folder, check }) {
      writeFileSync(join(folder, 'everything.yaml'), EVERYTHING);
      await bench.openFile('everything.yaml');
      await bench.command(PREVIEW);
      const page = await webviewPage(bench, parameterOf('learning_rate'));
      check.equal(await page.locator(`${parameterOf('learning_rate')} .outline`).count(), 1);
      check.equal(await page.locator(`${parameterOf('name')} .value`).count(), 3);
      check.equal(await page.locator(`${parameterOf('dropout')} .bar.outside`).count(), 1);
      check.equal(await page.locator(`${parameterOf('warmup')} .note.wrong`).count(), 1);
      check.equal(await page.locator('.first tbody tr').count(), 0);
      await bench.goTo(30, 3);
      await bench.until('the cursor marks its parameter', () =>
        page.locator(`${parameterOf('layers')}[aria-current]`).count(),
      );
      await page.locator(parameterOf('epochs')).click();
      await bench.until('a click moves the cursor there', () =>
        page.locator(`${parameterOf('epochs')}[aria-current]`).count(),
      );
      await page.locator(parameterOf('noise')).press('Enter');
      await bench.until('so does Enter', () => page.locator(`${parameterOf('noise')}[aria-current]`).count());
      check.equal(await page.locator(`${parameterOf('noise')}:focus`).count(), 1);
      for (const theme of ['dark', 'light'] as const) {
        await bench.theme(theme);
        await bench.until('the theme of the page', () =>
          page.locator(`body.vscode-${theme === 'dark' ? 'dark' : 'light'}`).count(),
        );
        check.deepEqual(await violationsIn(page), []);
        await bench.picture(join('out', 'pictures', 'preview'), `everything-${theme}`);
        await page.locator('.early').scrollIntoViewIfNeeded();
        await bench.picture(join('out', 'pictures', 'preview'), `everything-below-${theme}`);
      }
    },
  },
  {
    name: 'draws a sample again, follows the active editor, and keeps the last picture of a broken file',
    needs,
    async run({ bench, folder, check }) {
      await bench.openFile('plain.yaml');
      await bench.command(PREVIEW);
      const page = await webviewPage(bench, '.first tbody tr');
      check.equal(await page.locator('.first tbody tr').count(), 20);
      const before = await page.locator('.first tbody').innerText();
      await page.locator('.again').press('Enter');
      await bench.until('other runs', async () => (await page.locator('.first tbody').innerText()) !== before);
      check.equal(await page.locator('.again:focus').count(), 1);
      await bench.command('View: Focus First Editor Group');
      await bench.openFile('launch-grid.yaml');
      await bench.until('the grid', async () => (await page.locator('.first tbody tr').count()) === 6);
      check.match(await page.locator('.first tbody tr').nth(1).innerText(), /2\s+0\.001\s+sgd/);
      writeFileSync(join(folder, 'sweeps', 'launch-grid.yaml'), 'method: [grid\n');
      await bench.until('the stale picture', () => page.locator('.notice.stale').count());
      check.equal(await page.locator('.first tbody tr').count(), 6);
      await bench.picture(join('out', 'pictures', 'preview'), 'stale-dark');
    },
  },
];
