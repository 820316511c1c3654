import type { Protocol } from '../../contract/protocol.ts';

/** What a webview has to talk to its host. */
interface VsCodeApi {
  postMessage(message: unknown): void;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The host of a page. */
export interface Host<P extends Protocol> {
  send(message: P['toHost']): void;
  /** Kept for a reload of the window. */
  keep(state: P['state']): void;
}

/** Connects the page; `receive` gets every message of the host. To be called once. */
export function connect<P extends Protocol>(receive: (message: P['toPage']) => void): Host<P> {
  const api = acquireVsCodeApi();
  window.addEventListener('message', ({ data }: MessageEvent<P['toPage']>) => receive(data));
  return { send: message => api.postMessage(message), keep: state => api.setState(state) };
}
