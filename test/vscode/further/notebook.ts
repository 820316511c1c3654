// A sweep in a notebook whose dict and call are in different cells, in the notebook editor, without Pylance.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asked, inProject } from '../explorerRows.ts';
import { createdBy, onlyOf } from '../launches.ts';
import type { Test } from '../suite.ts';

const PICTURES = join('out', 'pictures', 'python');
const cell = (source: string) => ({ cell_type: 'code', execution_count: null, metadata: {}, outputs: [], source });
const notebook = (method: string) => ({
  cells: [
    cell('%pip install wandb\nimport wandb'),
    cell(
      `config = {\n    '${method}': 'grid',\n    'metric': {'name': 'val_los', 'goal': 'minimize'},\n` +
        "    'parameters': {'lr': {'values': [0.1, 0.01]}},\n}",
    ),
    cell("def train():\n    run = wandb.init()\n    run.log({'val_loss': run.config.lr})"),
    cell("sweep_id = wandb.sweep(config, project='my-proj')\nwandb.agent(sweep_id, function=train)"),
  ],
  metadata: { language_info: { name: 'python' } },
  nbformat: 4,
  nbformat_minor: 5,
});

export const tests: readonly Test[] = [
  {
    name: 'a notebook of Python is read as one: the dict in a cell, its call and its function in others',
    needs: inProject,
    async run({ bench, folder, check }) {
      writeFileSync(join(folder, 'tune.ipynb'), JSON.stringify(notebook('metod')));
      await bench.openFile('tune.ipynb');
      const problems = await bench.until('the problems', async () => {
        const found = (await bench.problems()).filter(row => row.includes('at line'));
        return found.some(row => row.includes('val_los')) && found;
      });
      check.match(problems.join('\n'), /`metod`.*at line 2/s);
      check.match(problems.join('\n'), /`val_los`.*at line 3/s);
      await bench.focusEditor();
      await bench.hover("'lr'");
      check.match(await bench.hoverText(), /\(parameter\)/);
      await bench.picture(PICTURES, 'notebook-hover');
    },
  },
  {
    name: 'the lens in a cell creates the sweep once, as its call in another cell would',
    needs: inProject,
    async run({ bench, emulator, folder, check }) {
      writeFileSync(join(folder, 'tune.ipynb'), JSON.stringify(notebook('method')));
      await bench.openFile('tune.ipynb');
      check.match(await bench.lensText(), /Create Sweep/);
      await bench.picture(PICTURES, 'notebook-lens');
      const sweeps = await createdBy(emulator, async () => {
        await bench.lens('Create Sweep');
        await bench.until('it can be confirmed', async () =>
          (await bench.choices()).some(row => /Create the/.test(row)),
        );
        await bench.picture(PICTURES, 'notebook-confirm');
        await bench.pick('Create the sweep');
        await bench.toast('was created');
      });
      check.match(onlyOf(sweeps).config, /lr:\n {4}values:\n {4}- 0\.1/);
      check.equal(await asked(emulator, 'UpsertSweep'), 1);
    },
  },
];
