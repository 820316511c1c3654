import type { Fetch } from '../../core/api/fetch.ts';

/** What differs between the desktop's (or a remote machine's) extension host and the browser's. */
export interface Platform {
  /** Environment of the machine that the extension runs on; empty in a browser. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The person's home folder there; undefined = none. */
  readonly home: string | undefined;
  /** The text of a file by its path; undefined = not found or not readable. Never throws. */
  readonly readFile: (path: string) => Promise<string | undefined>;
  /** Whether a file or folder exists. Never throws. */
  readonly exists: (path: string) => Promise<boolean>;
  /** Creates a file in one step and gives true; false if it exists. Undefined = not possible here. */
  readonly createExclusively?: (path: string, text: string) => Promise<boolean>;
  /** The editor's own, with its proxy and certificates. */
  readonly fetch: Fetch;
  /** A browser sends its own name and lets nobody change it. */
  readonly sendsUserAgent: boolean;
}
