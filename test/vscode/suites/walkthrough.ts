// From a training script to a first launch sweep: the walkthrough of the extension.
import type { Test } from '../suite.ts';
export const tests: readonly Test[] = [
  {
    name: 'leads through six steps, each with its picture',
    needs: { viewport: { width: 1700, height: 900 } },
    async run({ bench, check }) {
      await bench.command('Welcome: Open Walkthrough...');
      await bench.pick('From a training script to your first launch sweep');
      const steps = bench.page.locator('.getting-started-step');
      await bench.until('six steps', async () => (await steps.count()) === 6);
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
    },
  },
];
