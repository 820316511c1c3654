// Update Sweep: what `wandb sweep --update` does, for a sweep that has not begun.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from '../../emulator/ask.ts';
import { asked, inProject } from '../explorerRows.ts';
import { createdBy, onlyOf, sweepOf } from '../launches.ts';
import type { Test } from '../suite.ts';

const UPDATE = 'Launch Sweeps: Update Sweep';

export const tests: readonly Test[] = [
  {
    name: 'a file that was changed since updates its sweep once, after it was shown; a begun one stays',
    needs: { ...inProject, emulator: ['--no-life'] },
    async run({ bench, emulator, folder, check }) {
      const file = join(folder, 'sweeps', 'plain.yaml');
      await bench.openFile('plain.yaml');
      const { name } = onlyOf(
        await createdBy(emulator, async () => {
          await bench.command('Launch Sweeps: Launch Sweep');
          check.match(
            (await bench.choices())[0],
            /Create the sweep, my-team\/my-proj · random · 12 runs · train\.py · then start an agent for it/,
          );
          await bench.pick('Create the sweep');
          await bench.toast('Start Agent');
        }),
      );
      await bench.clearToasts();
      await bench.command(UPDATE);
      await bench.toast('already matches plain.yaml');
      await bench.clearToasts();
      writeFileSync(file, readFileSync(file, 'utf8').replace('value: 5', 'value: 77'));
      await bench.until('the change is read', async () => (await bench.editorText()).includes('77'));
      await bench.command(UPDATE);
      await bench.pick('Show what changes');
      await bench.until('the confirmation is back', async () =>
        (await bench.choices()).some(row => row.includes('Update from plain.yaml')),
      );
      await bench.step();
      await bench.pick('Update from plain.yaml');
      await bench.toast('is updated');
      check.match((await sweepOf(emulator, name)).config, /value: 77/);
      check.equal(await asked(emulator, 'UpsertSweep'), 2);
      await bench.command('View: Close All Editors');
      await bench.clearToasts();
      await bench.command(UPDATE);
      await bench.until('the list', async () => (await bench.choices()).some(row => row.includes(name)));
      check.ok(!(await bench.choices()).some(row => row.includes('running1')), 'a begun one is not offered');
      await bench.press('Escape');
    },
  },
  {
    name: 'a plain sweep that has begun keeps what it was created with, which is said where the file was edited',
    needs: { ...inProject, emulator: ['--no-life'] },
    async run({ bench, emulator, folder, check }) {
      const file = join(folder, 'sweeps', 'plain.yaml');
      const text = readFileSync(file, 'utf8').replace('method:', 'name: edited later\nmethod:');
      writeFileSync(file, text);
      await bench.openFile('plain.yaml');
      const { id, name } = onlyOf(
        await createdBy(emulator, async () => {
          await bench.command('Launch Sweeps: Launch Sweep');
          await bench.pick('Create the sweep');
          await bench.toast('Start Agent');
        }),
      );
      await bench.clearToasts();
      await ask(
        emulator,
        'mutation Pause($id: ID!) { upsertSweep(input: { id: $id, state: "PAUSED" }) { sweep { id } } }',
        {
          id,
        },
      );
      writeFileSync(file, text.replace('value: 5', 'value: 77'));
      await bench.until('the change is read', async () => (await bench.editorText()).includes('77'));
      await bench.command('Launch Sweeps: Launch Sweep');
      const rows = await bench.until('what was found', async () => {
        const all = await bench.choices();
        return all.some(row => row.includes('was edited since it launched')) && all;
      });
      await bench.step();
      check.match(rows.join('\n'), new RegExp(`edited later \\(${name}\\) from this file is still paused`));
      // A sentence in two lines is read with a comma between them.
      check.match(rows.join('\n'), /has begun,? and keeps what it was created with/);
      await bench.press('Escape');
      await bench.command('Launch Sweeps: Resume Sweep');
      await bench.pick('launched last from this file');
      check.match(await bench.toast('plain.yaml has changed'), /that has begun keeps its settings/);
      check.equal((await sweepOf(emulator, name)).state, 'RUNNING');
      check.equal(await asked(emulator, 'UpsertSweep'), 1);
    },
  },
];
