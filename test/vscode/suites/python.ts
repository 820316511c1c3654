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
      // The editor asks for lenses only while it has the focus, which the list of problems took.
      await bench.focusEditor();
      check.match(await bench.lensText(), /Preview/);
      await bench.hover('lr');
      check.match(await bench.hoverText(), /\(parameter\)/);
    },
  },
  {
    name: 'a file that a sweep in a Python file opens is read along, also when another program changes it',
    async run({ bench, folder, check }) {
      const space = (goal: string) =>
        `method: random\nmetric: {name: loss, goal: ${goal}}\nparameters:\n  lr: {min: 0.1, max: 1.0}\n`;
      writeFileSync(join(folder, 'space.yaml'), space('largest'));
      const lines = ['import wandb', 'import yaml', '', 'with open("space.yaml") as f:'];
      lines.push('    config = yaml.safe_load(f)', 'wandb.sweep(config, project="digits")', '');
      writeFileSync(join(folder, 'tune.py'), lines.join('\n'));
      await bench.openFile('tune.py');
      const problems = async () => (await bench.problems()).filter(row => row.includes('at line 6'));
      const found = await bench.until('the problem', async () => {
        const rows = await problems();
        return rows.length > 0 && rows;
      });
      check.match(found.join(), /goal/);
      writeFileSync(join(folder, 'space.yaml'), space('minimize'));
      await bench.until('no problem', async () => (await problems()).every(row => !row.includes('goal')));
      await bench.focusEditor();
      check.match(await bench.lensText(), /Preview/);
    },
  },
  {
    name: 'a sweep in a Python file is fixed and completed in its own quotes',
    async run({ bench, folder, check }) {
      writeFileSync(join(folder, 'tune.py'), SCRIPT);
      await bench.openFile('tune.py');
      await bench.until('the problems', async () => (await bench.problems()).some(row => row.includes('at line 10')));
      await bench.focusEditor();
      await bench.goTo(10, SCRIPT.split('\n')[9]?.indexOf('minimise'));
      const fixes = await bench.quickFixes();
      check.ok(
        fixes.some(title => title.includes('Use minimize')),
        fixes.join('\n'),
      );
      await bench.menuEntry('Use minimize');
      await bench.until('the fix', async () => (await bench.editorText()).includes("'goal': 'minimize'}"));
      await bench.goTo(9);
      await bench.press('End');
      await bench.press('Enter');
      await bench.type("'run");
      const offered = await bench.suggestions();
      check.ok(
        offered.some(label => label.startsWith('run_cap')),
        offered.join('\n'),
      );
      await bench.suggestion('run_cap');
      await bench.until('the key', async () => /'run_cap': \d+,?/.test(await bench.editorText()));
    },
  },
  {
    name: 'a sweep of Python is YAML where it is pasted, with the control that gives the text as it was',
    async run({ bench, folder }) {
      writeFileSync(join(folder, 'tune.py'), SCRIPT);
      writeFileSync(join(folder, 'pasted.yaml'), '');
      await bench.openFile('tune.py');
      await bench.focusEditor();
      await bench.press('Control+A');
      await bench.press('Control+C');
      await bench.openFile('pasted.yaml');
      await bench.focusEditor();
      await bench.press('Control+V');
      await bench.until('the sweep as YAML', async () => (await bench.editorText()).includes('method: random'));
      await bench.page.locator('.post-edit-widget').first().waitFor({ state: 'visible' });
    },
  },
];
