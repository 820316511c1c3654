import type { Platform } from './platform.ts';

/** A browser: no environment, no home, no files by path. */
export const platform: Platform = {
  env: {},
  home: undefined,
  readFile: () => Promise.resolve(undefined),
  exists: () => Promise.resolve(false),
  fetch: (input, init) => globalThis.fetch(input, init),
  sendsUserAgent: false,
};
