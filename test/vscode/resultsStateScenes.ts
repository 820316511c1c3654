// States of the results in which not all is there: for `npm run measure -- resultsPictures`.
import { inProject, showView } from './explorerRows.ts';
import { results } from './openResults.ts';
import type { Scene } from './resultsScene.ts';
import { webviewPage } from './webview.ts';

const failing = { kind: 'status', status: 500 } as const;

export const STATE_SCENES: readonly Scene[] = [
  {
    name: 'loading',
    async arrange(context) {
      await showView(context.bench, 'Sweeps');
      await context.bench.row('Sweep everyday');
      await context.emulator.faults({ operation: 'RunsOfSweep', kind: 'delay', ms: 25_000 });
      return results(context, 'everyday', 'main[data-kind=loading]');
    },
    end: ({ emulator }) => emulator.faults(),
  },
  {
    name: 'loading-plot',
    async arrange(context) {
      await showView(context.bench, 'Sweeps');
      await context.bench.row('Sweep everyday');
      await context.emulator.faults({ operation: 'RunsOfSweep', kind: 'delay', ms: 25_000 });
      const page = await results(context, 'everyday', 'main[data-kind=loading]');
      await page.locator('#tab-parallel').click();
      return page;
    },
    end: ({ emulator }) => emulator.faults(),
  },
  {
    name: 'reduced-motion',
    async arrange(context) {
      await context.bench.page.emulateMedia({ reducedMotion: 'reduce' });
      await showView(context.bench, 'Sweeps');
      await context.bench.row('Sweep everyday');
      await context.emulator.faults({ operation: 'RunsOfSweep', kind: 'delay', ms: 25_000 });
      return results(context, 'everyday', 'main[data-kind=loading]');
    },
    async end({ bench, emulator }) {
      await emulator.faults();
      await bench.page.emulateMedia({ reducedMotion: null });
    },
  },
  { name: 'partial', arrange: context => results(context, 'bigsweep', 'main[data-kind=partial]') },
  { name: 'ten-thousand', arrange: context => results(context, 'bigsweep') },
  {
    name: 'failed',
    inContrast: true,
    async arrange(context) {
      await showView(context.bench, 'Sweeps');
      await context.bench.row('Sweep everyday');
      await context.emulator.faults({ operation: 'RunsOfSweep', ...failing });
      return results(context, 'everyday', '.notice.error button');
    },
    end: ({ emulator }) => emulator.faults(),
  },
  {
    name: 'failed-plot',
    async arrange(context) {
      await showView(context.bench, 'Sweeps');
      await context.bench.row('Sweep everyday');
      await context.emulator.faults({ operation: 'RunsOfSweep', ...failing });
      const page = await results(context, 'everyday', '.notice.error button');
      await page.locator('#tab-parallel').click();
      return page;
    },
    end: ({ emulator }) => emulator.faults(),
  },
  {
    name: 'failed-curves',
    async arrange(context) {
      const page = await results(context, 'everyday');
      await context.emulator.faults({ operation: 'RunHistories', ...failing });
      await page.locator('#tab-curves').click();
      await context.bench.until('why there are none', async () =>
        /error/.test(await page.locator('.curves').innerText()),
      );
      return page;
    },
    end: ({ emulator }) => emulator.faults(),
  },
  {
    name: 'stale',
    inContrast: true,
    needs: { ...inProject, emulator: ['--lessons'], limit: 300_000 },
    async arrange(context) {
      await results(context, 'running1');
      await context.emulator.faults({ operation: 'RunsDelta', ...failing });
      return webviewPage(context.bench, 'main[data-kind=stale]');
    },
    end: ({ emulator }) => emulator.faults(),
  },
  {
    name: 'withheld',
    inContrast: true,
    async arrange(context) {
      await showView(context.bench, 'Sweeps');
      await context.bench.row('Sweep everyday');
      await context.emulator.faults({
        operation: 'RunsOfSweep',
        kind: 'graphqlError',
        status: 400,
        message: 'Cannot query field "config" on type "Run".',
        times: 1,
      });
      return results(context, 'everyday', '.notice.warning');
    },
    end: ({ emulator }) => emulator.faults(),
  },
  { name: 'empty', inContrast: true, arrange: context => results(context, 'pending1', 'main[data-kind=empty]') },
  {
    name: 'empty-plot',
    async arrange(context) {
      const page = await results(context, 'pending1', 'main[data-kind=empty]');
      await page.locator('#tab-parallel').click();
      return page;
    },
  },
  {
    name: 'signed-out',
    inContrast: true,
    async arrange(context) {
      await results(context, 'everyday');
      await context.bench.command('Launch Sweeps: Sign Out');
      return webviewPage(context.bench, '[data-kind=signedOut] .notice button');
    },
  },
];
