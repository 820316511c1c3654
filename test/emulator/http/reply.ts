/** What is sent back: a status, a body, headers. */
export interface Reply {
  readonly status: number;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A reply of JSON. */
export function jsonReply(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, body: JSON.stringify(value), headers: { 'content-type': 'application/json', ...headers } };
}

/**
 * An error of GraphQL with the status that W&B gives it: the body is the same as on 200 (docs/facts/api.md, "Error
 * shapes").
 */
export function errorReply(status: number, message: string, path?: string, code?: string): Reply {
  const error = {
    message,
    ...(path !== undefined && { path: [path] }),
    ...(code !== undefined && { extensions: { code } }),
  };
  return jsonReply(status, { errors: [error], data: path === undefined ? null : { [path]: null } });
}
