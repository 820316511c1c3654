// What the hover shows beside text.
import type { Test } from '../suite.ts';

export const tests: readonly Test[] = [
  {
    name: "the hover of a parameter draws what W&B's random draws are like",
    async run({ bench, check }) {
      await bench.openFile('launch-bayes.yaml');
      await bench.hover('learning_rate');
      const drawing = bench.page.locator('.monaco-hover:visible img').first();
      await bench.until('the drawing', () => drawing.evaluate(image => (image as HTMLImageElement).naturalWidth > 0));
      check.match(await bench.hoverText(), /0\.00/);
      check.ok(await drawing.getAttribute('alt'));
    },
  },
];
