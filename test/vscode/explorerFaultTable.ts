// What is done from a row of the explorer, for the table of faults: each by the menus of the editor, once the rows are
// shown.
import { openRow, rowsWith, showView } from './explorerRows.ts';
import type { FaultCommand } from './faultTable.ts';
import type { Context } from './suite.ts';
import type { Workbench } from './workbench.ts';

/** A row with a changed label cannot be found by its old one. */
const gone =
  (label: string) =>
  async ({ bench }: Context): Promise<boolean> =>
    (await rowsWith(bench, label)).length === 0;

/** The text of the document that opened, by the name on its tab without its ending; none = it has not opened yet. */
const document =
  (name: string) =>
  async ({ bench }: Context): Promise<string[]> => {
    const [tab] = await bench.page
      .locator('.editor-group-container.active .tabs-container .tab.active .label-name')
      .allInnerTexts();
    if (tab?.includes(name) !== true) return [];
    const text = (await bench.editorText()).trim();
    return text === '' ? [] : [text.split('\n').slice(0, 3).join(' ')];
  };

async function queues(bench: Workbench, ...open: readonly string[]): Promise<void> {
  await showView(bench, 'Queues');
  for (const row of open) await openRow(bench, row);
}

async function sweeps(bench: Workbench, ...open: readonly string[]): Promise<void> {
  await showView(bench, 'Sweeps');
  for (const row of open) await openRow(bench, row);
}

/** The label of a run that is still running. */
const runningRun = (bench: Workbench): Promise<string> =>
  bench.until('a running run', async () => (await bench.rows()).find(row => /^Run .* is running/.test(row)));

/** The last row of the list of sweeps, in sight. */
async function lastRow(bench: Workbench): Promise<string> {
  await bench.command('Launch Sweeps: Focus on Sweeps View');
  return bench.until('the row Load more', async () => {
    await bench.press('End');
    return (await rowsWith(bench, 'Load more sweeps'))[0];
  });
}

/** A step of a command with several: an answer, or what is offered first. */
async function step(bench: Workbench, title: string, answer?: string): Promise<void> {
  await bench.until(`the step “${title}”`, async () => (await bench.quickInput()).title.includes(title));
  if (answer === undefined) await bench.press('Enter');
  else await bench.answer(answer);
}

async function act(bench: Workbench, label: string, entry: string, button?: string): Promise<void> {
  await bench.rowAction(label, entry);
  if (button !== undefined) await bench.dialogButton(button);
}

const COMMANDS: readonly FaultCommand[] = [
  {
    name: 'Delete Sweep',
    mutation: true,
    before: ({ bench }) => sweeps(bench),
    run: ({ bench }) => act(bench, 'Sweep canceled', 'Delete Sweep', 'Delete'),
    works: gone('Sweep canceled'),
  },
  {
    name: 'Stop Run',
    mutation: true,
    before: ({ bench }) => sweeps(bench, 'Sweep running1'),
    run: async ({ bench }) => act(bench, await runningRun(bench), 'Stop Run', 'Stop'),
  },
  {
    name: 'Remove from Queue',
    mutation: true,
    before: ({ bench }) => queues(bench, 'Queue batch-queue'),
    run: ({ bench }) => act(bench, 'wait0001', 'Remove from Queue', 'Remove'),
    works: gone('wait0001'),
  },
  {
    name: 'Remove All Waiting Items',
    mutation: true,
    before: ({ bench }) => queues(bench, 'Queue batch-queue'),
    run: ({ bench }) => act(bench, 'Queue batch-queue', 'Remove All Waiting Items', 'Remove All'),
    works: gone('is waiting'),
  },
  {
    name: 'Create Queue',
    mutation: true,
    before: ({ bench }) => queues(bench),
    async run({ bench }) {
      await bench.command('Launch Sweeps: Create Queue');
      await bench.answer('night-queue');
      for (const choice of ['local-process', 'Nothing yet', 'first come, first served']) await bench.pick(choice);
    },
  },
  {
    name: 'Stop Launch Agent',
    mutation: true,
    before: ({ bench }) => queues(bench, 'Queue gpu-queue', 'agents of the queue gpu-queue'),
    run: ({ bench }) => act(bench, 'Agent launch-agent-1', 'Stop Launch Agent', 'Stop'),
    works: async ({ bench }) => (await rowsWith(bench, 'Agent launch-agent-1')).some(row => /stopp(ing|ed)/.test(row)),
  },
  {
    name: 'Show Configuration',
    before: ({ bench }) => sweeps(bench),
    run: ({ bench }) => act(bench, 'Sweep running1', 'Show Configuration'),
    shows: document('Sweep running1'),
  },
  {
    name: 'Show Queue Configuration',
    before: ({ bench }) => queues(bench),
    run: ({ bench }) => act(bench, 'Queue gpu-queue', 'Show Queue Configuration'),
    shows: document('Queue gpu-queue'),
  },
  {
    name: 'Show Scheduler Log',
    before: ({ bench }) => sweeps(bench),
    run: ({ bench }) => act(bench, 'Sweep running1', 'Show Scheduler Log'),
    shows: document('Scheduler running1'),
  },
  {
    name: 'Show Log of Run',
    before: ({ bench }) => sweeps(bench, 'Sweep gridbest'),
    run: ({ bench }) => act(bench, 'the best so far', 'Show Log of Run'),
    shows: document(''),
  },
  {
    name: 'Launch Sweep with This Job',
    mutation: true,
    creates: true,
    before: async ({ bench }) => {
      await bench.openFile('launch-bayes.yaml');
      await showView(bench, 'Jobs');
      await bench.row('Job job-train,');
    },
    async run({ bench }) {
      await act(bench, 'Job job-train,', 'Launch Sweep with This Job');
      await bench.pick('Launch on gpu-queue');
    },
  },
  {
    name: 'Load More',
    emulator: ['--sweeps', '300', '--no-life'],
    async before({ bench }) {
      await sweeps(bench);
      return lastRow(bench);
    },
    async run({ bench }) {
      await (await bench.row('Load more sweeps')).click();
    },
    shows: async ({ bench }) => (await rowsWith(bench, 'Load more sweeps')).filter(row => row.includes('failed')),
    works: async ({ bench, begun }) => (await lastRow(bench)) !== begun,
  },
  {
    name: 'Create Job',
    mutation: true,
    async run({ bench }) {
      await bench.command('Launch Sweeps: Create Job');
      await bench.pick('Container image');
      await step(bench, 'image', 'my/image:v1');
      for (const title of ['name', 'description', 'aliases']) await step(bench, title);
    },
  },
  {
    name: 'Upload Optuna Search Space',
    mutation: true,
    async run({ bench }) {
      await bench.openFile('train.py');
      await bench.command('Launch Sweeps: Upload Optuna Search Space');
      await step(bench, 'Upload Optuna search space');
    },
  },
  {
    name: 'Resume Sweep, what is looked up before',
    before: ({ bench }) => sweeps(bench),
    run: ({ bench }) => act(bench, 'Sweep paused01', 'Resume Sweep'),
  },
];

/**
 * Like the commands of faultTable.ts; `before`: what is on the screen before the fault strikes (`works` is given what
 * it gives); `shows`: where the answer appears, if not in a toast or a box; `emulator`: what it is started with, if not
 * the usual arguments. Rows are not an answer to an action: what is marked stale in the background says nothing about
 * it.
 */
export const EXPLORER_COMMANDS: readonly FaultCommand[] = COMMANDS.map(command => ({ shows: () => [], ...command }));
