/**
 * The platform's `fetch`, as far as we use it: the editor's, which knows of proxies and certificates, or a browser's.
 */
export type Fetch = (input: string, init: RequestInit) => Promise<Response>;
