import type { BrowserContext } from 'playwright-core';

/**
 * Has the editor's windows of a browser speak a language, as far as it is translated: extensions speak it, and the
 * editor's own words stay English without their language pack.
 */
export async function speakIn(context: BrowserContext, language: string): Promise<void> {
  await context.addInitScript(tag => {
    // The editor's English messages, which come later, must not take it back.
    Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => tag, set: () => undefined });
  }, language);
}
