// What a person without a mouse does: everything by keys alone.
import { PATIENCE } from './dialogs.ts';
import type { Workbench } from './workbench.ts';

declare global {
  /** In the page: counts how often the mouse is pressed. */
  interface Window {
    mousePresses?: number;
    onMousePress?: (event: Event) => void;
  }
}

const QUICK_ROW = '.quick-input-widget:visible .quick-input-list .monaco-list-row';

/** Presses a key until the focused element says something. */
async function pressUntil(
  bench: Workbench,
  key: string,
  what: (label: string) => boolean,
  read: () => Promise<string | undefined>,
  most = 60,
): Promise<string> {
  for (let i = 0; i < most; i++) {
    const label = await read();
    if (label !== undefined && what(label)) return label;
    await bench.press(key);
    // The list moves its focus in the next frame.
    await bench.settled();
  }
  throw new Error(`${key} was pressed ${most} times in vain; the focus is on “${(await read()) ?? 'nothing'}”.`);
}

/** The label of the first element that a selector finds; undefined = none. */
const read = (bench: Workbench, selector: string) => async (): Promise<string | undefined> =>
  (
    await bench.page.locator(selector).evaluateAll(found => found.map(each => each.getAttribute('aria-label') ?? ''))
  )[0];

/** Does something and makes sure that no mouse was used for it. */
export async function withoutMouse(bench: Workbench, work: () => Promise<unknown>): Promise<void> {
  await bench.page.evaluate(() => {
    window.mousePresses = 0;
    window.onMousePress ??= event => {
      if (event.isTrusted) window.mousePresses = (window.mousePresses ?? 0) + 1;
    };
    window.addEventListener('mousedown', window.onMousePress, true);
  });
  await work();
  const presses = await bench.page.evaluate(() => window.mousePresses ?? 0);
  if (presses > 0) throw new Error(`The mouse was pressed ${presses} times.`);
}

/** Goes to the row of the open list that contains a text, and presses Enter. */
export async function choose(bench: Workbench, text: string): Promise<void> {
  await bench.until(`a row with “${text}”`, async () =>
    (
      await bench.page.locator(QUICK_ROW).evaluateAll(rows => rows.map(row => row.getAttribute('aria-label') ?? ''))
    ).some(label => label.includes(text)),
  );
  await bench.busyIsOver();
  await pressUntil(bench, 'ArrowDown', label => label.includes(text), read(bench, `${QUICK_ROW}.focused`));
  await bench.press('Enter');
}

/** Runs a command of the palette. */
export async function command(bench: Workbench, title: string): Promise<void> {
  await bench.press('F1');
  await bench.quickInput();
  await bench.page.keyboard.type(title);
  await bench.paletteRow(title).waitFor({ state: 'visible', timeout: PATIENCE });
  await pressUntil(
    bench,
    'ArrowDown',
    label => label === title || label.startsWith(`${title},`),
    read(bench, `${QUICK_ROW}.focused`),
  );
  await bench.press('Enter');
}

/** Types into the open box, and confirms. */
export async function answer(bench: Workbench, text: string): Promise<void> {
  await bench.quickInput();
  await bench.type(text);
  await bench.press('Enter');
}

/** Opens a file by its name. */
export async function open(bench: Workbench, name: string): Promise<void> {
  await bench.until(`${name} is found`, async () => {
    await bench.press('Control+P');
    await bench.quickInput();
    await bench.page.keyboard.type(name);
    const row = bench.page.locator(`${QUICK_ROW}.focused[aria-label*=${JSON.stringify(name)}]`).first();
    if (
      await row.waitFor({ state: 'visible', timeout: 3000 }).then(
        () => true,
        () => false,
      )
    )
      return true;
    await bench.press('Escape');
    return false;
  });
  await bench.press('Enter');
  await bench.tab(name);
}

/** Goes from the text to a button in the title of its editor, and presses Enter. */
export async function fromTitle(bench: Workbench, button: string): Promise<void> {
  await command(bench, 'View: Focus Active Editor Group');
  await bench.press('Control+M');
  await pressUntil(bench, 'Shift+Tab', label => label.startsWith(button), read(bench, ':focus'));
  await bench.press('Control+M');
  await bench.press('Enter');
}

/** Takes a lens of the line that the cursor is put on. */
export async function fromLens(bench: Workbench, line: number, text: string): Promise<void> {
  await bench.lensText();
  await bench.goTo(line);
  // Lenses that are being refreshed do not make a list.
  await bench.until('the list of lenses', async () => {
    await command(bench, 'Show CodeLens Commands for Current Line');
    return bench.page
      .locator(QUICK_ROW, { hasText: text })
      .first()
      .waitFor({ state: 'visible', timeout: 3000 })
      .then(
        () => true,
        () => false,
      );
  });
  await choose(bench, text);
}

/** Goes to a row of a view, opens its menu and takes an entry. */
export async function fromRow(bench: Workbench, view: string, row: string, entry: string): Promise<void> {
  await command(bench, `Launch Sweeps: Focus on ${view} View`);
  await bench.row(row);
  await bench.press('Home');
  await pressUntil(
    bench,
    'ArrowDown',
    label => label.includes(row),
    read(bench, '.sidebar .monaco-list:focus .monaco-list-row.focused'),
  );
  const focused = read(bench, '.monaco-menu .action-item.focused .action-label');
  await bench.until('the menu', async () => {
    await bench.press('Shift+F10');
    return bench.page
      .locator('.monaco-menu .action-item')
      .first()
      .waitFor({ state: 'visible', timeout: 3000 })
      .then(
        () => true,
        () => false,
      );
  });
  // A menu ignores Enter in its first moments.
  await bench.until(`the menu takes “${entry}”`, async () => {
    await pressUntil(bench, 'ArrowDown', label => label === entry, focused);
    await bench.press('Enter');
    return bench.page
      .locator('.monaco-menu')
      .first()
      .waitFor({ state: 'hidden', timeout: 1000 })
      .then(
        () => true,
        () => false,
      );
  });
}

/** Opens the notifications, goes to a button of the newest, and presses Enter. */
export async function fromToast(bench: Workbench, button: string): Promise<void> {
  await command(bench, 'Notifications: Show Notifications');
  await bench.page.locator('.notifications-center.visible').waitFor({ state: 'visible', timeout: PATIENCE });
  await pressUntil(
    bench,
    'Tab',
    text => text === button,
    async () => (await bench.page.locator(':focus').allInnerTexts())[0]?.trim(),
  );
  await bench.press('Enter');
}
