/** What is wrong with a filter, and where in its text. */
export interface FilterProblem {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** A filter that cannot be used. */
export class FilterError extends Error implements FilterProblem {
  constructor(
    message: string,
    readonly start: number,
    readonly end: number,
  ) {
    super(message);
  }
}
