/** What a webview's page and its host say to each other. */
export interface Protocol {
  readonly toPage: unknown;
  readonly toHost: unknown;
  /** What the page keeps for a reload of the window. */
  readonly state: unknown;
}
