// Beside Red Hat YAML, the real one: nothing twice, our items first, and files that are not sweeps are its own.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installRedHat, redHatFolder, sweepSchema } from '../redHat.ts';
import type { Needs, Test } from '../suite.ts';
import type { Workbench } from '../workbench.ts';

export const ready = installRedHat;

const needs: Needs = { emulator: false, extensionsDir: redHatFolder };
const mapped: Needs = { ...needs, settings: { 'yaml.schemas': { [sweepSchema]: ['sweeps/*.yaml'] } } };

const TWICE =
  'program: train.py\nmetod: grid\nparameters:\n  learning_rate:\n    values: [0.1]\n' +
  '  learning_rate:\n    values: [0.1, 1e-5]\n  epochs: {value:  5}\n';
const BROKEN =
  'program: train.py\nmethod: grid\nparameters:\n  learning_rate:\n    values: [1, 2\n  epochs:\n    value: 1\n';
const SERVICES = 'services:\n  web:\n    image: web:1\n    ports: [80,  81]\n  web:\n    image: web:2\n';

/** The problems of one file, each with its line, by their order in the panel. */
async function problemsOf(bench: Workbench, file: string, wanted: number): Promise<string[]> {
  return bench.until(`the problems of ${file}`, async () => {
    const rows = await bench.problems();
    const from = rows.findIndex(row => row.includes(`problems in file ${file}`));
    const rest = from < 0 ? [] : rows.slice(from + 1);
    const end = rest.findIndex(row => row.includes('problems in file'));
    const own = end < 0 ? rest : rest.slice(0, end);
    return own.length >= wanted && own;
  });
}

const linesOf = (problems: readonly string[]): (string | undefined)[] =>
  problems.map(problem => /at line (\d+)/.exec(problem)?.[1]);
const labelsOf = (suggestions: readonly string[]): (string | undefined)[] =>
  suggestions.map(suggestion => suggestion.split(',')[0]);

export const tests: readonly Test[] = [
  {
    name: 'each mistake of a sweep is reported once, by the extension responsible for it',
    needs,
    async run({ bench, folder, check }) {
      writeFileSync(join(folder, 'twice.yaml'), TWICE);
      await bench.openFile('twice.yaml');
      const problems = await problemsOf(bench, 'twice.yaml', 3);
      check.deepEqual(linesOf(problems).sort(), ['2', '6', '7'], problems.join('\n'));
      check.ok(
        problems.some(p => p.includes('Map keys must be unique') && p.includes('by YAML')),
        problems.join('\n'),
      );
      check.ok(
        problems.some(p => p.includes('Use `method`') && p.includes('by launch-sweeps')),
        problems.join('\n'),
      );
      check.ok(
        problems.some(p => p.includes('`1e-5`') && p.includes('by launch-sweeps')),
        problems.join('\n'),
      );
      writeFileSync(join(folder, 'broken.yaml'), BROKEN);
      await bench.openFile('broken.yaml');
      const broken = await problemsOf(bench, 'broken.yaml', 1);
      check.equal(broken.length, 1, broken.join('\n'));
      check.match(broken[0], /by YAML/);
    },
  },
  {
    name: 'suggestions, hovers and the outline of a sweep come once',
    needs,
    async run({ bench, check }) {
      await bench.openFile('plain.yaml');
      await bench.goTo(3, 9);
      await bench.press('Control+Space');
      const labels = labelsOf(await bench.suggestions());
      check.deepEqual(labels, [...new Set(labels)]);
      check.ok(labels.includes('random'), labels.join());
      await bench.press('Escape');
      check.match(await bench.lensText(), /Launch/);
      await bench.hover('method');
      const hover = await bench.until('what the key is', async () => {
        const text = await bench.hoverText();
        return text.includes('How the next values are chosen') && text;
      });
      check.equal(hover.split('How the next values are chosen').length, 2, hover);
      await bench.command('Explorer: Focus on Outline View');
      const outlined = await bench.until('the outline', async () => {
        const rows = await bench.rows();
        return rows.some(row => row.startsWith('program')) && rows;
      });
      check.equal(outlined.filter(row => row.startsWith('program')).length, 1, outlined.join('\n'));
    },
  },
  {
    name: 'other YAML is left to it, and it formats all YAML',
    needs,
    async run({ bench, folder, check }) {
      writeFileSync(join(folder, 'services.yaml'), SERVICES);
      await bench.openFile('services.yaml');
      const problems = await problemsOf(bench, 'services.yaml', 1);
      check.ok(
        problems.every(p => p.includes('by YAML')),
        problems.join('\n'),
      );
      check.equal(await bench.page.locator('.codelens-decoration').count(), 0);
      await bench.focusEditor();
      await bench.command('Format Document');
      await bench.until('the text is formatted', async () => (await bench.editorText()).includes('[80, 81]'));
      writeFileSync(join(folder, 'twice.yaml'), TWICE);
      await bench.openFile('twice.yaml');
      await bench.command('Format Document');
      await bench.until('the sweep is formatted', async () => (await bench.editorText()).includes('{ value: 5 }'));
    },
  },
  {
    name: "where W&B's schema stays mapped our suggestions come first",
    repeats: 'test/core/language/complete',
    needs: mapped,
    async run({ bench, check }) {
      await bench.openFile('plain.yaml');
      await bench.toast('the YAML extension repeats suggestions');
      await bench.goTo(3, 9);
      const labels = await bench.until('suggestions of both', async () => {
        await bench.press('Escape');
        await bench.press('Control+Space');
        const all = labelsOf(await bench.suggestions());
        return all.includes('custom') && all;
      });
      check.deepEqual(labels.slice(0, 2).sort(), ['bayes', 'random'], labels.join());
      check.equal(labels.lastIndexOf('random') > 1, true, labels.join());
    },
  },
  {
    name: "where W&B's schema is mapped to launch sweeps, one message offers to leave them out",
    needs: mapped,
    async run({ bench, check }) {
      await bench.openFile('launch-bayes.yaml');
      const wrong = await problemsOf(bench, 'launch-bayes.yaml', 3);
      check.ok(
        wrong.every(p => p.includes('yaml-schema')),
        `ours finds nothing wrong: ${wrong.join('\n')}`,
      );
      // Its own lens appears only if it knew the schema when the editor asked; ours leaves the place to it in any case.
      check.equal(await bench.page.locator('.codelens-decoration', { hasText: 'Launch' }).count(), 0);
      await bench.toast('the YAML extension reports false errors');
      await bench.toastButton('the YAML extension reports false errors', 'Leave sweeps/*.yaml Out');
      await bench.until(
        'nothing is called wrong',
        // The YAML extension may still keep a problem of a file that the test before had, and that is gone.
        async () => !(await bench.problems()).some(row => /problems in file .*launch-bayes\.yaml/.test(row)),
      );
      await bench.focusEditor();
      await bench.until('our lens is back', async () => (await bench.lensText()).includes('Dry Run'));
      await bench.openFile('launch-grid.yaml');
      await bench.until('our lens there too', async () => (await bench.lensText()).includes('Dry Run'));
      check.equal(await bench.page.locator('.notifications-toasts .notification-list-item').count(), 0);
      await bench.goTo(1, 1);
      await bench.openFile('plain.yaml');
      await bench.goTo(3, 9);
      await bench.press('Control+Space');
      const labels = labelsOf(await bench.suggestions());
      check.deepEqual(labels, [...new Set(labels)]);
    },
  },
];
