// The tour's first steps: a sweep file with mistakes is fixed, and a sweep in Python is opened. Each
// does what a person would do and checks the result.
import assert from 'node:assert/strict';
import type { TourStep } from './tourStep.ts';
import type { Workbench } from './workbench.ts';

const FILE = 'with-mistakes.yaml';
const IN_PYTHON = 'tune_with_mistakes.py';

/** How many problems of the file the status bar shows. */
const problemsTold = async (bench: Workbench): Promise<number> => {
  const label = await bench.page.locator('.statusbar-item[id="status.problems"] a').first().getAttribute('aria-label');
  return label?.match(/\d+/g)?.reduce((sum, n) => sum + Number(n), 0) ?? 0;
};

export const writing: readonly TourStep[] = [
  {
    name: 'open',
    async walk({ bench }) {
      await bench.openFile(FILE);
      await bench.until('problems are told', () => problemsTold(bench));
      const problems = (await bench.problems()).slice(1);
      assert.ok(
        problems.some(problem => problem.startsWith('Error: `dropout` is a range of floats')),
        problems.join('\n'),
      );
      return `${FILE} has ${problems.length} problems, the first: ${problems[0]?.replace(/ at line.*/, '') ?? ''}`;
    },
  },
  {
    name: 'hover',
    mouse: true,
    async walk({ bench }) {
      await bench.press('Control+J');
      await bench.hover('minimise');
      const text = await bench.until('the hover', async () => {
        const shown = await bench.hoverText();
        return shown.includes('minimise') && shown;
      });
      return `the mistake explains itself: ${text.replace(/(launch-sweeps|\n)[^]*/, '')}`;
    },
  },
  {
    name: 'quick-fix',
    async walk({ bench }) {
      await bench.focusEditor();
      await bench.goTo(6, 12);
      const before = await problemsTold(bench);
      const offered = await bench.quickFixes();
      assert.ok(
        offered.some(entry => entry.includes('minimize')),
        offered.join(', '),
      );
      return `${offered.length} fixes are offered for one of ${before} problems: ${offered.join(' / ')}`;
    },
  },
  {
    name: 'fix',
    async walk({ bench }) {
      const before = await problemsTold(bench);
      await bench.menuEntry('minimize');
      await bench.until('one problem less', async () => (await problemsTold(bench)) < before);
      await bench.goTo(17, 5);
      await bench.quickFixes();
      await bench.menuEntry('safe fixes');
      await bench.until('the safe ones are fixed', async () => (await bench.editorText()).includes('num_workers: 4'));
      const left = await bench.until('they are not told any more', async () => {
        const told = await problemsTold(bench);
        return told === 2 && told;
      });
      const text = await bench.editorText();
      assert.match(text, /goal: minimize/);
      assert.match(text, /1\.0e-3/);
      return `${before - left} of ${before} mistakes are fixed with two keystrokes each; what is left needs a choice`;
    },
  },
  {
    name: 'complete',
    async walk({ bench }) {
      await bench.goTo(11, 5);
      for (const keys of ['Shift+ArrowDown', 'Shift+End', 'Delete', 'Control+Space']) await bench.press(keys);
      const offered = await bench.suggestions();
      assert.ok(offered[0]?.startsWith('values'), offered.join(', '));
      return `under dropout the likeliest comes first: ${offered
        .slice(0, 4)
        .map(label => label.split(',')[0])
        .join(', ')}`;
    },
  },
  {
    name: 'sound',
    async walk({ bench }) {
      await bench.suggestion('values');
      await bench.until('the list is in the file', async () =>
        /dropout:\n\s+values: \[/.test(await bench.editorText()),
      );
      await bench.press('Escape');
      await bench.press('Escape');
      const left = await bench.until('no error is left', async () => {
        const rows = await bench.problems();
        return !rows.some(row => row.startsWith('Error')) && rows;
      });
      await bench.press('Control+J');
      await bench.focusEditor();
      // One choice is left to the person: `value` with a list is allowed, and seldom meant.
      const row = left.find(each => each.includes('batch_size')) ?? '';
      const [, line, column] = /at line (\d+) and character (\d+)/.exec(row) ?? [];
      await bench.goTo(Number(line), Number(column) + 'value'.length);
      await bench.type('s');
      await bench.press('Escape');
      await bench.until('nothing is left', async () => (await problemsTold(bench)) === 0);
      await bench.press('Control+S');
      await bench.until('it is saved', async () => !(await bench.page.locator('.tabs-container .tab.dirty').count()));
      const lens = await bench.lensText();
      assert.match(lens, /Launch/);
      return `no problem is left; above the file: ${lens}`;
    },
  },
  {
    name: 'python',
    mouse: true,
    async walk(context) {
      const { bench } = context;
      context.after = async () => {
        await bench.press('Control+J');
        await bench.command('View: Close Editor');
      };
      await bench.openFile(IN_PYTHON);
      await bench.until('problems are told', async () => (await problemsTold(bench)) === 4);
      const problems = (await bench.problems()).slice(1);
      for (const mistake of ['`val_los`', '`log_uniform`', '`--batchsize`', '`lion`'])
        assert.ok(
          problems.some(problem => problem.includes(mistake)),
          problems.join('\n'),
        );
      await bench.focusEditor();
      await bench.hover('val_los');
      assert.match(await bench.lensText(), /Create Sweep/);
      return `a sweep in Python is read along with the program that it starts: ${problems.length} problems`;
    },
  },
];
