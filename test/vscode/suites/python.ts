// Sweeps written in Python, without Pylance.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Test } from '../suite.ts';

const SCRIPT = `import wandb

PARAMETERS = {
    'lr': {'min': 0.1, 'max': 0.0001},
    'optimizer': {'valus': ['adam', 'sgd']},
}
sweep_config = {
    'program': 'train.py',
    'method': 'random',
    'metric': {'name': 'val_loss', 'goal': 'minimise'},
}
sweep_config['parameters'] = PARAMETERS
wandb.sweep(sweep_config, project='digits')
`;

export const tests: readonly Test[] = [
  {
    name: 'a sweep in a Python file has problems, hover and lens where each part is written',
    async run({ bench, folder, check }) {
      writeFileSync(join(folder, 'tune.py'), SCRIPT);
      await bench.openFile('tune.py');
      const problems = await bench.until('the problems', async () => {
        const found = (await bench.problems()).filter(row => row.includes('at line'));
        return found.length >= 3 && found;
      });
      const lines = problems.map(row => /at line (\d+)/.exec(row)?.[1]);
      check.deepEqual(lines.toSorted(), ['10', '4', '5'], problems.join('\n'));
      check.match(await bench.lensText(), /Preview/);
      await bench.hover('lr');
      check.match(await bench.hoverText(), /\(parameter\)/);
    },
  },
];
