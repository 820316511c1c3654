// What a sweep is called after its launch, and what another launch of its file is told.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, showView } from '../explorerRows.ts';
import { createdBy, onlyOf } from '../launches.ts';
import { moveLatest } from '../moveLatest.ts';
import type { Test } from '../suite.ts';

const LAUNCH = 'Launch Sweeps: Launch Sweep';

export const tests: readonly Test[] = [
  {
    name: 'a named sweep is called by its name with its id beside it; a later launch tells of an alias that moved',
    needs: { ...inProject, emulator: ['--no-life'] },
    async run({ bench, emulator, folder, check }) {
      const file = join(folder, 'sweeps', 'launch-bayes.yaml');
      const text = readFileSync(file, 'utf8').replace('method:', 'name: my search\nmethod:');
      writeFileSync(file, text);
      await bench.openFile('launch-bayes.yaml');
      const { name } = onlyOf(
        await createdBy(emulator, async () => {
          await bench.command(LAUNCH);
          await bench.pick('Launch on gpu-queue');
          check.match(await bench.toast('was launched'), /my search \(\w{8}\) was launched/);
        }),
      );
      await bench.clearToasts();
      await bench.status('my search: ');
      await showView(bench, 'Sweeps');
      check.match(await (await bench.row('Sweep my search')).innerText(), new RegExp(name));
      await bench.rowAction('Sweep my search', 'Cancel Sweep');
      check.match(await bench.dialog(), new RegExp(`my search \\(${name}\\)`));
      await bench.step();
      await bench.press('Escape');
      await moveLatest(emulator, 'job-train');
      writeFileSync(file, text.replace('run_cap: 8', 'run_cap: 9'));
      await bench.until('the change is read', async () => (await bench.editorText()).includes('run_cap: 9'));
      await bench.command(LAUNCH);
      const rows = await bench.until('what was found', async () => {
        const all = (await bench.choices()).join('\n');
        return all.includes('is now') && all;
      });
      await bench.step();
      check.match(rows, /"latest" of the job job-train is now v\d/);
      check.match(rows, new RegExp(`edited since it launched my search \\(${name}\\)`));
      await bench.press('Escape');
    },
  },
];
