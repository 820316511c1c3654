// What people ran into while they wrote a sweep, as they see it: typing, fixes that are certain, what Optuna refuses.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Context, Test } from '../suite.ts';

const RANGE = 'parameters:\n  learning_rate: {min: 0.1, max: 0.2}\n';
const PLAIN = 'program: train.py\nmethod: random\n';
const LAUNCH = 'job: my-team/my-proj/job-train:latest\nmethod: random\nrun_cap: 3\n';

/** What is wrong, where the cursor stands, the fix that is offered, and what is there then. */
const FIXES: readonly (readonly [
  what: string,
  text: string,
  at: readonly [line: number, column: number],
  fix: string,
  then: RegExp,
])[] = [
  [
    'brackets',
    `${PLAIN}parameters:\n  optimizer:\n    values: [adam, sgd\n`,
    [5, 13],
    'Fix the brackets',
    /\[adam, sgd\]/,
  ],
  ['tabs', `${PLAIN}parameters:\n  batch_size:\n\t\tvalues: [1, 2]\n`, [5, 1], 'Use spaces', /batch_size:\n +values/],
  ['program', `program: trian.py\nmethod: random\n${RANGE}`, [1, 12], 'Use train.py', /program: train\.py/],
  ['priority', `${LAUNCH}launch: {queue: gpu-queue, priority: High}\n${RANGE}`, [4, 38], 'Use 1', /priority: 1\}/],
  [
    'job under launch',
    `method: random\nrun_cap: 3\nlaunch:\n  queue: gpu-queue\n  job: my-team/my-proj/job-train:latest\n${RANGE}`,
    [5, 4],
    'Move it to the top level',
    /^job: my-team/m,
  ],
  [
    'group without parameters',
    `${PLAIN}parameters:\n  model:\n    depth: {values: [1, 2]}\n    width: {values: [3, 4]}\n`,
    [4, 4],
    'Put parameters: between',
    /model:\n +parameters:\n +depth/,
  ],
  ['count', `${PLAIN}count: 20\n${RANGE}`, [3, 2], 'Use run_cap', /^run_cap: 20/m],
  [
    'merge keys',
    `${PLAIN}parameters:\n  learning_rate: &a {min: 0.1, max: 0.2}\n  batch_size: &b {min: 0.1, max: 0.9}\n` +
      '  epochs: {<<: [*a, *b]}\n',
    [6, 12],
    'Add max: 0.9',
    /\*b\], max: 0\.9\}/,
  ],
];

const OPTUNA = (metric: string, parameter: string, settings: string): string =>
  `job: my-team/my-proj/job-train:latest\nmethod: custom\nrun_cap: 3\nmetric: ${metric}\nparameters:\n` +
  `  depth: {${parameter}}\nscheduler:\n  job: wandb/sweep-jobs/job-optuna-sweep-scheduler:latest\n` +
  `  resource: kubernetes\n  settings:\n${settings}`;

async function open({ bench, folder }: Context, name: string, text: string): Promise<void> {
  writeFileSync(join(folder, name), text);
  await bench.openFile(name);
}

const lines = async ({ bench }: Context): Promise<string> => (await bench.editorText()).replaceAll('\u00a0', ' ');

export const tests: readonly Test[] = [
  {
    name: 'what is typed in full leaves Enter alone, and lists begin with what fits the program and the metric',
    repeats: 'test/core/language/complete/typedInFull.test.ts',
    needs: {},
    async run(context) {
      const { bench, check } = context;
      await open(context, 'typed.yaml', 'program: train.py\nmetric: {name: accuracy, goal: }\n');
      await bench.goTo(2, 31);
      await bench.press('Control+Space');
      check.match((await bench.suggestions())[0], /^maximize/);
      await bench.step();
      await bench.suggestion('maximize');
      await bench.press('Control+End');
      await bench.type('method: random');
      await bench.page.waitForTimeout(1000);
      await bench.press('Enter');
      await bench.type('run_cap: 5');
      await bench.press('Enter');
      await bench.type('parameters:');
      await bench.press('Enter');
      await bench.until('what was typed', async () => /method: random\s*\n+run_cap: 5/.test(await lines(context)));
      await bench.press('Control+Space');
      const offered = await bench.suggestions();
      check.match(offered[0], /^(learning_rate|batch_size|optimizer|epochs)/);
      await bench.step();
      await bench.suggestion('learning_rate');
      await bench.until('a place of the snippet', async () => /learning_rate:/.test(await lines(context)));
      await bench.step();
    },
  },
  {
    name: 'a mistake with one certain fix is fixed by it',
    repeats: 'test/core/language/fixes/repair.test.ts',
    needs: {},
    async run(context) {
      const { bench, check } = context;
      for (const [what, text, [line, column], fix, then] of FIXES) {
        await open(context, `${what.replaceAll(' ', '-')}.yaml`, text);
        await bench.until(`a problem of ${what}`, async () => (await bench.problems()).length > 0);
        await bench.press('Control+J');
        await bench.focusEditor();
        await bench.goTo(line, column);
        const offered = await bench.quickFixes();
        check.ok(
          offered.some(title => title.includes(fix)),
          `${what}: ${offered.join(', ')}`,
        );
        await bench.step();
        await bench.menuEntry(fix);
        await bench.until(`the fix of ${what}`, async () => then.test(await lines(context)));
        await bench.press('Control+S');
        const unsaved = bench.page.locator('.tabs-container .tab.dirty');
        await bench.until('it is saved', async () => (await unsaved.count()) === 0);
        await bench.command('View: Close All Editors');
      }
    },
  },
  {
    name: 'what Optuna refuses is an error, and what it takes is not',
    repeats: 'test/core/language/rules/optuna/optunaArgument.test.ts',
    needs: {},
    async run(context) {
      const { bench, check } = context;
      const metrics = '    metrics:\n      - {name: loss, goal: minimize}\n';
      const pruner = (type: string, args: string): string =>
        `    pruner:\n      type: ${type}\n      args: {${args}}\n`;
      const sound = OPTUNA('{}', 'min: 1, max: 4, step: 0', metrics);
      await open(context, 'sound.yaml', sound);
      await bench.until('a warning', async () => (await bench.problems()).length > 0);
      check.ok(!(await bench.problems()).some(row => row.startsWith('Error')));
      await bench.step();
      await bench.command('View: Close All Editors');
      const refused = OPTUNA(
        '{name: loss, goal: minimize}',
        'min: 1, max: 4',
        pruner('SuccessiveHalvingPruner', 'min_resource: 0'),
      );
      await open(context, 'refused.yaml', refused);
      await bench.until('the error', async () =>
        (await bench.problems()).some(row => row.startsWith('Error') && row.includes('min_resource')),
      );
      await bench.step();
      await bench.command('View: Close All Editors');
      const crossed = OPTUNA(
        '{name: loss, goal: minimize}',
        'min: 1, max: 4',
        pruner('ThresholdPruner', 'lower: 2.0, upper: 1.0'),
      );
      await open(context, 'crossed.yaml', crossed);
      await bench.until('the other error', async () =>
        (await bench.problems()).some(row => row.startsWith('Error') && row.includes('Swap them')),
      );
      await bench.step();
    },
  },
];
