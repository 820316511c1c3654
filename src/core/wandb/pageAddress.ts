import { DEFAULT_HOST, FORGE_PATHS, QA_HOST, forgeNamed, hostnameOf } from './forge.ts';

/** A page of the W&B App, as it is copied from the browser's address bar. */
export interface PageAddress {
  /** Base address of the API that the page's host belongs to; undefined = a server that is not W&B's cloud. */
  readonly cloud?: string;
  /** Base address of what is before the page's own path. */
  readonly base: string;
  /** The page's own path in its parts, decoded. */
  readonly path: readonly string[];
}

/** What follows entity and project in the address of a page. */
const OF_PROJECT = /^(?:sweeps|runs|jobs|artifacts|workspace|table|reports|reportlist|groups|overview|launch)$/;
/** First parts of pages that belong to no entity, on W&B's cloud and on servers of one's own. */
const OF_NOBODY =
  /^(?:authorize|login|signup|logout|settings|account-settings|profile|launch|home|registry|orgs|site|admin|inbox)$/;
/** Pages of an entity that look like a project. */
const OF_ENTITY = /^(?:settings|projects|members|reports|artifacts|usage|queues)$/;

/**
 * Reads the address of a page, with or without its scheme; undefined for anything else. Hosts without a page of W&B's
 * in their path are not pages: they may be servers of one's own (docs/facts/forge.md).
 */
export function parsePageAddress(text: string): PageAddress | undefined {
  const [, scheme, host, tail = ''] = /^(https?:\/\/)?([^/?#\s]+)([/?#].*)?$/i.exec(text.trim()) ?? [];
  if (host === undefined) return undefined;
  const parts = tail
    .replace(/[?#].*$/, '')
    .split('/')
    .filter(part => part !== '');
  const bare = host.replace(/^.*@/, '');
  const origin = scheme === undefined ? withScheme(bare) : `${scheme.toLowerCase()}${bare}`;
  const cloud = cloudOf(origin, parts);
  if (cloud !== undefined) {
    const [first] = parts;
    const isApp = forgeNamed(hostnameOf(origin)) !== undefined && `/${first ?? ''}` === FORGE_PATHS.app;
    return { cloud, base: origin, path: (isApp ? parts.slice(1) : parts).map(decoded) };
  }
  if (!/[.:]/.test(host) && host !== 'localhost') return undefined;
  const start = startOfPage(parts);
  if (start === undefined) return undefined;
  return { base: [origin, ...parts.slice(0, start)].join('/'), path: parts.slice(start).map(decoded) };
}

/** The loopback machine, however it is named. */
export function isLoopback(hostname: string): boolean {
  return /^(?:localhost|.+\.localhost|127\..*|\[?::1\]?)$/.test(hostname);
}

/** An address that was given without its scheme: http for this machine and for a bare name with a port. */
export function withScheme(address: string): string {
  const name = address.replace(/[:/?#].*$/, '');
  const isPlain = isLoopback(name) || (!name.includes('.') && /^[^/?#]*:\d/.test(address));
  return `${isPlain ? 'http' : 'https'}://${address}`;
}

/** Entity and project of a page; undefined where it belongs to no project. */
export function projectOfPage({
  path,
}: PageAddress): { readonly entity: string; readonly project: string } | undefined {
  const [entity, project, ...rest] = path;
  if (entity === undefined || project === undefined || OF_NOBODY.test(entity)) return undefined;
  return rest.length === 0 && OF_ENTITY.test(project) ? undefined : { entity, project };
}

/** The API behind a host that shows pages of W&B's cloud; undefined for any other, and for the API's own hosts. */
function cloudOf(origin: string, parts: readonly string[]): string | undefined {
  const hostname = hostnameOf(origin);
  const forge = forgeNamed(hostname);
  if (forge) return `/${parts.slice(0, 2).join('/')}` === FORGE_PATHS.api ? undefined : `https://${forge.api}`;
  // The page to sign in, and the documentation: no servers, though the client takes them for some.
  if (/^(?:id|docs)\.coreweave\.com$/.test(hostname)) return DEFAULT_HOST;
  if (/(?:^|\.)qa\.wandb\.ai$/.test(hostname) && !hostname.includes('api.')) return QA_HOST;
  return /(?:^|\.)wandb\.ai$/.test(hostname) && !hostname.includes('api.') ? DEFAULT_HOST : undefined;
}

/** Where a page's own path begins, on a server of one's own, which may be under a path itself. */
function startOfPage(parts: readonly string[]): number | undefined {
  const place = parts.findIndex((part, index) => index >= 2 && OF_PROJECT.test(part));
  if (place >= 0) return place - 2;
  const alone = parts.findIndex(part => OF_NOBODY.test(part));
  return alone >= 0 && alone >= parts.length - 2 ? alone : undefined;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
