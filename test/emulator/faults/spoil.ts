import { errorReply, type Reply } from '../http/reply.ts';
import { isBag, parseJson } from '../world/json.ts';
import type { Struck } from './faults.ts';
import type { FaultRule } from './rules.ts';

const PAGE =
  '<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad ' +
  'Gateway</h1></center><hr><center>nginx</center></body></html>\n';
const LOG_IN =
  '<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body><form action="/login"><input ' +
  'name="user"></form></body></html>\n';

const MESSAGES: Readonly<Record<number, string>> = {
  401: 'user is not logged in',
  403: 'permission denied',
  404: 'not found',
  429: 'rate limit exceeded',
  500: 'internal server error',
};

/** The reply of an HTTP status, in the shape that W&B, or a proxy in front of it, gives it. */
export function statusReply(
  { status = 500, retryAfter = 2, message, code }: FaultRule,
  root: string | undefined,
): Reply {
  const text = message ?? MESSAGES[status] ?? `status ${String(status)}`;
  if (status === 502) return { status, body: PAGE, headers: { 'content-type': 'text/html' } };
  if (status === 429)
    return {
      status,
      body: JSON.stringify({ error: text }),
      headers: { 'content-type': 'application/json', 'retry-after': String(retryAfter) },
    };
  return errorReply(status, text, root, code ?? (status === 403 ? 'PERMISSION_ERROR' : undefined));
}

/** What answers instead of the server, before it has done anything; undefined = it works as always. */
export function instead(struck: Struck, root: string | undefined): Reply | undefined {
  const status = struck.has('status');
  if (status) return statusReply(status, root);
  const error = struck.has('graphqlError');
  return error && errorReply(error.status ?? 200, error.message ?? 'something went wrong', root, error.code);
}

const ENUMS: readonly string[] = ['state', 'agentStatus', 'access', 'prioritizationMode'];

const walk = (value: unknown, change: (bag: Record<string, unknown>) => void): void => {
  if (Array.isArray(value)) for (const each of value) walk(each, change);
  if (!isBag(value)) return;
  change(value);
  for (const each of Object.values(value)) walk(each, change);
};

/** The server's reply as it arrives, the work done. */
export function spoil(reply: Reply, struck: Struck, root: string | undefined): Reply {
  const status = struck.has('statusAfter');
  if (status) return statusReply(status, root);
  if (struck.has('html')) return { status: 200, body: LOG_IN, headers: { 'content-type': 'text/html' } };
  const changes = struck.rules.filter(({ kind }) => kind === 'unknownEnum' || kind === 'missing' || kind === 'nulls');
  const sent = changes.length > 0 ? parseJson(reply.body.toString()) : undefined;
  if (!isBag(sent)) return reply;
  for (const { kind, fields, value = 'SHINY' } of changes) {
    walk(sent['data'], bag => {
      for (const field of fields ?? (kind === 'unknownEnum' ? ENUMS : [])) {
        if (!(field in bag)) continue;
        if (kind === 'missing') Reflect.deleteProperty(bag, field);
        else if (kind === 'nulls') bag[field] = null;
        else if (typeof bag[field] === 'string') bag[field] = value;
      }
    });
  }
  return { ...reply, body: JSON.stringify(sent) };
}
