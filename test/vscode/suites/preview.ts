// The preview beside a sweep file: drawn while the file is written, by mouse and by keyboard.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Test } from '../suite.ts';
import { inThemes, takeTheme } from '../themes.ts';
import { violationsIn, webviewPage } from '../webview.ts';

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

const rowOf = (name: string): string => `.row:has(.name:text-is("${name}"))`;
const markedOf = (name: string): string => `${rowOf(name)} [aria-current]`;
const PICTURES = join('out', 'pictures', 'preview');

export const tests: readonly Test[] = [
  ...inThemes({
    name: 'shows what a file will try, and leads back by mouse and keyboard, also at 200 %',
    repeats: 'test/vscode/suites/preview.ts',
    async run({ bench, folder, check }, themes) {
      writeFileSync(join(folder, 'everything.yaml'), EVERYTHING);
      await bench.openFile('everything.yaml');
      await bench.command(PREVIEW);
      const page = await webviewPage(bench, rowOf('learning_rate'));
      const count = (selector: string): Promise<number> => page.locator(selector).count();
      check.equal(await count(`${rowOf('learning_rate')} .outline`), 1);
      check.equal(await count(`${rowOf('name')} .value`), 3);
      check.equal(await count(`${rowOf('dropout')} .bar.outside`), 1);
      check.equal(await count(`${rowOf('warmup')} .note.wrong`), 1);
      check.equal(await count('.first tbody tr'), 0);
      await bench.goTo(30, 3);
      await bench.until('the cursor marks its parameter', () => count(markedOf('layers')));
      await page.locator(`${rowOf('epochs')} .parameter`).click();
      await bench.until('a click moves the cursor there', () => count(markedOf('epochs')));
      await page.locator(`${rowOf('dropout')} .drawing`).click();
      await bench.until('so does one on a drawing', () => count(markedOf('dropout')));
      await page.locator(`${rowOf('noise')} .parameter`).press('Enter');
      await bench.until('so does Enter', () => count(markedOf('noise')));
      check.equal(await count(`${rowOf('noise')} .parameter:focus`), 1);
      const drawing = page.locator(`${rowOf('batch_size')} .drawing`);
      await drawing.press('ArrowRight');
      await drawing.press('ArrowRight');
      check.match(await page.locator(`${rowOf('batch_size')} .said`).innerText(), /32.*25 %/);
      check.equal(await count(`${rowOf('batch_size')} .datum.at`), 1);
      await drawing.press('Enter');
      check.match(await page.locator(`${rowOf('batch_size')} .twin tbody`).innerText(), /16\s+25 %\s+32\s+25 %/);
      for (const theme of themes) {
        await takeTheme(bench, page, theme);
        check.deepEqual(await violationsIn(page), []);
        await bench.picture(PICTURES, `everything-${theme}`);
        await page.locator('.early').scrollIntoViewIfNeeded();
        await bench.picture(PICTURES, `everything-below-${theme}`);
        await page.locator('h1').scrollIntoViewIfNeeded();
      }
      // To a page, a window zoomed to 200 % is one of half the size.
      await bench.page.setViewportSize({ width: 640, height: 400 });
      await bench.until('nothing is cut off', () =>
        page.evaluate<boolean>('document.documentElement.scrollWidth <= document.documentElement.clientWidth'),
      );
      check.deepEqual(await violationsIn(page), []);
      await bench.picture(PICTURES, 'everything-zoomed');
    },
  }),
  {
    name: 'draws a sample again, follows the active editor, and outlives a broken file and a reload',
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
      await bench.picture(PICTURES, 'stale-dark');
      writeFileSync(join(folder, 'sweeps', 'launch-grid.yaml'), EVERYTHING);
      await bench.until('the file that can be read again', () => page.locator(rowOf('learning_rate')).count());
      await bench.reloadWindow();
      const after = await webviewPage(bench, rowOf('learning_rate'));
      check.equal(await after.locator('h1').innerText(), 'launch-grid.yaml');
    },
  },
];
