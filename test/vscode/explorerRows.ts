// The explorer's views as a person finds them: for the suites that check them.
import type { Locator } from 'playwright-core';
import type { EmulatorProcess } from '../emulator/emulatorProcess.ts';
import type { Needs } from './suite.ts';
import type { Workbench } from './workbench.ts';

/** Its three views. */
type View = 'Sweeps' | 'Queues' | 'Jobs';

/** What tests of the explorer need: somebody is signed in, and a project is chosen. */
export const inProject = {
  account: 'signedIn' as const,
  settings: { 'launchSweeps.entity': 'my-team', 'launchSweeps.project': 'my-proj' },
} satisfies Needs;

/**
 * What tests need that find a key in the environment, and those that launch without confirmation: they share a window,
 * since neither can be changed in an open one.
 */
export const keyInEnvironment = {
  env: { WANDB_API_KEY: '{key}', WANDB_BASE_URL: '{url}' },
  settings: { 'launchSweeps.confirmLaunch': false },
} satisfies Needs;

const pane = (bench: Workbench, title: View): Locator =>
  bench.page.locator('.sidebar .pane').filter({ has: bench.page.locator('.pane-header .title', { hasText: title }) });

/** Shows the views, with the one named open and the others closed. */
export async function showView(bench: Workbench, title: View): Promise<void> {
  await bench.viewContainer('Launch Sweeps');
  for (const name of ['Sweeps', 'Queues', 'Jobs'] as const) {
    const header = pane(bench, name).locator('.pane-header');
    await header.waitFor({ state: 'visible' });
    // A side bar that is still changing ignores clicks.
    await bench.until(`the view ${name} is ${name === title ? 'open' : 'closed'}`, async () => {
      if (((await header.getAttribute('aria-expanded')) === 'true') === (name === title)) return true;
      // On its title: the middle of a narrow header is one of its buttons.
      await header.locator('.title').click();
      return false;
    });
  }
}

/** Waits until a view's welcome text says something. */
export async function welcomes(bench: Workbench, title: View, pattern: RegExp): Promise<void> {
  await showView(bench, title);
  const text = pane(bench, title).locator('.welcome-view-content');
  let said = '';
  await bench
    .until(`the view ${title} says ${String(pattern)}`, async () => {
      said = await text.innerText({ timeout: 1000 });
      return pattern.test(said);
    })
    .catch((error: unknown) => {
      throw new Error(`${error instanceof Error ? error.message : String(error)}; it says: ${said}`);
    });
}

/** The message above a view's rows, and the words behind its title. */
export async function besideTitle(bench: Workbench, title: View): Promise<{ message: string; description: string }> {
  const read = async (selector: string): Promise<string> =>
    (await pane(bench, title).locator(selector).allInnerTexts()).join(' ').trim();
  return { message: await read('.message'), description: await read('.pane-header .description') };
}

/** Opens a row, and waits until everything under it is shown. */
export async function openRow(bench: Workbench, label: string): Promise<void> {
  const row = await bench.row(label);
  await row.click();
  if ((await row.getAttribute('aria-expanded')) === 'false') await bench.press('ArrowRight');
}

/** Closes a row. */
export async function closeRow(bench: Workbench, label: string): Promise<void> {
  const row = await bench.row(label);
  await row.click();
  if ((await row.getAttribute('aria-expanded')) === 'true') await bench.press('ArrowLeft');
}

/** The entries of a row's context menu. */
export async function menuOf(bench: Workbench, label: string): Promise<string[]> {
  await (await bench.row(label)).click({ button: 'right' });
  const entries = bench.page.locator('.monaco-menu .action-item .action-label:not(.separator)');
  await entries.first().waitFor({ state: 'visible' });
  const labels = await entries.evaluateAll(items => items.map(item => item.getAttribute('aria-label') ?? ''));
  await bench.press('Escape');
  await entries.first().waitFor({ state: 'hidden' });
  return labels;
}

/** Selects several rows, and picks an entry of the last one's menu. */
export async function actionOnRows(bench: Workbench, labels: readonly string[], entry: string): Promise<void> {
  const [first = '', ...others] = labels;
  // A click opens a row, and what comes in it pushes the others out of sight.
  await closeRow(bench, first);
  for (const label of others) await (await bench.row(label)).click({ modifiers: ['Control'] });
  await bench.rowAction(labels.at(-1) ?? '', entry);
}

/** Waits until a row says something else. */
export function rowSays(bench: Workbench, label: string, pattern: RegExp): Promise<string> {
  return bench.until(`the row ${label} says ${String(pattern)}`, async () => {
    const rows = (await bench.rows()).filter(row => row.includes(label));
    const found = rows.find(row => pattern.test(row));
    // What it says instead is what a failure must show.
    if (found === undefined) throw new Error(rows.join('; ') || 'no such row');
    return found;
  });
}

/** The rows that contain a text. */
export const rowsWith = async (bench: Workbench, text: string): Promise<string[]> =>
  (await bench.rows()).filter(row => row.includes(text));

/** The visible rows below the row of a sweep, down to the next sweep. */
export async function rowsBelowSweep(bench: Workbench, sweep: string): Promise<string[]> {
  const rows = await bench.rows();
  const first = rows.findIndex(row => row.startsWith(`Sweep ${sweep} `)) + 1;
  const end = rows.findIndex((row, index) => index >= first && row.startsWith('Sweep '));
  return first === 0 ? [] : rows.slice(first, end < 0 ? undefined : end);
}

/** How often an operation was asked for. */
export const asked = async (emulator: EmulatorProcess, operation: string): Promise<number> =>
  (await emulator.requests()).filter(request => request.operation === operation).length;
