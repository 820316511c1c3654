// What the windows of a browser show in the pseudo-language: it is written down, and then shown in plain letters, so
// that the tests find their English labels.
import type { BrowserContext } from 'playwright-core';
import { LETTERS } from '../../scripts/l10n/pseudo.mjs';

/** A text that was shown, in the pseudo-language, with its place. */
export interface Shown {
  readonly text: string;
  /** The place, as a selector. */
  readonly place: string;
  /** Whether the editor shows sentences of its own there, too. */
  readonly isShared: boolean;
  /** The whole second line of a row of a list, where the text is in one. */
  readonly line?: string | undefined;
}

/** Places that are ours alone. */
const OWN = [
  '.codelens-decoration',
  '.statusbar-item[id^="launch-sweeps."]',
  '.sidebar .pane-body:has(.monaco-list, .welcome-view-content)',
];
/** Places that we share with the editor. */
const SHARED = [
  '.notification-list-item',
  '.monaco-dialog-box',
  '.quick-input-widget',
  '.monaco-hover',
  '.monaco-menu',
  '.action-widget',
  '.suggest-details',
  '.suggest-widget',
  '.markers-panel',
  '.gettingStartedContainer',
  '.settings-editor',
  '.pane-header',
  '.tabs-container',
];
const ATTRIBUTES = [
  'aria-label',
  'title',
  'placeholder',
  'aria-description',
  'alt',
  'aria-valuetext',
  'aria-roledescription',
];

/** Tells of each text that is shown in a place of ours, once. */
export async function readPseudo(context: BrowserContext, tell: (shown: Shown) => void): Promise<void> {
  await context.exposeFunction('tellShown', tell);
  await context.addInitScript(watch, { letters: LETTERS, own: OWN, shared: SHARED, attributes: ATTRIBUTES });
}

interface Watch {
  readonly letters: typeof LETTERS;
  readonly own: readonly string[];
  readonly shared: readonly string[];
  readonly attributes: readonly string[];
}

/** Runs in each page and frame before its own scripts. */
function watch({ letters, own, shared, attributes }: Watch): void {
  const { tellShown } = globalThis as unknown as { tellShown: (shown: Shown) => Promise<void> };
  const plainOf = new Map(letters);
  const plain = (text: string): string => [...text].map(letter => plainOf.get(letter) ?? letter).join('');
  /** What was made plain here: the editor copies it from one place to another. */
  const made = new Set<string>();
  const told = new Set<string>();
  const isPage = window !== window.top;

  const placeOf = (element: Element): Omit<Shown, 'text'> | undefined => {
    if (isPage) return { place: 'page', isShared: false };
    // Files that are open, code, and the palette, which lists the editor's own commands.
    if (element.closest('.view-lines, code, pre, style, .codicon, .monaco-tokenized-source')) return undefined;
    const input = element.closest('.quick-input-widget')?.querySelector('input.input');
    if (input instanceof HTMLInputElement && /^[>?@#:]/.test(input.value)) return undefined;
    const isOurView = plain(document.querySelector('.sidebar .composite.title h2')?.textContent ?? '').includes(
      'Launch Sweeps',
    );
    const ours = own.find(each => element.closest(each));
    if (ours !== undefined && (isOurView || !ours.startsWith('.sidebar'))) return { place: ours, isShared: false };
    const common = shared.find(each => element.closest(each));
    if (common === undefined || (common === '.pane-header' && !isOurView)) return undefined;
    const line = element.closest('.quick-input-list-label-meta')?.textContent;
    return { place: common, isShared: true, line };
  };

  /** Writes a text down, and gives it in plain letters. */
  const read = (text: string, element: Element | null): string => {
    const said = plain(text);
    if (said !== text) made.add(said);
    if (/[A-Za-z]{2}/.test(text) && !made.has(text) && element && !told.has(text)) {
      const place = placeOf(element);
      if (place) {
        told.add(text);
        tellShown({ text, ...place }).catch(() => undefined);
      }
    }
    return said;
  };
  const readAttributes = (element: Element): void => {
    for (const name of attributes) {
      const text = element.getAttribute(name);
      if (text === null) continue;
      const said = read(text, element);
      if (said !== text) element.setAttribute(name, said);
    }
  };
  const readNode = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      const said = read(node.nodeValue ?? '', node.parentElement);
      if (said !== node.nodeValue) node.nodeValue = said;
      return;
    }
    if (!(node instanceof Element) || ['SCRIPT', 'STYLE'].includes(node.tagName)) return;
    readAttributes(node);
    for (const child of node.childNodes) readNode(child);
  };

  const changed = new MutationObserver(records => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'attributes') readAttributes(target as Element);
      else if (type === 'characterData') readNode(target);
      else for (const node of addedNodes) readNode(node);
    }
  });
  const observe = (root: Node): void => {
    changed.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: [...attributes],
    });
  };
  observe(document);
  // A webview writes its page into a frame that was empty.
  const { close } = Document.prototype;
  Document.prototype.close = function () {
    close.call(this);
    observe(this);
    readNode(this.documentElement);
  };
  const { attachShadow } = Element.prototype;
  // Menus are in shadow roots.
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    observe(root);
    return root;
  };
}
