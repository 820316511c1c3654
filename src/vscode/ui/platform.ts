import type { Fetch } from '../../core/api/fetch.ts';

/** What differs between the desktop's (or a remote machine's) extension host and the browser's. */
export interface Platform {
  /** Environment of the machine that the extension runs on; empty in a browser. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The person's home folder there; undefined = there is none. */
  readonly home: string | undefined;
  /** The text of a file by its path; undefined = not there, not readable, or no files at all. Never throws. */
  readonly readFile: (path: string) => Promise<string | undefined>;
  /** Makes a file only where there is none, as one step, and says whether it did; undefined = it cannot be done here. */
  readonly createExclusively?: (path: string, text: string) => Promise<boolean>;
  /** The editor's own, which heeds its proxy and certificates. */
  readonly fetch: Fetch;
  /** A browser sends its own name and lets nobody change it. */
  readonly sendsUserAgent: boolean;
}
