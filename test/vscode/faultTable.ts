// What a person is told when something goes wrong: each fault of the emulator against each command of the path.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { signIn, signOut } from './account.ts';
import { showView } from './explorerRows.ts';
import { createdBy } from './launches.ts';
import type { Fault } from './faultList.ts';
import type { Context } from './suite.ts';
import type { Workbench } from './workbench.ts';

/** A command that goes through its own questions. */
export interface FaultCommand {
  readonly name: string;
  readonly account?: 'signedOut';
  /** The fault strikes what changes something, so that everything before it works. */
  readonly mutation?: true;
  /** It creates a sweep when it succeeds; otherwise its name tells. */
  readonly creates?: true;
  /** Arguments for the emulator, where they are not the usual ones. */
  readonly emulator?: readonly string[];
  /** What is on the screen before the fault strikes; what it gives is `begun`. */
  before?(context: Context): unknown;
  run(context: Context): Promise<void>;
  /** Whether it succeeded, if its success is not shown. */
  works?(context: Context & { readonly begun?: unknown }): Promise<boolean>;
  /** Where its answer appears, if not in rows and a dry run. */
  shows?(context: Context): readonly string[] | Promise<readonly string[]>;
}

/** The result of a command under a fault. */
export interface Cell {
  readonly fault: string;
  readonly command: string;
  readonly works?: boolean;
  readonly harmless?: boolean;
  readonly creates?: boolean;
  readonly said: readonly string[];
  readonly toasts?: number;
  /** How many sweeps were created. */
  readonly sweeps: number;
}

/** The commands of the path. */
export const COMMANDS: readonly [FaultCommand, ...FaultCommand[]] = [
  {
    name: 'Sign In',
    account: 'signedOut',
    async run({ bench, emulator }) {
      await bench.command('Launch Sweeps: Sign In');
      await bench.answer(emulator.key);
    },
    works: ({ bench }) => bench.offers('Launch Sweeps: Sign Out'),
  },
  {
    name: 'Choose Entity and Project',
    async run({ bench }) {
      await bench.command('Launch Sweeps: Choose Entity and Project');
      await bench.pick('quiet-team');
      await bench.busyIsOver();
    },
  },
  {
    name: 'Refresh of the explorer',
    async run({ bench }) {
      await showView(bench, 'Sweeps');
      await bench.command('Launch Sweeps: Refresh');
    },
    works: async ({ bench }) => (await bench.rows()).some(row => row.startsWith('Sweep ')),
  },
  {
    name: 'Dry Run',
    async run({ bench }) {
      await bench.openFile('launch-bayes.yaml');
      await bench.command('Launch Sweeps: Dry Run');
    },
  },
  {
    name: 'Launch Sweep',
    mutation: true,
    async run({ bench }) {
      await bench.openFile('launch-bayes.yaml');
      await bench.command('Launch Sweeps: Launch Sweep');
      await bench.pick('Launch on gpu-queue');
    },
  },
  {
    name: 'Launch Sweep, what is looked up before',
    async run({ bench }) {
      await bench.openFile('launch-bayes.yaml');
      await bench.command('Launch Sweeps: Launch Sweep');
      await bench.busyIsOver();
    },
  },
  {
    name: 'Resume Sweep',
    mutation: true,
    async run({ bench }) {
      await bench.command('Launch Sweeps: Resume Sweep');
      await bench.pick('paused01');
      await bench.pick('Resume on');
    },
  },
  {
    name: 'Pause Sweep',
    mutation: true,
    async run({ bench }) {
      await change(bench, 'Pause Sweep', 'Pause');
    },
  },
  {
    name: 'Stop Sweep',
    mutation: true,
    async run({ bench }) {
      await change(bench, 'Stop Sweep', 'Stop');
    },
  },
  {
    name: 'Cancel Sweep',
    mutation: true,
    async run({ bench }) {
      await change(bench, 'Cancel Sweep', 'Cancel Sweep');
    },
  },
];

async function change(bench: Workbench, command: string, button: string): Promise<void> {
  await bench.command(`Launch Sweeps: ${command}`);
  await bench.pick('running1');
  await bench.dialogButton(button);
}

/** What the status bar says for a few seconds after something was done. */
async function passingWords(bench: Workbench): Promise<string[]> {
  const status = await bench.page.locator('.statusbar .left-items .statusbar-item').allInnerTexts();
  return status.map(text => text.trim()).filter(text => /:|pausing|stopping|canceling/.test(text));
}

/**
 * Everything that the window says and that it did not say before; `shows` says where a command's answer appears, if not
 * in rows and a dry run.
 */
async function saidSince(
  context: Context,
  before: readonly string[],
  shows: FaultCommand['shows'] = inRowsAndDryRun,
): Promise<string[]> {
  const { bench } = context;
  return [...(await bench.told()), ...(await passingWords(bench)), ...(await shows(context))].filter(
    text => !before.includes(text),
  );
}

/** Rows of things themselves, such as "Sweep x is running", do not report faults: only the notes among them do. */
async function inRowsAndDryRun({ bench }: Context): Promise<string[]> {
  const rows = (await bench.rows()).filter(
    row =>
      !/^(Sweep|Run|Queue|Job|Agent|Item) /.test(row) &&
      /could not|cannot|failed|does not|asks for fewer|internal error|too old|refused/i.test(row),
  );
  const editor = (
    await bench.page.locator('.editor-group-container.active .tabs-container .tab.active .label-name').allInnerTexts()
  ).filter(name => name.includes('dry-run'));
  return [...rows, ...editor];
}

/** Waits until what is said stays the same for a while, and nothing is under way. */
async function waitForWords(
  context: Context,
  before: readonly string[],
  patience: number,
  shows: FaultCommand['shows'],
): Promise<string[]> {
  const { bench } = context;
  let last = '';
  let since = Date.now();
  const end = Date.now() + patience;
  for (;;) {
    const said = await saidSince(context, before, shows);
    const text = said.join('\n');
    if (text !== last) {
      last = text;
      since = Date.now();
    }
    // A toast that can be canceled is progress; its bar comes a moment after it.
    const working =
      (await bench.page
        .locator(
          '.notifications-toasts .monaco-progress-container.active, .quick-input-widget:visible ' +
            '.monaco-progress-container.active',
        )
        .count()) + (await bench.page.locator('.notifications-toasts .monaco-button', { hasText: /^Cancel$/ }).count());
    if ((said.length && !working && Date.now() - since > 1200) || Date.now() > end + (working ? 60_000 : 0))
      return said;
    await bench.page.waitForTimeout(200);
  }
}

/** One cell of the table. */
export async function strike(context: Context, fault: Fault, command: FaultCommand): Promise<Cell> {
  const { bench, emulator, folder } = context;
  if (command.account === 'signedOut') await signOut(bench, emulator);
  else await signIn(bench, emulator);
  const file = join(folder, 'sweeps', 'launch-bayes.yaml');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(
      /^(description: .*\n)?method:/m,
      `description: ${fault.name}, ${command.name}\nmethod:`,
    ),
  );
  // Words of the last command that are still shown would not count as new.
  await bench.until(
    'the last words in the status bar to go',
    async () => !(await passingWords(bench)).some(text => /pausing|stopping|canceling/.test(text)),
  );
  const begun = await command.before?.(context);
  const before = await saidSince(context, [], command.shows);
  const toastsBefore = await bench.page.locator('.notifications-toasts .notification-list-item').count();
  let said: readonly string[] = [];
  let toasts = 0;
  let works: boolean | undefined;
  await emulator.faults({ ...fault.rule, ...(command.mutation && { of: 'mutation' as const }) });
  const sweeps = await createdBy(emulator, async () => {
    await command.run(context);
    said = await waitForWords(context, before, fault.patience ?? (fault.harmless ? 15_000 : 60_000), command.shows);
    toasts = (await bench.page.locator('.notifications-toasts .notification-list-item').count()) - toastsBefore;
    await emulator.faults();
    if (fault.harmless && said.length === 0) works = await command.works?.({ ...context, begun });
    if (works && said.length === 0) said = ['(nothing: it works)'];
  });
  return {
    works,
    fault: fault.name,
    command: command.name,
    harmless: !!fault.harmless,
    creates: command.creates ?? command.name.startsWith('Launch Sweep'),
    said,
    toasts,
    sweeps: sweeps.length,
  };
}

/** What is wrong with a cell; nothing = it is right. */
export function faultsOf({ said, toasts = 0, sweeps, creates, works = true }: Cell): string[] {
  const text = said.join('\n');
  return [
    ...(sweeps > 1 ? [`${sweeps} sweeps were created`] : []),
    ...(sweeps > 0 && !creates ? ['a sweep was created'] : []),
    ...(toasts > 1 ? [`${toasts} toasts`] : []),
    ...(said.length === 0 ? ['nothing was said'] : []),
    ...(works ? [] : ['it did not succeed']),
    ...(/undefined|\[object|TypeError|\bat .*:\d+:\d+|<html|NaN\b/.test(text)
      ? ['what was said is not for people']
      : []),
  ];
}

/** The table as Markdown. */
export function tableOf(cells: readonly Cell[]): string {
  const escape = (text: string): string => text.replaceAll('|', '·').replaceAll('\n', ' ');
  return [
    '# What a person is told',
    '',
    '| fault | command | sweeps | what is said |',
    '|---|---|---|---|',
    ...cells.map(
      ({ fault, command, sweeps, said }) => `| ${fault} | ${command} | ${sweeps} | ${said.map(escape).join('<br>')} |`,
    ),
    '',
  ].join('\n');
}
