// The results of sweeps in a panel: the table by mouse and by keyboard, the ways back to work, and each state.
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { asked, inProject, showView } from '../explorerRows.ts';
import type { Test } from '../suite.ts';
import { inThemes, takeTheme } from '../themes.ts';
import { violationsIn, webviewPage } from '../webview.ts';
import type { Workbench } from '../workbench.ts';

const needs = { ...inProject, emulator: ['--no-life', '--runs', '300'] };
const PICTURES = join('out', 'pictures', 'results');

/** Opens the results of the large sweep from its row, and waits until all runs are there. */
async function openBigSweep(bench: Workbench): Promise<Frame> {
  await showView(bench, 'Sweeps');
  await bench.rowAction('Sweep bigsweep', 'Show Results');
  const page = await webviewPage(bench, '.body .row');
  await bench.until('all runs', async () => (await page.locator('.count').innerText()) === '300 runs');
  // Columns go on coming after the runs.
  await bench.until('all columns', () => page.locator('main[data-kind=whole]').count());
  return page;
}

const cell = (page: Frame, row: number, column: string) =>
  page.evaluate<string>(`(() => {
    const heads = [...document.querySelectorAll('.head .cell')];
    const head = heads.find(one => one.querySelector('.text').textContent === ${JSON.stringify(column)});
    const place = head.dataset.column;
    return document.querySelector('.row[aria-rowindex="${row + 2}"] [data-column="' + place + '"]').textContent;
  })()`);

export const tests: readonly Test[] = [
  ...inThemes({
    name: 'shows the runs of a sweep: sorted, filtered, grouped and marked, by mouse and by keyboard',
    needs,
    repeats: 'test/vscode/suites/results.ts',
    async run({ bench, check }, themes) {
      const page = await openBigSweep(bench);
      check.equal(await page.locator('[role=grid]').getAttribute('aria-rowcount'), '301');
      check.equal(await page.locator('.row.best .star').count(), 1);
      const best = Number(await cell(page, 0, 'val_loss'));
      check.ok(best < Number(await cell(page, 1, 'val_loss')));
      await page.locator('.head .cell', { hasText: 'learning_rate' }).click();
      await bench.until('sorted by a click', async () =>
        page.locator('[aria-sort=ascending] .text', { hasText: 'learning_rate' }).count(),
      );
      const smallest = Number(await cell(page, 0, 'learning_rate'));
      check.ok(smallest <= Number(await cell(page, 1, 'learning_rate')));
      await page.locator('.grid').press('Enter');
      await bench.until('the other way round, by Enter', async () =>
        page.locator('[aria-sort=descending] .text', { hasText: 'learning_rate' }).count(),
      );
      for (const key of ['ArrowDown', 'Space', 'ArrowDown', 'Space', 'Control+End', 'Control+Home'])
        await page.locator('.grid').press(key);
      check.equal(await page.locator('.row[aria-selected=true]').count(), 2);
      check.match(await page.locator('.selection .words').innerText(), /2 runs/);
      check.match(await page.locator('.grid').getAttribute('aria-activedescendant'), /^cell-0-/);

      await page.locator('.filter').fill('learning_rate < 0.01 and state = finished');
      await bench.until('the filter', async () => /shown of 300/.test(await page.locator('.count').innerText()));
      check.ok(Number(await cell(page, 0, 'learning_rate')) < 0.01);
      await page.locator('.filter').fill('learning_rat < 0.01');
      await bench.until('what is wrong', () => page.locator('.problem mark', { hasText: 'learning_rat' }).count());
      await page.locator('.filter').fill('');
      await bench.until('all runs again', async () => (await page.locator('.count').innerText()) === '300 runs');

      await page.locator('.toolbar select').selectOption('optimizer');
      await bench.until('groups', () => page.locator('.row.group').count());
      check.equal(await page.locator('[role=treegrid]').count(), 1);
      for (const theme of themes) {
        await takeTheme(bench, page, theme);
        check.deepEqual(await violationsIn(page), []);
        await bench.picture(PICTURES, `grouped-${theme}`);
      }
      await page.locator('.toolbar select').selectOption('');
      const columns = Number(await page.locator('.grid').getAttribute('aria-colcount'));
      await page.locator('.columns-button').click();
      const epochs = page.locator('.dialog li', { hasText: 'epochs' });
      // How the columns are arranged is remembered from the test before.
      const more = (await epochs.locator('input:checked').count()) > 0 ? -1 : 1;
      await epochs.locator('input').click();
      check.deepEqual(await violationsIn(page), []);
      await bench.picture(PICTURES, 'columns-dark');
      await page.locator('.dialog button', { hasText: 'Done' }).press('Enter');
      check.equal(await page.locator('.grid').getAttribute('aria-colcount'), String(columns + more));
    },
  }),
  {
    name: 'leads from runs back to work, survives a reload, and asks nothing while hidden',
    needs: { ...needs, limit: 300_000 },
    async run({ bench, emulator, check }) {
      const page = await openBigSweep(bench);
      await page.locator('.body .row').nth(1).click();
      await page.locator('.body .row').nth(2).locator('.check').click();
      await page.locator('.selection button', { hasText: 'Compare Configurations' }).click();
      await bench.until('a diff', () => bench.page.locator('.tab[aria-label*="↔"]').count());
      await bench.command('View: Close Editor');
      // The page is gone while another editor covers it, and comes back as it was.
      const back = await webviewPage(bench, '.row[aria-selected=true]');
      await back.locator('.grid').press('Shift+F10');
      await back.locator('.menu .item', { hasText: 'New Sweep File' }).press('Enter');
      await bench.until('a file with their values', async () => (await bench.editorText()).includes('parameters:'));
      await bench.command('View: Revert and Close Editor');
      const filtered = await webviewPage(bench, '.row[aria-selected=true]');
      await filtered.locator('.filter').fill('optimizer = sgd');
      await bench.until('the filter', async () => /shown of/.test(await filtered.locator('.count').innerText()));

      await bench.reloadWindow();
      const again = await webviewPage(bench, '.body .row');
      check.equal(await again.locator('.filter').inputValue(), 'optimizer = sgd');
      await bench.until('the runs again', async () => /shown of 300/.test(await again.locator('.count').innerText()));
      await bench.openFile('plain.yaml');
      const before = await asked(emulator, 'RunsDelta');
      await emulator.advance(600_000);
      check.equal(await asked(emulator, 'RunsDelta'), before);
    },
  },
  {
    name: 'says why there are no runs to see, and what to do',
    needs,
    async run({ bench, emulator, check }) {
      await showView(bench, 'Sweeps');
      await bench.row('Sweep bigsweep');
      await emulator.faults({ operation: 'RunsOfSweep', kind: 'status', status: 500 });
      await bench.rowAction('Sweep bigsweep', 'Show Results');
      const page = await webviewPage(bench, '.notice.error button');
      check.match(await page.locator('.notice.error').innerText(), /internal error/);
      check.deepEqual(await violationsIn(page), []);
      await bench.picture(PICTURES, 'failed-dark');
      await emulator.faults();
      await page.locator('.notice button', { hasText: 'Try Again' }).press('Enter');
      await bench.until('all runs', async () => (await page.locator('.count').innerText()) === '300 runs');
      check.equal(await page.locator('.notice').count(), 0);
      await bench.rowAction('Sweep pending1', 'Show Results');
      const empty = await webviewPage(bench, '[data-kind=empty] .notice');
      check.match(await empty.locator('.notice').innerText(), /does not have any runs yet/);
      await bench.picture(PICTURES, 'empty-dark');
      await bench.command('Launch Sweeps: Sign Out');
      const out = await webviewPage(bench, '[data-kind=signedOut] .notice button');
      check.match(await out.locator('.notice').innerText(), /Sign in to W&B/);
      await bench.picture(PICTURES, 'signed-out-dark');
    },
  },
  {
    name: 'shows the range of marked runs as an edit of the file that goes with the sweep, before it is made',
    needs: { ...inProject, emulator: ['--no-life'] },
    async run({ bench }) {
      await bench.openFile('launch-bayes.yaml');
      await showView(bench, 'Sweeps');
      await bench.rowAction('Sweep running1', 'Show Results');
      const page = await webviewPage(bench, '.row[aria-rowindex="4"]');
      await bench.until('it knows the file', async () => {
        await page.locator('.row[aria-rowindex="2"] .check').click();
        await page.locator('.row[aria-rowindex="4"]').click({ modifiers: ['Shift'] });
        await page.locator('.selection button', { hasText: 'More' }).click();
        const item = page.locator('.menu .item:not([aria-disabled])', { hasText: 'Use Their Range in the File' });
        if ((await item.count()) > 0) return true;
        await page.locator('.menu').press('Escape');
        return false;
      });
      await page.locator('.menu .item', { hasText: 'Use Their Range' }).press('Enter');
      await bench.until('the edit is shown first', () => bench.page.locator('.tab[aria-label*="narrowed"]').count());
      await bench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'learning_rate' }).waitFor();
      await bench.picture(PICTURES, 'range-dark');
      await bench.page.keyboard.press('Enter');
      await bench.until('the file is narrower', async () => {
        const text = await bench.editorText();
        return text.includes('parameters:') && !/min: 0\.0001\b/.test(text);
      });
      await bench.page.keyboard.press('Control+Z');
      await bench.until('as it was', async () => (await bench.editorText()).includes('min: 0.0001\n'));
      await bench.until('the difference is closed', async () => {
        return (await bench.page.locator('.tab[aria-label*="narrowed"]').count()) === 0;
      });
    },
  },
];
