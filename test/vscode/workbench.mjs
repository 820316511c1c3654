// The workbench as a person uses it: palette, quick picks, input boxes, trees, toasts, dialogs, the editor. No way round the UI.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser, openWorkbench, startServer } from './server.mjs';

const PATIENCE = 20_000;
const THEMES = { dark: 'Dark Modern', light: 'Light Modern' };

/** A row of a list whose label begins with, or holds, a text; labels are what a screen reader says. */
const labelled = (selector, text) => `${selector}[aria-label*=${JSON.stringify(text)}]`;

export class Workbench {
  constructor(page, stop) { this.page = page; this.close = stop; }

  /** Opens VS Code on a folder with the extension under development. */
  static async open(parts, { folder, extension, extensionsDir, settings = {}, env = {}, viewport, theme = 'dark' }) {
    const server = await startServer(parts, { extensionsDir, settings: { 'workbench.colorTheme': THEMES[theme], ...settings }, env });
    const window = await openBrowser(parts, { viewport });
    const stop = async () => { await window.browser.close().catch(() => undefined); await server.stop(); };
    try {
      await openWorkbench(window.page, server, { folder, development: extension ? [extension] : [] });
      const bench = new Workbench(window.page, stop);
      Object.assign(bench, { server, kind: theme, settings });
      await bench.page.waitForSelector('.part.statusbar .statusbar-item', { timeout: 60_000 });
      return bench;
    } catch (error) { await stop(); throw error; }
  }

  // -- palette, quick picks, inputs

  /** The row of the open palette with exactly this title (playwright's text-is would take only the innermost element, a highlight). */
  paletteRow(title) {
    const exactly = new RegExp(`^${title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
    return this.page.locator('.quick-input-list .monaco-list-row').filter({ has: this.page.locator('.label-name', { hasText: exactly }) }).first();
  }

  /** Runs a command by its palette title, as "Launch Sweeps: Launch Sweep". */
  async command(title) {
    const box = this.page.locator('.quick-input-widget:visible input.input').first();
    for (let attempt = 0; ; attempt++) {
      await this.page.keyboard.press('F1');
      await box.waitFor({ state: 'visible', timeout: PATIENCE });
      await box.fill(`>${title}`);
      const row = this.paletteRow(title);
      try {
        await row.waitFor({ state: 'visible', timeout: 5000 });
        await row.click();
        // The palette is gone, or another list is in its place.
        await this.until('the palette is gone', async () => !await box.isVisible() || !(await box.inputValue()).startsWith('>'));
        return;
      } catch (error) {
        await this.page.keyboard.press('Escape');
        if (attempt === 3) throw new Error(`The palette does not offer “${title}”.`, { cause: error });
        await this.page.waitForTimeout(500);
      }
    }
  }

  /** Whether the palette offers a command. */
  async offers(title) {
    await this.page.keyboard.press('F1');
    const box = this.page.locator('.quick-input-widget:visible input.input').first();
    await box.waitFor({ state: 'visible', timeout: PATIENCE });
    await box.fill(`>${title}`);
    const found = await this.paletteRow(title).waitFor({ state: 'visible', timeout: 700 }).then(() => true, () => false);
    await this.page.keyboard.press('Escape');
    await box.waitFor({ state: 'hidden', timeout: PATIENCE });
    return found;
  }

  /** Waits for a quick pick or an input box; gives its title and placeholder. */
  async quickInput(timeout = PATIENCE) {
    const widget = this.page.locator('.quick-input-widget:visible');
    await widget.waitFor({ state: 'visible', timeout });
    return {
      title: await widget.locator('.quick-input-title').textContent().catch(() => ''),
      placeholder: await widget.locator('input.input').first().getAttribute('placeholder').catch(() => ''),
    };
  }

  /** The rows of the open quick pick. */
  async choices() {
    await this.page.locator('.quick-input-list .monaco-list-row').first().waitFor({ state: 'visible', timeout: PATIENCE });
    return this.page.locator('.quick-input-list .monaco-list-row').evaluateAll(rows => rows.map(row => row.getAttribute('aria-label') ?? ''));
  }

  /** Picks the row whose label holds a text. */
  async pick(text) {
    const row = this.page.locator('.quick-input-list ' + labelled('.monaco-list-row', text)).first();
    await row.waitFor({ state: 'visible', timeout: PATIENCE });
    await row.click();
  }

  /** Picks a row if a list that has it opens within two seconds: for what is asked only where it is not known. */
  async pickIfAsked(text) {
    const row = this.page.locator('.quick-input-list ' + labelled('.monaco-list-row', text)).first();
    const asked = await row.waitFor({ state: 'visible', timeout: 2000 }).then(() => true, () => false);
    if (asked && !(await row.getAttribute('aria-label')).startsWith('rocket')) await row.click();
  }

  /** Types into the open input box and confirms. */
  async answer(text) {
    const box = this.page.locator('.quick-input-widget:visible input.input').first();
    await box.waitFor({ state: 'visible', timeout: PATIENCE });
    await box.fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** Waits until no quick pick and no input box is open. */
  async inputClosed(timeout = PATIENCE) {
    await this.page.locator('.quick-input-widget:visible').waitFor({ state: 'hidden', timeout });
  }

  // -- toasts and dialogs

  /** Waits for a toast that holds a text; gives its whole text. */
  async toast(text, timeout = PATIENCE) {
    const item = this.page.locator('.notifications-toasts .notification-list-item').filter({ hasText: text }).first();
    await item.waitFor({ state: 'visible', timeout });
    return (await item.locator('.notification-list-item-message').textContent()) ?? '';
  }

  async toastButton(text, button) {
    const item = this.page.locator('.notifications-toasts .notification-list-item').filter({ hasText: text }).first();
    await item.hover();
    await item.locator('.monaco-button', { hasText: button }).first().click();
  }

  async clearToasts() {
    await this.command('Notifications: Clear All Notifications');
  }

  /** Waits for a modal dialog; gives its text. */
  async dialog(timeout = PATIENCE) {
    const box = this.page.locator('.monaco-dialog-box');
    await box.waitFor({ state: 'visible', timeout });
    return (await box.innerText()).trim();
  }

  async dialogButton(label) {
    await this.page.locator('.monaco-dialog-box .monaco-button', { hasText: label }).first().click();
    await this.page.locator('.monaco-dialog-box').waitFor({ state: 'hidden', timeout: PATIENCE });
  }

  /** Waits for an entry of the status bar that holds a text; gives its whole text. */
  async status(text, timeout = PATIENCE) {
    const item = this.page.locator('.statusbar-item', { hasText: text }).first();
    await item.waitFor({ state: 'visible', timeout });
    return (await item.innerText()).trim();
  }

  /** The message below the open input box. */
  async inputMessage() {
    const text = this.page.locator('.quick-input-widget:visible .quick-input-message');
    await text.waitFor({ state: 'visible', timeout: PATIENCE });
    return (await text.innerText()).trim();
  }

  // -- files and the editor

  /** Opens a file of the workspace by quick open, and waits until it shows. */
  async openFile(name) {
    await this.page.keyboard.press('Control+P');
    const box = this.page.locator('.quick-input-widget:visible input.input').first();
    await box.fill(name);
    const row = this.page.locator('.quick-input-list ' + labelled('.monaco-list-row', name)).first();
    await row.waitFor({ state: 'visible', timeout: PATIENCE });
    await row.click();
    await this.tab(name);
    await this.page.locator('.editor-group-container.active .monaco-editor .view-lines').first().waitFor({ state: 'visible', timeout: PATIENCE });
  }

  /** Waits for the active editor's tab to bear a name. */
  async tab(name) {
    await this.page.locator(labelled('.tabs-container .tab.active', name)).first().waitFor({ state: 'visible', timeout: PATIENCE });
  }

  /** Puts the cursor at a line and column (from 1) of the active editor. */
  async goTo(line, column = 1) {
    await this.page.keyboard.press('Control+G');
    await this.answer(`:${line}:${column}`);
    await this.inputClosed();
  }

  async type(text) { await this.page.keyboard.type(text, { delay: 15 }); }
  async press(keys) { await this.page.keyboard.press(keys); }

  /** Focuses the text of the active editor. */
  async focusEditor() { await this.command('View: Focus Active Editor Group'); }

  /** The visible text of the active editor, by lines. */
  async editorText() {
    return this.page.locator('.editor-group-container.active .monaco-editor .view-line').evaluateAll(lines => lines
      .map(line => ({ top: line.getBoundingClientRect().top, text: line.textContent ?? '' }))
      .sort((a, b) => a.top - b.top).map(l => l.text.replaceAll('\u00a0', ' ')).join('\n'));
  }

  /** The messages of the Problems panel (opened first). */
  async problems() {
    await this.command('Problems: Focus on Problems View');
    await this.page.waitForTimeout(400);
    return this.page.locator('.markers-panel .monaco-list-row').evaluateAll(rows => rows.map(row => row.getAttribute('aria-label') ?? ''));
  }

  /** The open list of suggestions. */
  async suggestions() {
    await this.page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor({ state: 'visible', timeout: PATIENCE });
    return this.page.locator('.suggest-widget.visible .monaco-list-row').evaluateAll(rows => rows.map(row => row.getAttribute('aria-label') ?? ''));
  }

  /** Takes a suggestion of the open list by its label. */
  async suggestion(label) {
    const row = this.page.locator(`.suggest-widget.visible .monaco-list-row[aria-label^=${JSON.stringify(label)}]`).first();
    await row.waitFor({ state: 'visible', timeout: PATIENCE });
    await row.click();
    await this.page.locator('.suggest-widget.visible').waitFor({ state: 'hidden', timeout: PATIENCE });
  }

  /** Rests the mouse on a word of the active editor. */
  async hover(word) {
    const at = await this.page.locator('.editor-group-container.active .view-line', { hasText: word }).last().evaluate((line, wanted) => {
      const texts = document.createTreeWalker(line, 4);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const start = node.textContent.indexOf(wanted);
        if (start < 0) continue;
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + wanted.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height * 0.7 };
      }
      return undefined;
    }, word);
    await this.page.mouse.move(at.x, at.y, { steps: 3 });
    await this.page.locator('.monaco-hover:visible').first().waitFor({ state: 'visible', timeout: PATIENCE });
  }

  async hoverText() {
    return (await this.page.locator('.monaco-hover:visible').first().innerText()).trim();
  }

  /** Asks for code actions at the cursor, until the editor has some; gives the entries of their menu. */
  async quickFixes() {
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    await this.until('code actions', async () => {
      await this.page.keyboard.press('Control+.');
      return rows.first().waitFor({ state: 'visible', timeout: 2000 }).then(() => true, () => false);
    });
    return (await rows.allInnerTexts()).map(text => text.trim());
  }

  /** Takes the first entry of the open menu of code actions that holds a text. */
  async menuEntry(text) {
    const row = this.page.locator('.action-widget .monaco-list-row.action', { hasText: text }).first();
    await row.waitFor({ state: 'visible', timeout: PATIENCE });
    await row.click();
    await row.waitFor({ state: 'hidden', timeout: PATIENCE });
  }

  /** The text of the first line of lenses. */
  async lensText() {
    const lenses = this.page.locator('.codelens-decoration').first();
    await lenses.waitFor({ state: 'visible', timeout: PATIENCE });
    return (await lenses.innerText()).trim().replace(/\s+/g, ' ');
  }

  /** The name of the active editor's tab. */
  async activeTab() {
    return (await this.page.locator('.editor-group-container.active .tabs-container .tab.active .label-name').first().innerText()).trim();
  }

  /** Clicks a code lens by its text. */
  async lens(text) {
    const link = this.page.locator('.codelens-decoration a', { hasText: text }).first();
    await link.waitFor({ state: 'visible', timeout: PATIENCE });
    await link.click();
  }

  // -- trees

  /** Opens a view container by its title in the activity bar. */
  async viewContainer(title) {
    const item = this.page.locator(labelled('.activitybar .action-item a', title)).first();
    await item.waitFor({ state: 'visible', timeout: PATIENCE });
    if ((await item.getAttribute('aria-expanded')) !== 'true' && (await item.getAttribute('aria-selected')) !== 'true') await item.click();
  }

  /** Drags the border of the side bar until it is so many pixels wide. */
  async widenSideBar(width) {
    const bar = await this.page.locator('.part.sidebar').boundingBox();
    const [x, y] = [bar.x + bar.width + 2, bar.y + bar.height / 2];
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(bar.x + width + 2, y, { steps: 5 });
    await this.page.mouse.up();
    await this.page.mouse.move(x + 300, y);
  }

  /** The accessible labels of the visible tree rows of the side bar. */
  async rows() {
    return this.page.locator('.sidebar .monaco-list-row[role="treeitem"]').evaluateAll(rows => rows.map(row => row.getAttribute('aria-label') ?? ''));
  }

  /** Waits for a tree row whose label holds a text. */
  async row(text, timeout = PATIENCE) {
    const row = this.page.locator('.sidebar ' + labelled('.monaco-list-row[role="treeitem"]', text)).first();
    await row.waitFor({ state: 'visible', timeout });
    return row;
  }

  async expand(text) {
    const row = await this.row(text);
    await row.click();
    if ((await row.getAttribute('aria-expanded')) === 'false') await this.page.keyboard.press('ArrowRight');
  }

  /** Opens a row's context menu and picks an entry. */
  async rowAction(text, entry) {
    await (await this.row(text)).click({ button: 'right' });
    const item = this.page.locator('.monaco-menu .action-item', { has: this.page.locator(labelled('.action-label', entry)) }).first();
    await item.waitFor({ state: 'visible', timeout: PATIENCE });
    // A menu takes no click in its first moments.
    await this.until(`the menu takes “${entry}”`, async () => {
      await item.click({ timeout: 1000 }).catch(() => undefined);
      return this.page.locator('.monaco-menu').first().waitFor({ state: 'hidden', timeout: 1000 }).then(() => true, () => false);
    });
  }

  /** The welcome text of a view that is empty. */
  async welcome() {
    const text = this.page.locator('.sidebar .welcome-view-content').first();
    await text.waitFor({ state: 'visible', timeout: PATIENCE });
    return (await text.innerText()).trim();
  }

  // -- from one test to the next

  /** Puts the window back: no dialog, toast, editor or panel open, the dark theme, the file explorer in the side bar. */
  async tidy() {
    const { page } = this;
    for (let i = 0; i < 3; i++) await page.keyboard.press('Escape');
    const tabs = page.locator('.editor-group-container .tabs-container .tab');
    for (let i = 0; i < 20 && await tabs.count(); i++) {
      if (await page.locator('.tabs-container .tab.dirty').count()) await this.command('View: Revert and Close Editor');
      else await this.command('View: Close All Editors');
    }
    if (await page.locator('.notification-list-item').count() || await page.locator('.notifications-toasts.visible').count()) await this.clearToasts();
    if (await page.locator('.part.panel').isVisible()) await page.keyboard.press('Control+J');
    await this.theme('dark');
    await this.command('View: Show Explorer');
  }

  /** Writes the user's settings; the open window follows. */
  changeSettings(settings) {
    this.settings = settings;
    this.server.changeSettings({ ...settings, 'workbench.colorTheme': THEMES[this.kind] });
  }

  /** Clicks a button of a welcome text. */
  async welcomeButton(label) {
    const button = this.page.locator('.sidebar .welcome-view-content .monaco-button', { hasText: label }).first();
    await button.waitFor({ state: 'visible', timeout: PATIENCE });
    await button.click();
  }

  // -- looks

  /** Waits until the window has been painted after the last change. */
  async settled() {
    await this.page.evaluate(() => new Promise(done => { window.requestAnimationFrame(() => window.requestAnimationFrame(done)); }));
  }

  /** Waits until something holds; the last error tells what did not. */
  async until(what, check, timeout = PATIENCE) {
    const end = Date.now() + timeout;
    let last;
    for (;;) {
      try { const value = await check(); if (value) return value; last = undefined; } catch (error) { last = error; }
      if (Date.now() > end) throw new Error(`Waited ${timeout / 1000} s in vain: ${what}${last ? ` (${last.message})` : ''}`);
      await this.page.waitForTimeout(150);
    }
  }

  /** Changes the colour theme by the settings, so that open menus, hovers and lists stay as they are. */
  async theme(kind) {
    if (this.kind === kind) return;
    this.kind = kind;
    this.changeSettings(this.settings);
    await this.page.locator(`.monaco-workbench.${kind === 'dark' ? 'vs-dark' : 'vs'}`).waitFor({ timeout: PATIENCE });
  }

  /** A picture of the window as it is. */
  async picture(directory, name) {
    mkdirSync(directory, { recursive: true });
    await this.page.screenshot({ path: join(directory, `${name}.png`) });
  }
}
