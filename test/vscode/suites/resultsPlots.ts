// The plots of results: one selection with the table, by mouse and by keyboard, in every theme.
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { inProject, showView } from '../explorerRows.ts';
import type { Test } from '../suite.ts';
import { inThemes, takeTheme } from '../themes.ts';
import { violationsIn, webviewPage } from '../webview.ts';

const needs = { ...inProject, emulator: ['--no-life', '--runs', '300'] };
const PICTURES = join('out', 'pictures', 'plots');
const PLOTS = ['parallel', 'scatter', 'mattered', 'curves', 'best'] as const;

const saidOf = async (page: Frame, plot: string): Promise<string> =>
  (await page.locator(`.${plot} .picture`).getAttribute('aria-valuetext')) ?? '';
const pictureOf = (page: Frame, plot: string) => page.locator(`.${plot} .picture`);

export const tests: readonly Test[] = [
  ...inThemes({
    name: 'draws the runs of a sweep in five plots with one selection, by keyboard',
    needs,
    repeats: 'test/vscode/suites/resultsPlots.ts',
    async run({ bench, check }, themes) {
      await showView(bench, 'Sweeps');
      await bench.rowAction('Sweep bigsweep', 'Show Results');
      const page = await webviewPage(bench, '.body .row');
      await bench.until('all runs', async () => (await page.locator('.count').innerText()) === '300 runs');

      await page.locator('#tab-parallel').click();
      await pictureOf(page, 'parallel').waitFor();
      for (const key of ['ArrowRight', 'ArrowUp', 'ArrowUp']) await pictureOf(page, 'parallel').press(key);
      check.match(await saidOf(page, 'parallel'), /\d+ of 300\./);
      for (let i = 0; i < 3; i++) await pictureOf(page, 'parallel').press('Shift+PageUp');
      await bench.until('a brush', () => page.locator('.brushes .chip').count());
      const brushed = /(\d+) runs in the brush/.exec(await saidOf(page, 'parallel'))?.[1];
      await bench.until('the brushed runs marked on the page', async () =>
        (await page.locator('.selection .words').innerText()).startsWith(`${brushed} `),
      );

      await page.locator('#tab-table').click();
      await bench.until('the same in the table', () => page.locator('.row[aria-selected=true]').count());
      await page.locator('.selection button', { hasText: 'Clear Selection' }).click();
      await page.locator('.body .row .check').nth(0).click();
      await page.locator('#tab-scatter').click();
      await pictureOf(page, 'scatter').waitFor();
      await bench.until('the other way', async () =>
        / 1 selected/.test((await pictureOf(page, 'scatter').getAttribute('aria-label')) ?? ''),
      );
      check.equal(await page.locator('.brushes .chip').count(), 0);

      for (const plot of PLOTS) {
        await page.locator(`#tab-${plot}`).click();
        await pictureOf(page, plot).waitFor({ timeout: 60_000 });
        // What mattered and the curves come after their picture.
        await bench.until(`the keyboard goes through ${plot}`, async () => {
          await pictureOf(page, plot).press('ArrowRight');
          await pictureOf(page, plot).press('ArrowDown');
          return !/^$|no value reached/.test(await saidOf(page, plot));
        });
        await page.locator(`.${plot} button[aria-expanded]`).click();
        check.ok(await page.locator(`.${plot} .twin tbody tr`).count(), plot);
        check.deepEqual(await violationsIn(page), []);
        await page.locator(`.${plot} button[aria-expanded]`).click();
      }
      for (const theme of themes) {
        await takeTheme(bench, page, theme);
        for (const plot of PLOTS) {
          await page.locator(`#tab-${plot}`).click();
          await pictureOf(page, plot).waitFor();
          await bench.settled();
          await bench.picture(PICTURES, `${plot}-${theme}`);
        }
      }
      check.deepEqual(await violationsIn(page), []);
    },
  }),
];
