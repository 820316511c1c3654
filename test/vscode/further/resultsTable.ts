// The table of results: several sweeps compared in one, and its columns moved and resized, by mouse and by keyboard.
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { actionOnRows, closeRow, inProject, showView } from '../explorerRows.ts';
import type { Test } from '../suite.ts';
import { violationsIn, webviewPage } from '../webview.ts';

const needs = { ...inProject, emulator: ['--no-life', '--runs', '300'] };
const PICTURES = join('out', 'pictures', 'results');

const heads = (page: Frame): Promise<string[]> => page.locator('.head .cell .text').allInnerTexts();

/** The width of a column's head. */
async function widthOf(page: Frame, name: string): Promise<number> {
  const box = await page.locator('.head .cell', { hasText: name }).boundingBox();
  return box?.width ?? 0;
}

export const tests: readonly Test[] = [
  {
    name: 'compares the runs of several sweeps in one table, from their rows by mouse and by keyboard',
    needs,
    async run({ bench, check }) {
      await showView(bench, 'Sweeps');
      await actionOnRows(bench, ['Sweep gridbest', 'Sweep first try'], 'Show Results');
      const page = await webviewPage(bench, '.body .row');
      check.equal(await page.locator('h1').innerText(), 'Results of 2 sweeps');
      await bench.until('the runs of both', () => page.locator('main[data-kind=whole]').count());
      check.ok((await heads(page)).includes('Sweep'), 'which sweep a run is of');
      await page.locator('.toolbar select').selectOption('sweep');
      await bench.until('a group for each sweep', async () => (await page.locator('.row.group').count()) === 2);
      check.deepEqual(await violationsIn(page), []);
      await bench.picture(PICTURES, 'compared-dark');
      await bench.command('View: Close Editor');

      // Closed, the next row is that of another sweep.
      await closeRow(bench, 'Sweep bigsweep');
      await bench.page.keyboard.press('Shift+ArrowDown');
      await bench.page.keyboard.press('Shift+F10');
      const item = bench.page.locator('.monaco-menu .action-label', { hasText: 'Show Results' });
      await item.waitFor();
      await bench.until('the entry has the focus', async () => {
        await bench.page.keyboard.press('ArrowDown');
        return bench.page.locator('.monaco-menu .action-item.focused', { hasText: 'Show Results' }).count();
      });
      await bench.page.keyboard.press('Enter');
      const again = await webviewPage(bench, '.body .row');
      check.equal(await again.locator('h1').innerText(), 'Results of 2 sweeps');
    },
  },
  {
    name: 'keeps the runs on show while the host fails, and fits into half a window, without a violation',
    needs: { ...inProject, emulator: ['--runs', '300'] },
    async run({ bench, emulator, check }) {
      await showView(bench, 'Sweeps');
      await bench.rowAction('Sweep running1', 'Show Results');
      const page = await webviewPage(bench, '.body .row');
      await emulator.faults({ operation: 'RunsDelta', kind: 'status', status: 500 });
      await bench.until('the runs are from before', () => page.locator('main[data-kind=stale]').count());
      check.ok((await page.locator('.body .row').count()) > 0, 'they still show');
      check.deepEqual(await violationsIn(page), []);
      await bench.picture(PICTURES, 'stale-dark');
      await emulator.faults();
      await bench.until('they are those of now', () => page.locator('main[data-kind=whole]').count());
      // To a page, a window zoomed to 200 % is one of half the size.
      await bench.page.setViewportSize({ width: 640, height: 400 });
      await bench.until('nothing is cut off', () =>
        page.evaluate<boolean>('document.documentElement.scrollWidth <= document.documentElement.clientWidth'),
      );
      check.deepEqual(await violationsIn(page), []);
      await bench.picture(PICTURES, 'zoomed-dark');
    },
  },
  {
    name: 'moves and resizes the columns of results by their heads, by mouse and by keyboard, and remembers it',
    needs,
    async run({ bench, check }) {
      await showView(bench, 'Sweeps');
      await bench.rowAction('Sweep bigsweep', 'Show Results');
      const page = await webviewPage(bench, '.body .row');
      await bench.until('all columns', () => page.locator('main[data-kind=whole]').count());
      const { mouse } = bench.page;
      const middleOf = async (name: string): Promise<{ x: number; y: number; width: number }> => {
        const box = await page.locator('.head .cell', { hasText: name }).boundingBox();
        const { x, y, width } = box ?? { x: NaN, y: NaN, width: NaN };
        return { x: x + width / 2, y: y + 14, width };
      };
      const place = async (name: string): Promise<number> => (await heads(page)).indexOf(name);
      const before = await place('optimizer');

      const from = await middleOf('optimizer');
      const to = await middleOf('learning_rate');
      await mouse.move(from.x, from.y);
      await mouse.down();
      await mouse.move(to.x - to.width / 2 + 6, to.y, { steps: 6 });
      check.equal(await page.locator('.drop-marker').count(), 1);
      await mouse.up();
      await bench.until('it stands before', async () => (await place('optimizer')) === before - 1);
      check.equal(await page.locator('[aria-sort=ascending] .text').innerText(), 'val_loss', 'a drag is not a click');

      const width = await widthOf(page, 'optimizer');
      const edge = await middleOf('optimizer');
      await mouse.move(edge.x + edge.width / 2 - 2, edge.y);
      await mouse.down();
      await mouse.move(edge.x + edge.width / 2 + 58, edge.y, { steps: 6 });
      await mouse.up();
      await bench.until('it is wider', async () => Math.abs((await widthOf(page, 'optimizer')) - width - 60) < 3);

      // The head above the active cell.
      const grid = page.locator('.grid');
      await page
        .locator('.body .row')
        .first()
        .locator('.cell', { hasText: /^(adam|sgd)$/ })
        .click();
      await grid.press('ArrowUp');
      check.match(await grid.getAttribute('aria-activedescendant'), /^head-/);
      await grid.press('Alt+ArrowRight');
      await bench.until('it is back by a key', async () => (await place('optimizer')) === before);
      await grid.press('Shift+ArrowLeft');
      await bench.until('narrower by a key', async () => Math.abs((await widthOf(page, 'optimizer')) - width - 44) < 3);
      await bench.picture(PICTURES, 'arranged-dark');

      await bench.command('View: Close Editor');
      await bench.rowAction('Sweep bigsweep', 'Show Results');
      const again = await webviewPage(bench, '.body .row');
      await bench.until('as it was left', async () => Math.abs((await widthOf(again, 'optimizer')) - width - 44) < 3);
    },
  },
];
