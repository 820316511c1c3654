/** Ends the work of a tool: what is wrong, and what to do next, for a model. */
export class ToolError extends Error {
  constructor(
    readonly said: string,
    readonly next?: string,
    /** What is wrong: the input, the file, the account, the place, or the state of a sweep. */
    readonly kind: 'input' | 'file' | 'account' | 'refused' = 'input',
  ) {
    super(said);
  }
}
