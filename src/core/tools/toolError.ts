/** Ends the work of a tool: what is wrong, and what to do next, for a model. */
export class ToolError extends Error {
  constructor(
    readonly said: string,
    readonly next?: string,
  ) {
    super(said);
  }
}
