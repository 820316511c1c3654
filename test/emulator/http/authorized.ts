import type { IncomingMessage } from 'node:http';

/**
 * The key of the request, as `Basic api:KEY` (docs/facts/api.md, "auth"); undefined = none. The user's name before the
 * colon does not count.
 */
export function keyOf(request: IncomingMessage): string | undefined {
  const [scheme, value = ''] = (request.headers.authorization ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'basic') return undefined;
  const given = Buffer.from(value, 'base64').toString('utf8');
  return given.slice(given.indexOf(':') + 1);
}
