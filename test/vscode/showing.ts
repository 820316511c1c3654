// What shows in a window at the moment when a test fails: a run whose pictures are not kept tells it in its words.
import type { Page } from 'playwright-core';

const PARTS = {
  tabs: '.tabs-container .tab',
  dialog: '.monaco-dialog-box',
  box: '.quick-input-widget',
  menu: '.monaco-menu',
  toasts: '.notifications-toasts .notification-list-item',
  rows: '.sidebar .monaco-list-row',
};

/** A line for each part of the window that shows: its name, and its visible text (200 characters at most). */
export async function showing(page: Page): Promise<string> {
  const lines = [];
  for (const [name, selector] of Object.entries(PARTS)) {
    const texts = await page.locator(`${selector}:visible`).allInnerTexts();
    const text = texts.map(one => one.replace(/\s+/g, ' ').trim()).join(' | ');
    if (text) lines.push(`  ${name}: ${text.slice(0, 200)}`);
  }
  return lines.join('\n');
}
