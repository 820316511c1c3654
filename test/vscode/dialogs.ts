// What opens over the workbench: the palette, quick picks, input boxes, toasts, dialogs, the status bar; and waiting
// for things.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { labelsFromTop } from './labelsFromTop.ts';
import type { Shortcut } from './shortcuts.ts';

/** How long a person would wait for something to show, in milliseconds. */
export const PATIENCE = 45_000;

/** A row of a list with a label that begins with, or contains, a string; labels are what a screen reader says. */
export const labelled = (selector: string, text: string): string => `${selector}[aria-label*=${JSON.stringify(text)}]`;

/** What `until` waits for: anything but these. */
type Nothing = false | undefined | null | 0 | '';

export class Dialogs {
  /** The folder for pictures of what is asked and told; undefined = none are taken. */
  album: string | undefined;
  /** Pictures taken in it so far. */
  steps = 0;

  constructor(readonly page: Page) {}

  /** A picture of what is asked or told, before it is answered: only where `album` names a folder for them. */
  async step(): Promise<void> {
    if (this.album === undefined) return;
    this.steps += 1;
    mkdirSync(this.album, { recursive: true });
    await this.page.screenshot({ path: join(this.album, `${String(this.steps).padStart(2, '0')}.png`) });
  }

  /** Waits until a condition is true; the last error tells which was not. */
  async until<T>(what: string, check: () => T | Promise<T>, timeout = PATIENCE): Promise<Exclude<T, Nothing>> {
    const end = Date.now() + timeout;
    let last: unknown;
    for (;;) {
      try {
        const value = await check();
        if (value) return value as Exclude<T, Nothing>;
        last = undefined;
      } catch (error) {
        last = error;
      }
      if (Date.now() > end)
        throw new Error(
          `Waited ${timeout / 1000} s in vain: ${what}${last instanceof Error ? ` (${last.message})` : ''}`,
        );
      await this.page.waitForTimeout(150);
    }
  }

  // -- palette, quick picks, inputs

  /**
   * The row of the open palette with exactly this title (playwright's text-is would take only the innermost element, a
   * highlight).
   */
  paletteRow(title: string): Locator {
    const exactly = new RegExp(`^${title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
    return this.page
      .locator('.quick-input-list .monaco-list-row')
      .filter({ has: this.page.locator('.label-name', { hasText: exactly }) })
      .first();
  }

  /** Runs a command by its palette title, as "Launch Sweeps: Launch Sweep". */
  async command(title: string): Promise<void> {
    const box = this.page.locator('.quick-input-widget:visible input.input').first();
    for (let attempt = 0; ; attempt++) {
      await this.page.keyboard.press('F1');
      await box.waitFor({ state: 'visible', timeout: PATIENCE });
      const row = this.paletteRow(title);
      try {
        // An editor that opens late takes the focus, and the palette with it.
        await box.fill(`>${title}`, { timeout: 5000 });
        await row.waitFor({ state: 'visible', timeout: 5000 });
        await row.click();
        // The palette is gone, or another list is in its place.
        await this.until(
          'the palette is gone',
          async () => !(await box.isVisible()) || !(await box.inputValue()).startsWith('>'),
        );
        return;
      } catch (error) {
        await this.page.keyboard.press('Escape');
        if (attempt === 3) throw new Error(`The palette does not offer “${title}”.`, { cause: error });
        await this.page.waitForTimeout(500);
      }
    }
  }

  /** The same for what is not itself tested: a window may have a key for it. */
  async shortcut(title: Shortcut): Promise<void> {
    await this.command(title);
  }

  /** Whether the palette offers a command. */
  async offers(title: string): Promise<boolean> {
    await this.page.keyboard.press('F1');
    const box = this.page.locator('.quick-input-widget:visible input.input').first();
    await box.waitFor({ state: 'visible', timeout: PATIENCE });
    await box.fill(`>${title}`);
    const found = await this.paletteRow(title)
      .waitFor({ state: 'visible', timeout: 1500 })
      .then(
        () => true,
        () => false,
      );
    await this.page.keyboard.press('Escape');
    await box.waitFor({ state: 'hidden', timeout: PATIENCE });
    return found;
  }

  /** Waits for a quick pick or an input box; gives its title and placeholder. */
  async quickInput(timeout = PATIENCE): Promise<{ readonly title: string; readonly placeholder: string }> {
    const widget = this.page.locator('.quick-input-widget:visible');
    await widget.waitFor({ state: 'visible', timeout });
    return {
      title:
        (await widget
          .locator('.quick-input-title')
          .textContent()
          .catch(() => '')) ?? '',
      placeholder:
        (await widget
          .locator('input.input')
          .first()
          .getAttribute('placeholder')
          .catch(() => '')) ?? '',
    };
  }

  /** The rows of the open quick pick, from the top. */
  async choices(): Promise<string[]> {
    await this.page
      .locator('.quick-input-list .monaco-list-row')
      .first()
      .waitFor({ state: 'visible', timeout: PATIENCE });
    return labelsFromTop(this.page.locator('.quick-input-list .monaco-list-row'));
  }

  /** Picks the row with a label that contains a string, once the list has all its rows. */
  async pick(text: string): Promise<void> {
    const row = this.page.locator('.quick-input-list ' + labelled('.monaco-list-row', text)).first();
    await row.waitFor({ state: 'visible', timeout: PATIENCE });
    await this.busyIsOver();
    await this.step();
    await row.click();
  }

  /** Picks a row if a list that has it opens within two seconds: for what is asked only if it is unknown. */
  async pickIfAsked(text: string): Promise<void> {
    const row = this.page.locator('.quick-input-list ' + labelled('.monaco-list-row', text)).first();
    const asked = await row.waitFor({ state: 'visible', timeout: 2000 }).then(
      () => true,
      () => false,
    );
    if (asked && !(await this.hasIcon('rocket'))) await row.click();
  }

  /** Whether a row of the open list has an icon, by its code. */
  async hasIcon(code: string): Promise<boolean> {
    return (await this.page.locator(`.quick-input-list .monaco-list-row .codicon-${code}`).count()) > 0;
  }

  /** Types into the open input box and confirms. */
  async answer(text: string): Promise<void> {
    const box = this.page.locator('.quick-input-widget:visible input.input').first();
    await box.waitFor({ state: 'visible', timeout: PATIENCE });
    await box.fill(text);
    await this.step();
    await this.page.keyboard.press('Enter');
  }

  /** Waits until the open list is loaded. */
  async busyIsOver(timeout = PATIENCE): Promise<void> {
    await this.quickInput();
    await this.page
      .locator('.quick-input-widget:visible .monaco-progress-container.active')
      .waitFor({ state: 'hidden', timeout });
    // The progress bar comes a moment after the list; a spinning row appears with it.
    await this.page
      .locator('.quick-input-widget:visible .codicon-modifier-spin')
      .first()
      .waitFor({ state: 'hidden', timeout });
  }

  /** Waits until no quick pick and no input box is open. */
  async inputClosed(timeout = PATIENCE): Promise<void> {
    await this.page.locator('.quick-input-widget:visible').waitFor({ state: 'hidden', timeout });
  }

  // -- toasts and dialogs

  /** Waits for a toast that contains a text; gives all of its text. */
  async toast(text: string | RegExp, timeout = PATIENCE): Promise<string> {
    const item = this.page.locator('.notifications-toasts .notification-list-item').filter({ hasText: text }).first();
    await item.waitFor({ state: 'visible', timeout });
    await this.step();
    return (await item.locator('.notification-list-item-message').textContent()) ?? '';
  }

  async toastButton(text: string, button: string): Promise<void> {
    const item = this.page.locator('.notifications-toasts .notification-list-item').filter({ hasText: text }).first();
    await item.hover();
    await item.locator('.monaco-button', { hasText: button }).first().click();
  }

  /** What the window tells the person right now: toasts with their buttons, dialogs, the open box with its notes. */
  async told(): Promise<string[]> {
    const texts = async (selector: string): Promise<string[]> =>
      (await this.page.locator(selector).allInnerTexts())
        .map(text => text.trim().replace(/\s*\n\s*/g, ' | '))
        .filter(Boolean);
    const boxes = await labelsFromTop(this.page.locator('.quick-input-widget:visible .monaco-list-row'));
    return [
      ...(await texts('.notifications-toasts .notification-list-item')),
      ...(await texts('.monaco-dialog-box')),
      ...(await texts('.quick-input-widget:visible .quick-input-message')),
      ...boxes,
    ];
  }

  /** Does what opens a page of the browser; gives its address, and closes it. */
  async opens(act: () => Promise<void>): Promise<string> {
    const [opened] = await Promise.all([this.page.context().waitForEvent('page', { timeout: PATIENCE }), act()]);
    const address = await this.until('an address', () => {
      const url = opened.url();
      return !url.startsWith('about:') && url;
    });
    await opened.close();
    return address;
  }

  async clearToasts(): Promise<void> {
    const left = this.page.locator('.notification-list-item').first();
    await this.until('no toasts', async () => {
      await this.shortcut('Notifications: Clear All Notifications');
      return left.waitFor({ state: 'hidden', timeout: 1000 }).then(
        () => true,
        () => false,
      );
    });
  }

  /** Waits for a modal dialog; gives its text. */
  async dialog(timeout = PATIENCE): Promise<string> {
    const box = this.page.locator('.monaco-dialog-box');
    await box.waitFor({ state: 'visible', timeout });
    return (await box.innerText()).trim();
  }

  async dialogButton(label: string): Promise<void> {
    await this.page.locator('.monaco-dialog-box').waitFor({ state: 'visible', timeout: PATIENCE });
    await this.step();
    await this.page
      .locator('.monaco-dialog-box .monaco-button')
      .filter({ hasText: new RegExp(`^\\s*${label}\\s*$`) })
      .first()
      .click();
    await this.page.locator('.monaco-dialog-box').waitFor({ state: 'hidden', timeout: PATIENCE });
  }

  /** Waits for an entry of the status bar that contains a text; gives all of its text. */
  async status(text: string, timeout = PATIENCE): Promise<string> {
    const item = this.page.locator('.statusbar-item', { hasText: text }).first();
    await item.waitFor({ state: 'visible', timeout });
    return (await item.innerText()).trim();
  }

  /** The message below the open input box. */
  async inputMessage(): Promise<string> {
    const text = this.page.locator('.quick-input-widget:visible .quick-input-message');
    await text.waitFor({ state: 'visible', timeout: PATIENCE });
    return (await text.innerText()).trim();
  }
}
