// The workbench as a person uses it: palette, quick picks, input boxes, trees, toasts, dialogs, the editor. Nothing
// bypasses the UI. What opens over it is in dialogs.ts, the text editor in textEditor.ts; here are the window itself
// and its side bar.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { labelled, PATIENCE } from './dialogs.ts';
import { labelsFromTop } from './labelsFromTop.ts';
import type { EditorParts } from './prepare.ts';
import { openBrowser, openWorkbench, startServer, type Server, type Settings, type Size } from './server.ts';
import { SHORTCUTS, type Shortcut } from './shortcuts.ts';
import { TextEditor } from './textEditor.ts';

const THEMES = {
  dark: 'Dark Modern',
  light: 'Light Modern',
  hcDark: 'Default High Contrast',
  hcLight: 'Default High Contrast Light',
};
const CLASSES: Readonly<Record<Theme, string>> = {
  dark: 'vs-dark',
  light: 'vs',
  hcDark: 'hc-black',
  hcLight: 'hc-light',
};

export type Theme = keyof typeof THEMES;

/** What a window was opened on. */
interface Opened {
  readonly server: Server;
  readonly folder: string;
  /** The extension under development. */
  readonly extension: string | undefined;
}

interface Opening {
  readonly folder: string;
  readonly extension?: string;
  /** A folder with other extensions. */
  readonly extensionsDir?: string;
  readonly settings?: Settings;
  readonly env?: Readonly<Record<string, string>>;
  readonly viewport?: Size;
  readonly theme?: Theme;
}

export class Workbench extends TextEditor {
  private constructor(
    page: Page,
    readonly close: () => Promise<void>,
    private readonly opened?: Opened,
    public settings: Settings = {},
    private kind: Theme = 'dark',
  ) {
    super(page);
  }

  /** A window that something else opened, on its own server: its settings cannot be changed. */
  static around(page: Page, close: () => Promise<void>): Workbench {
    return new Workbench(page, close);
  }

  /** The server that the window is of. */
  get server(): Server {
    return this.openedOn().server;
  }

  private openedOn(): Opened {
    if (!this.opened) throw new Error('This window is of a server that is not ours.');
    return this.opened;
  }

  /** Opens VS Code on a folder with the extension under development. */
  static async open(
    parts: EditorParts,
    { folder, extension, extensionsDir, settings = {}, env = {}, viewport, theme = 'dark' }: Opening,
  ): Promise<Workbench> {
    const server = await startServer(parts, {
      extensionsDir,
      settings: { 'workbench.colorTheme': THEMES[theme], ...settings },
      env,
    });
    const window = await openBrowser(parts, { viewport });
    const stop = async () => {
      await window.browser.close().catch(() => undefined);
      await server.stop();
    };
    try {
      await openWorkbench(window.page, server, { folder, development: extension ? [extension] : [] });
      const bench = new Workbench(window.page, stop, { server, folder, extension }, settings, theme);
      await bench.page.waitForSelector('.part.statusbar .statusbar-item', { timeout: 60_000 });
      return bench;
    } catch (error) {
      await stop();
      throw error;
    }
  }

  /** Opens another window on the same folder, of the same editor and account. */
  async another(): Promise<Workbench> {
    const page = await this.page.context().newPage();
    const opened = this.openedOn();
    const { server, folder, extension } = opened;
    await openWorkbench(page, server, { folder, development: extension ? [extension] : [] });
    const bench = new Workbench(page, () => page.close(), opened, this.settings, this.kind);
    await page.waitForSelector('.part.statusbar .statusbar-item', { timeout: 60_000 });
    return bench;
  }

  /** Loads the window again, as after it was closed. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.page.waitForSelector('.part.statusbar .statusbar-item', { timeout: 60_000 });
  }

  /** The same by the editor's own command, which writes down first how its editors are. */
  async reloadWindow(): Promise<void> {
    await this.page.evaluate(() => Object.assign(globalThis, { isBeforeReload: true }));
    await this.command('Developer: Reload Window');
    await this.until('the window is new', () => this.page.evaluate(() => !('isBeforeReload' in globalThis)));
    await this.page.waitForSelector('.part.statusbar .statusbar-item', { timeout: 60_000 });
  }

  override async shortcut(title: Shortcut): Promise<void> {
    if (this.opened) await this.page.keyboard.press(SHORTCUTS[title][0]);
    else await super.shortcut(title);
  }

  // -- trees

  /** Opens a view container by its title in the activity bar. */
  async viewContainer(title: string): Promise<void> {
    const item = this.page.locator(labelled('.activitybar .action-item a', title)).first();
    await item.waitFor({ state: 'visible', timeout: PATIENCE });
    const shown = this.page.locator('.part.sidebar .composite.title h2', { hasText: title });
    // Its badge covers the icon, for a person's mouse as for ours. A side bar that is still changing ignores clicks.
    await this.until(`the views of ${title}`, async () => {
      if (!(await shown.isVisible())) await item.click({ force: true });
      return shown.waitFor({ state: 'visible', timeout: 5000 }).then(
        () => true,
        () => false,
      );
    });
  }

  /** Drags the border of the side bar until it has this width, in pixels. */
  async widenSideBar(width: number): Promise<void> {
    const bar = await this.page.locator('.part.sidebar').boundingBox();
    if (!bar) throw new Error('The side bar is hidden.');
    const [x, y] = [bar.x + bar.width + 2, bar.y + bar.height / 2];
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(bar.x + width + 2, y, { steps: 5 });
    await this.page.mouse.up();
    await this.page.mouse.move(x + 300, y);
  }

  /** The accessible labels of the visible tree rows of the side bar, from the top. */
  async rows(): Promise<string[]> {
    return labelsFromTop(this.page.locator('.sidebar .monaco-list-row[role="treeitem"]'));
  }

  /** Waits for a tree row with a label that contains a text; scrolls to the top while it does not show. */
  async row(text: string, timeout = PATIENCE): Promise<Locator> {
    const row = this.page.locator('.sidebar ' + labelled('.monaco-list-row[role="treeitem"]', text)).first();
    const end = Date.now() + timeout;
    for (;;) {
      const left = Math.max(end - Date.now(), 1);
      const visible = row.waitFor({ state: 'visible', timeout: Math.min(left, 3000) });
      // A list that changes keeps its place, and may scroll back to it.
      if (left <= 3000) await visible;
      if (
        await visible.then(
          () => true,
          () => false,
        )
      )
        return row;
      await this.page.locator('.sidebar .pane-body .monaco-list').first().hover();
      await this.page.mouse.wheel(0, -1_000_000);
    }
  }

  async expand(text: string): Promise<void> {
    const row = await this.row(text);
    await row.click();
    if ((await row.getAttribute('aria-expanded')) === 'false') await this.page.keyboard.press('ArrowRight');
  }

  /** Opens a row's context menu and picks an entry. */
  async rowAction(text: string, entry: string): Promise<void> {
    const menu = this.page.locator('.monaco-menu');
    const item = menu.locator('.action-item', { has: this.page.locator(labelled('.action-label', entry)) }).first();
    const came = (promise: Promise<void>): Promise<boolean> =>
      promise.then(
        () => true,
        () => false,
      );
    // A menu that was opened just before its row changed keeps its old entries, or closes by itself: only a click that
    // closed it has picked something.
    await this.until(`the menu of “${text}” offers “${entry}” and takes it`, async () => {
      await (await this.row(text)).click({ button: 'right' });
      if (await came(item.waitFor({ state: 'visible', timeout: 3000 }))) {
        // A menu ignores clicks in its first 100 ms.
        await this.page.waitForTimeout(150);
        const isClicked = await came(item.click({ timeout: 1000 }));
        if (isClicked && (await came(menu.first().waitFor({ state: 'hidden', timeout: 1000 })))) return true;
      }
      await this.page.keyboard.press('Escape');
      return false;
    });
  }

  /** The welcome text of a view that is empty. */
  async welcome(): Promise<string> {
    const text = this.page.locator('.sidebar .welcome-view-content').first();
    await text.waitFor({ state: 'visible', timeout: PATIENCE });
    return (await text.innerText()).trim();
  }

  // -- from one test to the next

  /** Resets the window: no dialog, toast, editor or panel open, the dark theme, the file explorer in the side bar. */
  async tidy(): Promise<void> {
    const { page } = this;
    for (let i = 0; i < 3; i++) await page.keyboard.press('Escape');
    const tabs = page.locator('.editor-group-container .tabs-container .tab');
    for (let i = 0; i < 20 && (await tabs.count()); i++) {
      const before = await tabs.count();
      const dirty = (await page.locator('.tabs-container .tab.dirty').count()) > 0;
      await this.shortcut(dirty ? 'View: Revert and Close Editor' : 'View: Close All Editors');
      await this.until('an editor is closed', async () => (await tabs.count()) < before, 1000).catch(() => undefined);
    }
    if (
      (await page.locator('.notification-list-item').count()) ||
      (await page.locator('.notifications-toasts.visible').count())
    )
      await this.clearToasts();
    if (await page.locator('.part.panel').isVisible()) await page.keyboard.press('Control+J');
    await this.theme('dark');
    const explorer = page.locator('.part.sidebar .composite.title h2', { hasText: 'Explorer' });
    if (!(await explorer.isVisible())) await page.keyboard.press('Control+Shift+E');
    await explorer.waitFor({ state: 'visible', timeout: PATIENCE });
  }

  /** Writes the user's settings; the open window follows. */
  changeSettings(settings: Settings): void {
    this.settings = settings;
    this.server.changeSettings({ ...settings, 'workbench.colorTheme': THEMES[this.kind] });
  }

  /** Clicks a button of a welcome text. */
  async welcomeButton(label: string): Promise<void> {
    const button = this.page.locator('.sidebar .welcome-view-content .monaco-button', { hasText: label }).first();
    await button.waitFor({ state: 'visible', timeout: PATIENCE });
    await button.click();
  }

  // -- appearance

  /** Waits until the window has been painted after the last change. */
  async settled(): Promise<void> {
    await this.page.evaluate(
      () =>
        new Promise<void>(done => {
          window.requestAnimationFrame(() =>
            window.requestAnimationFrame(() => {
              done();
            }),
          );
        }),
    );
  }

  /** Changes the color theme by the settings, so that open menus, hovers and lists stay as they are. */
  async theme(kind: Theme): Promise<void> {
    if (this.kind === kind) return;
    this.kind = kind;
    this.changeSettings(this.settings);
    await this.page.locator(`.monaco-workbench.${CLASSES[kind]}`).waitFor({ timeout: PATIENCE });
  }

  /** A picture of the window as it is. */
  async picture(directory: string, name: string): Promise<void> {
    mkdirSync(directory, { recursive: true });
    await this.page.screenshot({ path: join(directory, `${name}.png`) });
  }
}
