// Sweeps in a Python file, from the first words to the sweep: completion, outline, lens, what only a run would tell;
// and the program, which tells of the sweeps that set its options.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asked, inProject } from '../explorerRows.ts';
import { createdBy, onlyOf } from '../launches.ts';
import type { Test } from '../suite.ts';

const PICTURES = join('out', 'pictures', 'python');
const SCRIPT = `import argparse
import wandb

args = argparse.ArgumentParser().parse_args()


def train():
    with wandb.init() as run:
        run.log({'val_loss': run.config.lr * run.config.width})


sweep_config = {
    'method': 'random',
    'metric': {'name': 'val_loss', 'goal': 'minimize'},
    'parameters': {
        'lr': {'min': 0.0001, 'max': args.lr},
        'width': {'values': [16, 32]},
    },
}
sweep_id = wandb.sweep(sweep_config, project='my-proj')
wandb.agent(sweep_id, train, count=20)
`;

export const tests: readonly Test[] = [
  {
    name: 'the lens of a Python file asks for what only running it tells, and creates the sweep once',
    repeats: 'test/vscode/unit/createFromPython.test.ts',
    needs: inProject,
    async run({ bench, emulator, folder, check }) {
      writeFileSync(join(folder, 'tune.py'), SCRIPT);
      await bench.openFile('tune.py');
      check.match(await bench.lensText(), /Create Sweep.*Preview/);
      await bench.command('Explorer: Focus on Outline View');
      await bench.picture(PICTURES, 'file-lens-outline');
      const sweeps = await createdBy(emulator, async () => {
        await bench.lens('Create Sweep');
        await bench.page.locator('.quick-input-title', { hasText: 'parameters.lr.max' }).waitFor({ state: 'visible' });
        await bench.picture(PICTURES, 'file-unknown');
        await bench.answer('0.1');
        await bench.until('it can be confirmed', async () =>
          (await bench.choices()).some(row => /Create the/.test(row)),
        );
        await bench.picture(PICTURES, 'file-confirm');
        await bench.pick('Create the sweep');
        await bench.toast('was created');
      });
      check.match(onlyOf(sweeps).config, /max: 0\.1\n/);
      check.equal(await asked(emulator, 'UpsertSweep'), 1);
      await bench.picture(PICTURES, 'file-created');
    },
  },
  {
    name: 'parameters that the function reads are offered in the dict of its agent',
    needs: inProject,
    async run({ bench, folder, check }) {
      writeFileSync(join(folder, 'tune.py'), SCRIPT.replace("        'width': {'values': [16, 32]},\n", ''));
      await bench.openFile('tune.py');
      await bench.lensText();
      await bench.goTo(16);
      await bench.press('End');
      await bench.press('Enter');
      await bench.type("'");
      const offered = await bench.suggestions();
      await bench.picture(PICTURES, 'file-completion');
      check.ok(
        offered.some(label => label.startsWith('width')),
        offered.join('\n'),
      );
    },
  },
  {
    name: 'the hover of an option tells which sweeps of the workspace set it',
    needs: inProject,
    async run({ bench, folder, check }) {
      const options =
        "import argparse\n\nparser = argparse.ArgumentParser()\nparser.add_argument('--depth', type=int)\n";
      writeFileSync(join(folder, 'fit.py'), `${options}args = parser.parse_args()\n`);
      writeFileSync(
        join(folder, 'fit.yaml'),
        'program: fit.py\nmethod: random\nrun_cap: 9\nparameters:\n  depth: {min: 1, max: 8}\n',
      );
      writeFileSync(
        join(folder, 'search.py'),
        "import wandb\n\nsweep = {\n    'program': 'fit.py',\n    'method': 'random',\n" +
          "    'parameters': {'depth': {'values': [2, 3]}},\n}\nwandb.sweep(sweep, project='my-proj')\n",
      );
      const code = [
        'import wandb',
        "sweep = {'program': 'fit.py', 'method': 'grid', 'parameters': {'depth': {'values': [5, 7]}}}\n" +
          "wandb.sweep(sweep, project='my-proj')",
      ];
      const cells = code.map(source => ({ cell_type: 'code', metadata: {}, outputs: [], source }));
      const notebook = { cells, metadata: {}, nbformat: 4, nbformat_minor: 5 };
      writeFileSync(join(folder, 'tries.ipynb'), JSON.stringify(notebook));
      await bench.openFile('fit.py');
      await bench.hover('depth');
      await bench.until('the sweeps', async () => (await bench.hoverText()).includes('fit.yaml'));
      check.match(
        await bench.hoverText(),
        /3 sweeps.*fit\.yaml:.*1\s…\s8.*search\.py:.*2,\s3.*tries\.ipynb, cell 2:.*5,\s7/s,
      );
      await bench.picture(PICTURES, 'option-hover');
    },
  },
  {
    name: 'a sweep is held against the configuration files that Hydra puts together',
    async run({ bench, folder, check }) {
      const program =
        'import hydra\nimport wandb\n\n\n@hydra.main(config_path="conf", config_name="config", version_base=None)\n' +
        'def main(cfg):\n    wandb.init(config=dict(cfg))\n\n\nmain()\n';
      mkdirSync(join(folder, 'conf', 'model'), { recursive: true });
      writeFileSync(join(folder, 'conf', 'config.yaml'), 'defaults:\n  - model: small\n  - _self_\nlr: 0.1\n');
      writeFileSync(join(folder, 'conf', 'model', 'small.yaml'), 'width: 8\n');
      writeFileSync(join(folder, 'conf', 'model', 'large.yaml'), 'width: 64\n');
      writeFileSync(join(folder, 'configured.py'), program);
      const command = 'command: ["${env}", "${interpreter}", "${program}", "${args_no_hyphens}"]\n';
      const parameters =
        'parameters:\n  model: {values: [small, large, huge]}\n  model.width: {values: [8, 16]}\n' +
        '  model.depth: {values: [2]}\n  lr: {values: [0.1, 0.2]}\n';
      writeFileSync(join(folder, 'configured.yaml'), `program: configured.py\nmethod: grid\n${command}${parameters}`);
      await bench.openFile('configured.yaml');
      await bench.until('what does not fit', async () => (await bench.problems('configured.yaml')).length > 0);
      const said = await bench.problems('configured.yaml');
      await bench.picture(PICTURES, 'hydra-configuration');
      check.match(said.join('\n'), /huge/);
      check.match(said.join('\n'), /model\.depth/);
      check.ok(!/large|model\.width|`lr`/.test(said.join('\n')), said.join('\n'));
    },
  },
];
