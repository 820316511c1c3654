// A sweep beside its program: what does not fit is marked and fixed, and a program makes a first sweep file.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Test } from '../suite.ts';

const SWEEP = `program: train.py
method: grid
metric: {name: validation_loss, goal: minimize}
parameters:
  batchsize: {values: [16, 32]}
  optimizer: {values: [adam, lion]}
`;

export const tests: readonly Test[] = [
  {
    name: 'a sweep is held against its program, and a program makes a first sweep file',
    async run({ bench, check, folder }) {
      writeFileSync(join(folder, 'beside.yaml'), SWEEP);
      await bench.openFile('beside.yaml');
      await bench.until('three warnings', async () => {
        const said = (await bench.problems('beside.yaml')).join('\n');
        return /batch_size/.test(said) && /lion/.test(said) && /val_loss/.test(said);
      });
      await bench.focusEditor();
      await bench.goTo(5, 4);
      check.ok((await bench.quickFixes()).some(title => title.includes('batch_size')));
      await bench.press('Enter');
      await bench.until('the name is the option', async () => (await bench.editorText()).includes('batch_size:'));
      await bench.press('Control+S');

      await bench.openFile('train.py');
      await bench.command('Launch Sweeps: New Sweep from This Program');
      await bench.until('the program is in a new file', async () =>
        /program: train\.py[\s\S]*val_loss[\s\S]*learning_rate/.test(await bench.editorText()),
      );
    },
  },
];
