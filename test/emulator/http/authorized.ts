import type { IncomingMessage } from 'node:http';

/** Does the request bear the key, as `Basic api:KEY` (facts/api.md, "auth")? The user's name before the colon does not count. */
export function bearsKey(request: IncomingMessage, key: string): boolean {
  const [scheme, value = ''] = (request.headers.authorization ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'basic') return false;
  const given = Buffer.from(value, 'base64').toString('utf8');
  return given.slice(given.indexOf(':') + 1) === key;
}
