// The table and the plots of results, as they are looked at: for `npm run measure -- resultsPictures`.
import { actionOnRows, closeRow, showView } from './explorerRows.ts';
import { plot, results } from './openResults.ts';
import { half, low, narrow, needs, type Scene } from './resultsScene.ts';
import { webviewPage } from './webview.ts';

export const RESULTS_SCENES: readonly Scene[] = [
  { name: 'table', inContrast: true, arrange: context => results(context, 'everyday') },
  {
    name: 'table-right',
    async arrange(context) {
      const page = await results(context, 'everyday');
      await page.evaluate('document.querySelector(".grid").scrollLeft = 1e6');
      return page;
    },
  },
  { name: 'no-metric', arrange: context => results(context, 'nometric') },
  { name: 'no-metric-best', arrange: context => plot(context, 'nometric', 'best') },
  { name: 'no-metric-mattered', arrange: context => plot(context, 'nometric', 'mattered') },
  { name: 'no-metric-curves', arrange: context => plot(context, 'nometric', 'curves') },
  { name: 'no-metric-parallel', arrange: context => plot(context, 'nometric', 'parallel') },
  { name: 'no-metric-scatter', arrange: context => plot(context, 'nometric', 'scatter') },
  { name: 'one-run', arrange: context => results(context, 'single') },
  ...['parallel', 'scatter', 'mattered', 'curves', 'best'].map((name): Scene => ({
    name: `one-run-${name}`,
    arrange: context => plot(context, 'single', name),
  })),
  ...['parallel', 'scatter', 'mattered', 'curves', 'best'].map((name): Scene => ({
    name: `plot-${name}`,
    inContrast: true,
    arrange: context => plot(context, 'everyday', name),
  })),
  {
    name: 'brushed',
    inContrast: true,
    async arrange(context) {
      const page = await plot(context, 'everyday', 'parallel');
      const picture = page.locator('.parallel .picture');
      await picture.press('ArrowRight');
      for (let i = 0; i < 3; i++) await picture.press('Shift+PageUp');
      await page.locator('.brushes .chip').waitFor();
      return page;
    },
  },
  {
    name: 'selected',
    inContrast: true,
    async arrange(context) {
      const page = await results(context, 'everyday');
      for (const key of ['Control+Home', 'Space', 'ArrowDown', 'Space', 'ArrowDown', 'ArrowDown', 'Space'])
        await page.locator('.grid').press(key);
      await page.locator('.selection .words').waitFor();
      return page;
    },
  },
  {
    name: 'run-menu',
    async arrange(context) {
      const page = await results(context, 'everyday');
      await page.locator('.body .row').nth(1).click({ button: 'right' });
      await page.locator('.menu').waitFor();
      return page;
    },
  },
  {
    name: 'column-menu',
    async arrange(context) {
      const page = await results(context, 'everyday');
      await page.locator('.head .cell', { hasText: 'val_loss' }).first().click({ button: 'right' });
      await page.locator('.menu').waitFor();
      return page;
    },
  },
  {
    name: 'columns',
    async arrange(context) {
      const page = await results(context, 'everyday');
      await page.locator('.columns-button').click();
      await page.locator('.dialog').waitFor();
      return page;
    },
  },
  {
    name: 'filter-typing',
    async arrange(context) {
      const page = await results(context, 'everyday');
      await page.locator('.filter').fill('learning_rat < 0.01');
      await page.locator('.problem mark').waitFor();
      return page;
    },
  },
  {
    name: 'filter-none',
    async arrange(context) {
      const page = await results(context, 'everyday');
      await page.locator('.filter').fill('learning_rate > 5');
      await page.locator('.nothing:visible').waitFor();
      return page;
    },
  },
  {
    name: 'filter-none-plot',
    async arrange(context) {
      const page = await plot(context, 'everyday', 'scatter');
      await page.locator('.filter').fill('learning_rate > 5');
      return page;
    },
  },
  {
    name: 'all-hidden',
    async arrange(context) {
      const page = await results(context, 'single');
      await page.locator('.body .row').first().click({ button: 'right' });
      await page.locator('.menu .item', { hasText: 'Hide Run' }).click();
      await page.locator('.nothing:visible').waitFor();
      return page;
    },
  },
  {
    name: 'grouped',
    async arrange(context) {
      const page = await results(context, 'everyday');
      await page.locator('.toolbar select').selectOption('optimizer');
      await page.locator('.row.group').first().waitFor();
      return page;
    },
  },
  {
    name: 'compared',
    async arrange(context) {
      await showView(context.bench, 'Sweeps');
      await actionOnRows(context.bench, ['Sweep everyday', 'Sweep explored'], 'Show Results');
      return webviewPage(context.bench, 'main[data-kind=whole]');
    },
    async end({ bench }) {
      for (const sweep of ['Sweep everyday', 'Sweep explored']) await closeRow(bench, sweep);
    },
  },
  {
    name: 'narrow',
    needs: { ...needs, viewport: narrow },
    arrange: context => results(context, 'everyday'),
  },
  {
    name: 'narrow-plot',
    needs: { ...needs, viewport: narrow },
    arrange: context => plot(context, 'everyday', 'scatter'),
  },
  ...['table', 'parallel', 'mattered', 'curves'].map((name): Scene => ({
    name: `half-${name}`,
    async arrange(context) {
      const page = await (name === 'table' ? results(context, 'everyday') : plot(context, 'everyday', name));
      await context.bench.page.keyboard.press('Control+B');
      await context.bench.page.setViewportSize(half);
      return page;
    },
    end: ({ bench }) => bench.page.keyboard.press('Control+B'),
  })),
  ...['table', 'parallel', 'scatter', 'mattered', 'curves', 'best'].map((name): Scene => ({
    name: `low-${name}`,
    needs: { ...needs, viewport: low },
    async arrange(context) {
      const { bench } = context;
      const page = await results(context, 'everyday');
      for (const key of ['Control+Home', 'Space', 'ArrowDown', 'Space']) await page.locator('.grid').press(key);
      await page.locator('.selection .words').waitFor();
      await bench.page.keyboard.press('Control+Shift+M');
      await page.locator(`#tab-${name}`).click();
      return page;
    },
    end: ({ bench }) => bench.page.keyboard.press('Control+Shift+M'),
  })),
];
