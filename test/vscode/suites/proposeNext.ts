// Propose Next Sweep, the whole way: from a sweep's row over the choice of changes to a launch with earlier runs.
import { join } from 'node:path';
import { inProject, showView } from '../explorerRows.ts';
import { createdBy, onlyOf } from '../launches.ts';
import type { Test } from '../suite.ts';

const PICTURES = join('out', 'pictures', 'propose');

export const tests: readonly Test[] = [
  {
    name: 'the next sweep is proposed from the runs of the last, accepted in part, and launched with its runs',
    needs: { ...inProject, emulator: ['--no-life', '--runs', '150'] },
    async run({ bench, emulator, check }) {
      await showView(bench, 'Sweeps');
      await bench.rowAction('bigsweep', 'Propose Next Sweep');
      const rows = await bench.until('the changes', async () => {
        const all = await bench.choices();
        return all.some(row => row.includes('→')) && all;
      });
      check.match(rows.join('\n'), /Best tenth of 1\d\d runs: /);
      await bench.picture(PICTURES, 'changes-dark');
      // The view may take the focus back after the click on its row.
      await bench.page.locator('.quick-input-widget:visible input.input').first().click();
      // The first change is not accepted.
      await bench.press('ArrowDown');
      await bench.press('Space');
      await bench.press('Enter');
      await bench.toast('The next sweep after');
      const next = await bench.until('the new file', async () => {
        const text = await bench.editorText();
        return text.includes('program: train.py') && text;
      });
      check.match(next, /method: random/);
      await bench.picture(PICTURES, 'next-dark');
      const { priorRuns } = onlyOf(
        await createdBy(emulator, async () => {
          await bench.toastButton('The next sweep after', 'Launch with Earlier Runs');
          await bench.pick('The best 1');
          await bench.pick('Create the sweep');
          await bench.toast('Start Agent');
        }),
      );
      check.ok(priorRuns.length >= 10 && priorRuns.every(name => name.startsWith('b')), priorRuns.join(' '));
    },
  },
];
