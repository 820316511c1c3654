/**
 * W&B's own cloud, CoreWeave Forge since 2026-09-30: one deployment under several names (docs/facts/forge.md). The
 * client knows a second one, W&B's own test cloud.
 */
export interface ForgeDeployment {
  /** Host of the app, which also proxies the API. */
  readonly name: string;
  /** Host of the API. */
  readonly api: string;
  /** Host of the API before the move; still served. */
  readonly oldApi: string;
}

const DEPLOYMENTS: readonly ForgeDeployment[] = [
  { name: 'forge.coreweave.com', api: 'api.forge.coreweave.com', oldApi: 'api.wandb.ai' },
  { name: 'qa.forge.coreweave.com', api: 'api.qa.forge.coreweave.com', oldApi: 'api.qa.wandb.ai' },
];

/** The client's default address. */
export const DEFAULT_HOST = 'https://api.forge.coreweave.com';

/** The API of W&B's test cloud. */
export const QA_HOST = 'https://api.qa.forge.coreweave.com';

/** Where the app's host proxies the API, and where it has the app. */
export const FORGE_PATHS = { api: '/api/wandb', app: '/wandb' } as const;

/** Host name, port and user name as typed, as Python's `urlsplit` gives them; '' where there are none. */
export function netlocOf(url: string): string {
  return /^[a-z][a-z\d+.-]*:\/\/([^/?#]*)/i.exec(url)?.[1] ?? '';
}

/** The host's name in small letters, without port and user name; '' where there is none. */
export function hostnameOf(url: string): string {
  const host = netlocOf(url).replace(/^.*@/, '');
  return (/^\[([^\]]*)/.exec(host)?.[1] ?? host.replace(/:.*$/, '')).toLowerCase();
}

/** The deployment that an address belongs to: whatever its scheme, port, path and capitals. */
export function forgeOf(url: string): ForgeDeployment | undefined {
  const hostname = hostnameOf(url);
  return DEPLOYMENTS.find(({ name, api, oldApi }) => [name, api, oldApi].includes(hostname));
}

/** The deployment whose app is at this host; the API's hosts have no pages. */
export function forgeNamed(hostname: string): ForgeDeployment | undefined {
  return DEPLOYMENTS.find(({ name }) => name === hostname);
}

/**
 * One id for each server, however it is addressed: what is remembered of a server goes under it. That of W&B's cloud is
 * the address before the move, so that whatever was remembered then is found.
 */
export function serverOf(host: string): string {
  const forge = forgeOf(host);
  if (forge) return `https://${forge.oldApi}`;
  if (!URL.canParse(host)) return host;
  const { origin, pathname } = new URL(host);
  return `${origin}${pathname.replace(/\/+$/, '')}`;
}

/** Whether two addresses are the same server's. */
export function sameServer(a: string, b: string): boolean {
  return serverOf(a) === serverOf(b);
}

/** A server's name for people: `forge.coreweave.com`, or host and port as they are, without a user name. */
export function serverName(host: string): string {
  return forgeOf(host)?.name ?? netlocOf(host).replace(/^.*@/, '');
}
