// A sweep in a notebook whose dict and call are in different cells, in the notebook editor, without Pylance.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Test } from '../suite.ts';

const cell = (source: string) => ({ cell_type: 'code', execution_count: null, metadata: {}, outputs: [], source });
const NOTEBOOK = {
  cells: [
    cell('%pip install wandb\nimport wandb'),
    cell("config = {\n    'metod': 'grid',\n    'parameters': {'lr': {'values': [0.1, 0.01]}},\n}"),
    cell('sweep_id = wandb.sweep(config)\nwandb.agent(sweep_id, function=print)'),
  ],
  metadata: { language_info: { name: 'python' } },
  nbformat: 4,
  nbformat_minor: 5,
};

export const tests: readonly Test[] = [
  {
    name: 'a notebook of Python is read as one: the dict in a cell, its call in another',
    async run({ bench, folder, check }) {
      writeFileSync(join(folder, 'tune.ipynb'), JSON.stringify(NOTEBOOK));
      await bench.openFile('tune.ipynb');
      const problems = await bench.until('the problems', async () => {
        const found = (await bench.problems()).filter(row => row.includes('at line'));
        return found.length >= 1 && found;
      });
      check.equal(problems.length, 1, problems.join('\n'));
      check.match(problems[0], /`metod`.*at line 2/s);
    },
  },
];
