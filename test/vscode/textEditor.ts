// Files and the text editor, as a person uses them: quick open, the cursor, hovers, suggestions, code actions, lenses,
// problems.
import { Dialogs, labelled, PATIENCE } from './dialogs.ts';
import { labelsFromTop } from './labelsFromTop.ts';

/** Where the active editor is; a notebook's cells are beside its group. */
const ACTIVE = ':is(.editor-group-container.active, .notebookOverlay)';

export class TextEditor extends Dialogs {
  /** Opens a file of the workspace by quick open, and waits until it shows. */
  async openFile(name: string): Promise<void> {
    const box = this.page.locator('.quick-input-widget:visible input.input').first();
    const row = this.page.locator('.quick-input-list ' + labelled('.monaco-list-row', name)).first();
    // A file that was just created is found only by the next search.
    await this.until(`${name} is found`, async () => {
      await this.page.keyboard.press('Control+P');
      await box.waitFor({ state: 'visible', timeout: PATIENCE });
      await box.fill(name);
      const found = await row.waitFor({ state: 'visible', timeout: 3000 }).then(
        () => true,
        () => false,
      );
      if (!found) await this.page.keyboard.press('Escape');
      return found;
    });
    await row.click();
    await this.tab(name);
    // A notebook's first editor is hidden.
    await this.page
      .locator(`${ACTIVE} .monaco-editor .view-lines:visible`)
      .first()
      .waitFor({ state: 'visible', timeout: PATIENCE });
  }

  /** Waits for the active editor's tab to have a name. */
  async tab(name: string): Promise<void> {
    await this.page
      .locator(labelled('.tabs-container .tab.active', name))
      .first()
      .waitFor({ state: 'visible', timeout: PATIENCE });
  }

  /** Puts the cursor at a line and column (from 1) of the active editor. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press('Control+G');
    await this.answer(`:${line}:${column}`);
    await this.inputClosed();
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 15 });
  }
  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
  }

  /** Focuses the text of the active editor. */
  async focusEditor(): Promise<void> {
    await this.shortcut('View: Focus Active Editor Group');
  }

  /** The visible text of the active editor, by lines. */
  async editorText(): Promise<string> {
    return this.page.locator(`${ACTIVE} .monaco-editor .view-line`).evaluateAll(lines =>
      lines
        .map(line => ({ top: line.getBoundingClientRect().top, text: line.textContent }))
        .sort((a, b) => a.top - b.top)
        .map(l => l.text.replaceAll('\u00a0', ' '))
        .join('\n'),
    );
  }

  /** The messages of the Problems panel (opened first), each file before its own; or those of files with a name. */
  async problems(file?: string): Promise<string[]> {
    await this.command('Problems: Focus on Problems View');
    await this.page.waitForTimeout(400);
    const rows = await this.page.locator('.markers-panel .monaco-list-row').evaluateAll(all =>
      all
        .map(row => ({
          top: row.getBoundingClientRect().top,
          label: row.getAttribute('aria-label') ?? '',
          isFile: row.getAttribute('aria-level') === '1',
        }))
        .sort((a, b) => a.top - b.top),
    );
    let isWanted = file === undefined;
    return rows
      .filter(({ isFile, label }) => {
        if (isFile && file !== undefined) isWanted = label.includes(file);
        return isWanted;
      })
      .map(({ label }) => label);
  }

  /** The list of suggestions that was asked for; asked for again where a box that was just closing took the key. */
  async suggestions(): Promise<string[]> {
    const first = this.page.locator('.suggest-widget.visible .monaco-list-row').first();
    await this.until('suggestions', async () => {
      if (
        await first.waitFor({ state: 'visible', timeout: 5000 }).then(
          () => true,
          () => false,
        )
      )
        return true;
      await this.page.keyboard.press('Control+Space');
      return false;
    });
    return labelsFromTop(this.page.locator('.suggest-widget.visible .monaco-list-row'));
  }

  /** Takes a suggestion of the open list by its label. */
  async suggestion(label: string): Promise<void> {
    const row = this.page
      .locator(`.suggest-widget.visible .monaco-list-row[aria-label^=${JSON.stringify(label)}]`)
      .first();
    await row.waitFor({ state: 'visible', timeout: PATIENCE });
    await row.click();
    await this.page.locator('.suggest-widget.visible').waitFor({ state: 'hidden', timeout: PATIENCE });
  }

  /** Rests the mouse on a word of the active editor. */
  async hover(word: string): Promise<void> {
    const place = () =>
      this.page
        .locator(`${ACTIVE} .view-line:visible`, { hasText: word })
        .last()
        .evaluate((line, wanted) => {
          const texts = document.createTreeWalker(line, 4);
          for (let node = texts.nextNode(); node; node = texts.nextNode()) {
            const start = node.textContent?.indexOf(wanted) ?? -1;
            if (start < 0) continue;
            const range = document.createRange();
            range.setStart(node, start);
            range.setEnd(node, start + wanted.length);
            const { x, y, width, height } = range.getBoundingClientRect();
            return { x: x + width / 2, y: y + height * 0.7 };
          }
          return undefined;
        }, word);
    // A lens that appears in between moves the word away from under the mouse.
    await this.until(`the hover of “${word}”`, async () => {
      const at = await place();
      if (!at) return false;
      await this.page.mouse.move(at.x, at.y, { steps: 3 });
      const shown = await this.page
        .locator('.monaco-hover:visible')
        .first()
        .waitFor({ state: 'visible', timeout: 5000 })
        .then(
          () => true,
          () => false,
        );
      const after = await place();
      return shown && after?.x === at.x && after.y === at.y;
    });
  }

  async hoverText(): Promise<string> {
    return (await this.page.locator('.monaco-hover:visible').first().innerText()).trim();
  }

  /** Asks for code actions at the cursor, until the editor has some; gives the entries of their menu. */
  async quickFixes(): Promise<string[]> {
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    await this.until('code actions', async () => {
      await this.page.keyboard.press('Control+.');
      return rows
        .first()
        .waitFor({ state: 'visible', timeout: 2000 })
        .then(
          () => true,
          () => false,
        );
    });
    return (await rows.allInnerTexts()).map(text => text.trim());
  }

  /** Takes the first entry of the open menu of code actions that contains a text. */
  async menuEntry(text: string): Promise<void> {
    const row = this.page.locator('.action-widget .monaco-list-row.action', { hasText: text }).first();
    await row.waitFor({ state: 'visible', timeout: PATIENCE });
    await row.click();
    await row.waitFor({ state: 'hidden', timeout: PATIENCE });
  }

  /** The text of the first line of lenses. */
  async lensText(): Promise<string> {
    const lenses = this.page.locator('.codelens-decoration').first();
    await lenses.waitFor({ state: 'visible', timeout: PATIENCE });
    return (await lenses.innerText()).trim().replace(/\s+/g, ' ');
  }

  /** The name of the active editor's tab. */
  async activeTab(): Promise<string> {
    return (
      await this.page
        .locator('.editor-group-container.active .tabs-container .tab.active .label-name')
        .first()
        .innerText()
    ).trim();
  }

  /** Clicks a button in the title of the active editor. */
  async titleButton(label: string): Promise<void> {
    await this.page
      .locator(`.editor-group-container.active .editor-actions ${labelled('.action-label', label)}`)
      .first()
      .click();
  }

  /** Clicks a code lens by its text. */
  async lens(text: string): Promise<void> {
    const link = this.page.locator('.codelens-decoration a', { hasText: text }).first();
    await link.waitFor({ state: 'visible', timeout: PATIENCE });
    await link.click();
  }
}
