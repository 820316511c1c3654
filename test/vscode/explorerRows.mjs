// The explorer's views as a person finds them: for the suites that look into them.

/** What tests of the explorer need: somebody is signed in, and a project is chosen. */
export const inProject = {
  account: 'signedIn',
  settings: { 'launchSweeps.entity': 'my-team', 'launchSweeps.project': 'my-proj' },
};

const pane = (bench, title) =>
  bench.page.locator('.sidebar .pane').filter({ has: bench.page.locator('.pane-header .title', { hasText: title }) });

/** Shows the views, with the one named open and the others closed. */
export async function showView(bench, title) {
  await bench.viewContainer('Launch Sweeps');
  for (const name of ['Sweeps', 'Queues', 'Jobs']) {
    const header = pane(bench, name).locator('.pane-header');
    await header.waitFor({ state: 'visible' });
    if (((await header.getAttribute('aria-expanded')) === 'true') !== (name === title)) await header.click();
  }
}

/** Waits until a view's welcome text says something. */
export async function welcomes(bench, title, pattern) {
  await showView(bench, title);
  const text = pane(bench, title).locator('.welcome-view-content');
  let said = '';
  await bench
    .until(`the view ${title} says ${pattern}`, async () => {
      said = await text.innerText({ timeout: 1000 });
      return pattern.test(said);
    })
    .catch(error => {
      throw new Error(`${error.message}; it says: ${said}`);
    });
}

/** The message above a view's rows, and the words behind its title. */
export async function besideTitle(bench, title) {
  const read = async selector => (await pane(bench, title).locator(selector).allInnerTexts()).join(' ').trim();
  return { message: await read('.message'), description: await read('.pane-header .description') };
}

/** Opens a row, and everything that is to be seen below it is there. */
export async function openRow(bench, label) {
  const row = await bench.row(label);
  await row.click();
  if ((await row.getAttribute('aria-expanded')) === 'false') await bench.press('ArrowRight');
}

/** Closes a row. */
export async function closeRow(bench, label) {
  const row = await bench.row(label);
  await row.click();
  if ((await row.getAttribute('aria-expanded')) === 'true') await bench.press('ArrowLeft');
}

/** The entries of a row's context menu. */
export async function menuOf(bench, label) {
  await (await bench.row(label)).click({ button: 'right' });
  const entries = bench.page.locator('.monaco-menu .action-item .action-label:not(.separator)');
  await entries.first().waitFor({ state: 'visible' });
  const labels = await entries.evaluateAll(items => items.map(item => item.getAttribute('aria-label') ?? ''));
  await bench.press('Escape');
  await entries.first().waitFor({ state: 'hidden' });
  return labels;
}

/** Selects several rows, and picks an entry of the last one's menu. */
export async function actionOnRows(bench, labels, entry) {
  for (const [index, label] of labels.entries())
    await (await bench.row(label)).click(index === 0 ? {} : { modifiers: ['Control'] });
  await bench.rowAction(labels.at(-1), entry);
}

/** Waits until a row says something else. */
export function rowSays(bench, label, pattern) {
  return bench.until(`the row ${label} says ${pattern}`, async () =>
    (await bench.rows()).find(row => row.includes(label) && pattern.test(row)),
  );
}

/** The rows that hold a text. */
export const rowsWith = async (bench, text) => (await bench.rows()).filter(row => row.includes(text));

/** How often an operation was asked for. */
export const asked = async (emulator, operation) =>
  (await emulator.requests()).filter(request => request.operation === operation).length;
