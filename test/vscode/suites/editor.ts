// The harness itself: a window that tests share is reset between them.
import type { Needs, Test } from '../suite.ts';

const needs: Needs = { emulator: false };

export const tests: readonly Test[] = [
  {
    name: 'a test may leave files changed, editors open and settings set',
    repeats: 'test/vscode/testWindow.ts',
    needs: { ...needs, settings: { 'editor.fontSize': 20 } },
    async run({ bench }) {
      await bench.openFile('plain.yaml');
      await bench.until(
        'its settings',
        async () =>
          (await bench.page
            .locator('.view-line')
            .first()
            .evaluate(line => getComputedStyle(line).fontSize)) === '20px',
      );
      await bench.type('method: grid\n');
      await bench.until('the text shows', async () => (await bench.editorText()).startsWith('method: grid\n#'));
      await bench.press('Control+S');
      await bench.type('not: saved\n');
      await bench.theme('light');
    },
  },
  {
    name: 'the next one finds the window as new',
    repeats: 'test/vscode/testWindow.ts',
    needs,
    async run({ bench, check }) {
      check.equal(await bench.page.locator('.tabs-container .tab').count(), 0);
      await bench.openFile('plain.yaml');
      await bench.until('the file as the fixture has it', async () =>
        (await bench.editorText()).startsWith('# A plain sweep'),
      );
      await bench.until(
        'the usual size',
        async () =>
          (await bench.page
            .locator('.view-line')
            .first()
            .evaluate(line => getComputedStyle(line).fontSize)) === '14px',
      );
      check.equal(await bench.page.locator('.monaco-workbench.vs-dark').count(), 1);
    },
  },
];
