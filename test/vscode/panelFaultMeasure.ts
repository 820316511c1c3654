// `npm run measure -- panelFaults`: every fault of the emulator while the results of a sweep open, and while they are
// open, in real VS Code: what the page says, how many requests are sent meanwhile, and whether it is right again
// without help. Words choose among the faults. `npm test` holds a sample, suites/results.ts, and each kind of failure
// in test/core/results/panel.
import type { Frame } from 'playwright-core';
import { inProject, showView } from './explorerRows.ts';
import { ALL_FAULTS, type Fault } from './faultList.ts';
import { measureCases } from './measureCases.ts';
import type { Context, Needs } from './suite.ts';
import { webviewPage } from './webview.ts';
import type { Workbench } from './workbench.ts';

interface FaultCase {
  readonly name: string;
  readonly needs: Needs;
  readonly fault: Fault;
  /** While the panel opens, or after it has all runs. */
  readonly when: 'opening' | 'open';
}

/** What a panel of results asks. */
const OPERATIONS = ['Sweep', 'RunsOfSweep', 'RunsDelta', 'ResultKeys'];
const RUNS = 300;
const needs: Needs = { ...inProject, emulator: ['--no-life', '--runs', String(RUNS)] };
/** The time in which a storm would show. */
const WATCHED_MS = 20_000;
/** A panel asks at most once a second while it loads, and a read is tried three times. */
const MOST_REQUESTS = 30;
const PATIENCE_MS = 120_000;

const isWhole = async (page: Frame): Promise<boolean> =>
  (await page.locator('.count').innerText()) === `${RUNS} runs` && (await page.locator('.notice').count()) === 0;

/** What the page says above the table; empty where it says nothing. */
const noticeOf = async (page: Frame): Promise<string> =>
  (await page.locator('.notice').allInnerTexts()).join(' ').replace(/\s+/g, ' ');

async function openPanel(bench: Workbench): Promise<Frame> {
  await bench.rowAction('Sweep bigsweep', 'Show Results');
  return webviewPage(bench, 'main[data-kind]');
}

async function strike(
  { bench, emulator }: Context,
  { fault, when }: FaultCase,
): Promise<{ readonly wrong: readonly string[]; readonly said: string }> {
  const { rule, harmless, patience = PATIENCE_MS } = fault;
  await showView(bench, 'Sweeps');
  await bench.row('Sweep bigsweep');
  let page: Frame | undefined;
  if (when === 'open') {
    page = await openPanel(bench);
    await bench.until('all runs', () => page && isWhole(page), PATIENCE_MS);
  }
  await emulator.faults(...OPERATIONS.map(operation => ({ ...rule, operation })));
  page ??= await openPanel(bench);
  const shown = page;
  await emulator.forgetRequests();
  const wrong: string[] = [];
  if (harmless !== true)
    await bench
      .until('what is wrong', async () => (await noticeOf(shown)) !== '', patience)
      .catch(() => {
        wrong.push('says nothing');
      });
  await bench.page.waitForTimeout(WATCHED_MS);
  const said = await noticeOf(shown);
  const asked = (await emulator.requests()).length;
  if (asked > MOST_REQUESTS) wrong.push(`${asked} requests in ${WATCHED_MS / 1000} s`);
  if (when === 'open' && (await shown.locator('.body .row').count()) === 0) wrong.push('the runs are gone');
  await emulator.faults();
  // A key that is refused is the person's to change; the panel asks again when the account does.
  await bench
    .until('it is right again', () => isWhole(shown), PATIENCE_MS)
    .catch(async () => {
      wrong.push(`stays: ${await noticeOf(shown)}`);
    });
  return { wrong, said: `${asked} requests; ${said === '' ? 'nothing is said' : said}` };
}

export async function measure(words: readonly string[] = []): Promise<void> {
  const named = ALL_FAULTS.filter(({ name }) => words.includes(name));
  const cases = (named.length > 0 ? named : ALL_FAULTS).flatMap(fault =>
    (['opening', 'open'] as const).map((when): FaultCase => ({ name: `${fault.name}, ${when}`, needs, fault, when })),
  );
  const bad = await measureCases(cases, strike);
  console.log(`${cases.length - bad} of ${cases.length} right`);
  if (bad > 0) process.exitCode = 1;
}
