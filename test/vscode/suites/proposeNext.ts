// Propose Next Sweep, the whole way: from a sweep's row over the choice of changes to a launch with earlier runs.
import { join } from 'node:path';
import { inProject, showView } from '../explorerRows.ts';
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
        return all.some(row => row.includes('learning_rate')) && all;
      });
      await bench.picture(PICTURES, 'changes-dark');
      check.ok(rows.length > 1, rows.join('\n'));
      check.match(rows.join('\n'), /Best tenth: .* in 15 of \d+ runs/);
    },
  },
];
