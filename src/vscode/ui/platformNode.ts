import type { Platform } from './platform.ts';

/**
 * The machine that the extension runs on, in a remote window the remote one. Reads files and the home folder on
 * request.
 */
export const platform: Platform = {
  env: process.env,
  get home() {
    return process.env['HOME'] ?? process.env['USERPROFILE'];
  },
  async readFile(path) {
    const { readFile } = await import('node:fs/promises');
    return readFile(path, 'utf8').catch(() => undefined);
  },
  async exists(path) {
    const { access } = await import('node:fs/promises');
    return access(path).then(
      () => true,
      () => false,
    );
  },
  async createExclusively(path, text) {
    const { writeFile } = await import('node:fs/promises');
    try {
      await writeFile(path, text, { flag: 'wx' });
      return true;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
      throw error;
    }
  },
  // Looked up at each call: the editor puts its own in place after extensions were loaded.
  fetch: (input, init) => globalThis.fetch(input, init),
  sendsUserAgent: true,
};
