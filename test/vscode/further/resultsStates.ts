// States of the results that come up seldom, and what leads to them and out of them: by mouse and by keyboard.
import { join } from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import { inProject, rowsBelowSweep, showView } from '../explorerRows.ts';
import { launchBayes } from '../launches.ts';
import type { Test } from '../suite.ts';
import { violationsIn, webviewPage } from '../webview.ts';
import type { Workbench } from '../workbench.ts';

const needs = { ...inProject, emulator: ['--no-life', '--lessons'], limit: 240_000 };
const PICTURES = join('out', 'pictures', 'results');
const SHOW = 'Launch Sweeps: Show Results';

/** Opens the results of a sweep from its row. */
async function openResults(bench: Workbench, sweep: string): Promise<Frame> {
  await showView(bench, 'Sweeps');
  await bench.rowAction(`Sweep ${sweep}`, 'Show Results');
  return webviewPage(bench, 'main[data-kind=whole]');
}

/** Picks an entry of the menu that is open, by keyboard. */
async function takeItem(bench: Workbench, page: Frame, label: string): Promise<void> {
  await page.locator('.menu .item:focus').waitFor();
  const item = page.locator('.menu .item:focus', { hasText: label });
  for (let i = 0; i < 20 && (await item.count()) === 0; i++) await bench.press('ArrowDown');
  await item.press('Enter');
}

export const tests: readonly Test[] = [
  {
    name: 'opens results from the palette: of the file in front, or of one of several sweeps, also without a metric',
    needs,
    async run({ bench, folder, check }) {
      await bench.command(SHOW);
      await bench.until('a list of sweeps', async () => (await bench.choices()).length > 5);
      await bench.type('nometric');
      await bench.press('Enter');
      const page = await webviewPage(bench, 'main[data-kind=whole]');
      check.equal(await page.locator('h1').innerText(), 'Results of nometric');
      check.match(await page.locator('header').innerText(), /random · no metric/);
      check.equal(await page.locator('.star').count(), 0);
      check.equal(await page.locator('.toolbar button', { hasText: 'Propose' }).isVisible(), false);
      check.equal(await page.locator('[aria-sort=descending] .text').innerText(), 'Created', 'the newest first');
      await page.locator('#tab-table').press('End');
      await page.locator('.best .reason', { hasText: 'names no metric' }).waitFor();
      await page.locator('#tab-best').press('ArrowLeft');
      await page.locator('#panel-curves .note', { hasText: 'The newest runs.' }).waitFor();
      check.equal(await page.locator('.curves .drop input:checked').count(), 1);
      check.deepEqual(await violationsIn(page), []);
      await bench.command('View: Close All Editors');

      await bench.openFile('plain.yaml');
      await bench.command(SHOW);
      await bench.until('the same list: nothing was launched from this file', async () =>
        (await bench.choices()).some(choice => choice.includes('nometric')),
      );
      await bench.type('gridbest');
      await bench.press('Enter');
      await webviewPage(bench, 'main[data-kind=whole]');
      await bench.command('View: Close All Editors');

      await launchBayes(bench, folder, 'to be found from the palette');
      await bench.command(SHOW);
      const launched = await webviewPage(bench, 'main[data-kind=empty]');
      check.match(await launched.locator('h1').innerText(), /^Results of /);
    },
  },
  {
    name: 'proposes the next sweep from its results, by mouse and by keyboard',
    needs,
    async run({ bench }) {
      await openResults(bench, 'explored');
      const button = async (): Promise<Locator> => {
        const page = await webviewPage(bench, 'main[data-kind=whole]');
        return page.locator('.toolbar button', { hasText: 'Propose Next Sweep' });
      };
      await (await button()).click();
      await bench.until('the changes', async () => (await bench.choices()).length > 0);
      await bench.page.locator('.tab[aria-label*="↔"]').first().waitFor();
      await bench.press('Escape');
      await bench.inputClosed();
      await (await button()).press('Enter');
      await bench.until('the changes', async () => (await bench.choices()).length > 0);
      await bench.busyIsOver();
      await bench.press('Enter');
      await bench.toast('The next sweep after');
    },
  },
  {
    name: 'hides all runs and shows them again by keyboard, and stands still where motion is reduced',
    needs,
    async run({ bench, emulator, check }) {
      const page = await openResults(bench, 'smallspace');
      const grid = page.locator('.grid');
      await grid.press('Control+A');
      await grid.press('Shift+F10');
      await takeItem(bench, page, 'Hide Runs');
      await page.locator('.nothing:visible', { hasText: 'All runs are hidden' }).waitFor();
      check.deepEqual(await violationsIn(page), []);
      await page.locator('#tab-table').press('ArrowRight');
      await page.locator('.parallel .reason', { hasText: 'All runs are hidden' }).waitFor();
      await page.locator('#tab-parallel').press('ArrowLeft');
      await page.locator('.nothing button').press('Enter');
      await bench.until('all of them', async () => (await page.locator('.count').innerText()) === '100 runs');
      await bench.command('View: Close All Editors');

      await bench.page.emulateMedia({ reducedMotion: 'reduce' });
      try {
        await emulator.faults({ operation: 'RunsOfSweep', kind: 'delay', ms: 20_000 });
        await bench.rowAction('Sweep explored', 'Show Results');
        const waiting = await webviewPage(bench, 'main[data-kind=loading]');
        const animated = (selector: string): Promise<string> =>
          waiting.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).animationName`);
        check.equal(await animated('.progress'), 'none');
        await waiting.locator('#tab-table').press('ArrowRight');
        await waiting.locator('.parallel .loading').waitFor();
        const turning = `getComputedStyle(document.querySelector('.parallel .loading'), '::before').animationName`;
        check.equal(await waiting.evaluate<string>(turning), 'none');
        await bench.picture(PICTURES, 'still-dark');
      } finally {
        await emulator.faults();
        await bench.page.emulateMedia({ reducedMotion: null });
      }
    },
  },
  {
    name: 'leads from one run on by keyboard: log, configuration, command line, the same settings again',
    needs,
    async run({ bench, check }) {
      const page = await openResults(bench, 'everyday');
      const act = async (label: string): Promise<void> => {
        await page.locator('.grid').press('Control+Home');
        await page.locator('.grid').press('Shift+F10');
        await takeItem(bench, page, label);
      };
      await act('Copy as Command Line');
      await bench.status('Copied the command line');
      await act('Copy Run ID');
      await bench.status('Copied the ID');
      await act('Copy Configuration as YAML');
      await bench.status('Copied the configuration');
      const back = async (): Promise<void> => {
        await bench.command('View: Close Editor');
        await webviewPage(bench, '.body .row');
      };
      await act('Show Configuration');
      await bench.until('its configuration', async () => (await bench.editorText()).includes('learning_rate:'));
      await back();
      const again = await webviewPage(bench, '.row[aria-selected=true]');
      await again.locator('.selection button', { hasText: 'Show Log' }).click();
      await bench.until('its log', async () => (await bench.editorText()).includes('epoch'));
      await back();
      const once = await webviewPage(bench, '.row[aria-selected=true]');
      await once.locator('.grid').press('Enter');
      await takeItem(bench, once, 'Launch These Settings Again');
      await bench.until('a file with its values', async () => (await bench.editorText()).includes('run_cap: 1'));
      check.match(await bench.editorText(), /learning_rate: \{value: 0\.00/);
    },
  },
  {
    name: 'arranges a column by the keys of its menu, and lists the runs of the tree as the table has them',
    needs,
    async run({ bench, check }) {
      const page = await openResults(bench, 'everyday');
      const grid = page.locator('.grid');
      const heads = (): Promise<string[]> => page.locator('.head .cell .text').allInnerTexts();
      const menuOf = async (name: string, label: string): Promise<void> => {
        await page.locator('.head .cell', { hasText: name }).first().click({ button: 'right' });
        await takeItem(bench, page, label);
      };
      await menuOf('batch_size', 'Pin to the Left');
      await bench.until('it is pinned', async () => (await heads())[1] === 'batch_size');
      const columns = async (): Promise<number> => Number(await grid.getAttribute('aria-colcount'));
      const before = await columns();
      await menuOf('val_loss', 'Minimum over the Steps');
      await bench.until('a column more, right of those in view', async () => (await columns()) === before + 1);
      await menuOf('batch_size', 'Hide Column');
      await bench.until('it is gone', async () => !(await heads()).includes('batch_size'));
      await page.locator('.toolbar select').selectOption('optimizer');
      await page.locator('.row.group').first().waitFor();
      await grid.press('Control+Home');
      await grid.press('ArrowLeft');
      await bench.until('a group is closed by a key', () => page.locator('.row.group[aria-expanded=false]').count());
      await grid.press('ArrowRight');
      await bench.until(
        'and opened',
        async () => (await page.locator('.row.group[aria-expanded=false]').count()) === 0,
      );
      await page.locator('.toolbar select').selectOption('');
      await menuOf('learning_rate', 'Sort Descending');
      await page.locator('.filter').fill('state = finished and optimizer = lion');
      await bench.until('the filter', async () => /shown of 200/.test(await page.locator('.count').innerText()));
      await bench.expand('Sweep everyday');
      const listsTheSame = async (): Promise<boolean> => {
        const [told = '', ...rows] = await rowsBelowSweep(bench, 'everyday');
        const names = await page.locator('.body .row:visible .cell .text').allInnerTexts();
        const first = names.slice(0, 8);
        return /as in the results/.test(told) && first.every((name, i) => rows[i]?.includes(name) === true);
      };
      await bench.until('the tree lists the same', listsTheSame);
      await menuOf('val_loss', 'Sort Ascending');
      await bench.until('and follows the order', listsTheSame);
      await page.locator('.filter').fill('');
      await bench.until('all runs', async () => (await page.locator('.count').innerText()) === '200 runs');
      await bench.until('and the filter', listsTheSame);
      check.match((await rowsBelowSweep(bench, 'everyday'))[0] ?? '', /The first 100 of 200 runs/);
    },
  },
  {
    name: 'keeps how curves and axes look while another editor covers the page',
    needs,
    async run({ bench, check }) {
      const page = await openResults(bench, 'everyday');
      await page.locator('#tab-scatter').click();
      const logX = (at: Frame): Locator => at.locator('.scatter .box', { hasText: 'log X axis' });
      const wasLog = await logX(page).locator('input:checked').count();
      await logX(page).locator('input').press('Space');
      await page.locator('#tab-curves').click();
      await page.locator('.curves .picture canvas').first().waitFor();
      const smoothing = page.locator('.curves input[type=range]');
      await smoothing.press('PageUp');
      const smoothed = await smoothing.inputValue();
      check.match(smoothed, /^0\.[1-9]/);
      await page.locator('.curves .box', { hasText: 'log Y axis' }).locator('input').press('Space');
      await bench.openFile('plain.yaml');
      await bench.until('the page is gone', async () => !bench.page.frames().includes(page));
      await bench.command('View: Close Editor');
      const back = await webviewPage(bench, '.curves .picture canvas');
      check.equal(await back.locator('.curves input[type=range]').inputValue(), smoothed);
      const checked = await back.locator('.curves .own > .box:has(input:checked)').allInnerTexts();
      check.deepEqual(checked, ['log Y axis']);
      await back.locator('#tab-scatter').click();
      check.equal(await logX(back).locator('input:checked').count(), 1 - wasLog);
    },
  },
  {
    name: 'opens the preview from the lens, the title and the palette',
    async run({ bench }) {
      const ways = [
        () => bench.lens('Preview'),
        () => bench.titleButton('Preview Search Space'),
        () => bench.command('Launch Sweeps: Preview Search Space'),
      ];
      for (const open of ways) {
        await bench.openFile('plain.yaml');
        await open();
        await webviewPage(bench, '.row .drawing');
        await bench.command('View: Close All Editors');
      }
    },
  },
];
