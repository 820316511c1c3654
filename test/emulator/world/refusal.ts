/** The server's no: nothing was done. The status is HTTP's. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly code?: string,
  ) {
    super(message);
  }
}

/**
 * The account may not write to the entity. The code's beginning was seen in a public issue (docs/facts/api.md, "Error
 * shapes").
 */
export const forbidden = (): Refusal => new Refusal(403, 'permission denied', 'PERMISSION_ERROR');

export const notFound = (what: string): Refusal => new Refusal(404, `${what} not found`);
