// From a training script to a first launch sweep: the walkthrough of the extension.
import { inProject, keyInEnvironment, showView } from '../explorerRows.ts';
import type { Test } from '../suite.ts';
export const tests: readonly Test[] = [
  {
    name: 'leads through six steps, each with its picture and a tick for what was done before',
    needs: {
      ...inProject,
      ...keyInEnvironment,
      settings: { ...inProject.settings, ...keyInEnvironment.settings },
      emulator: ['--no-life'],
      viewport: { width: 1700, height: 900 },
      fresh: true,
    },
    async run({ bench, check }) {
      await bench.command('Welcome: Open Walkthrough...');
      await bench.pick('From a training script to your first launch sweep');
      const steps = bench.page.locator('.getting-started-step');
      await bench.until('six steps', async () => (await steps.count()) === 6);
      const ticked = () => steps.evaluateAll(all => all.map(step => step.getAttribute('aria-checked') === 'true'));
      // Nobody opened the workspace's sweep file or a view in this window.
      await bench.until('signed in, and a sweep file', async () => (await ticked()).join().startsWith('true,true,'));
      check.deepEqual((await ticked()).slice(2), [false, false, false, false]);
      const seen = new Set();
      for (let index = 0; index < 6; index++) {
        await steps.nth(index).click();
        const picture = bench.page.locator('.getting-started-media img');
        seen.add(
          await bench.until('its picture', () =>
            picture.evaluate(
              image =>
                image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0 && image.currentSrc,
            ),
          ),
        );
      }
      check.equal(seen.size, 6);
      for (const view of ['Jobs', 'Queues', 'Sweeps'] as const) await showView(bench, view);
      await bench.until('job, agent and launch of before', async () => (await ticked()).every(Boolean));
    },
  },
];
