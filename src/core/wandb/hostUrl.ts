import * as l10n from '@vscode/l10n';

/** W&B's own cloud. */
export const DEFAULT_HOST = 'https://api.wandb.ai';

/** The base address of a server, or what is wrong with it. */
export type HostCheck =
  /** `insecure` = plain http to another machine: the key would travel readable. */
  | { readonly host: string; readonly insecure: boolean }
  /** One sentence, and the address that was probably meant. */
  | { readonly problem: string; readonly suggestion?: string };

const isLoopback = (name: string): boolean =>
  name === 'localhost' || name.endsWith('.localhost') || /^127\./.test(name) || name === '[::1]';

/**
 * Checks the base address of a W&B server and strips the slash at its end. The two sentences on wandb.ai are the
 * client's (docs/facts/config.md). Addresses with a user name, a query or a fragment are refused: they would end up in
 * logs.
 */
export function checkHost(text: string): HostCheck {
  const trimmed = text.trim().replace(/\/+$/, '');
  if (trimmed === '') return { problem: l10n.t('Enter the address of a W&B server.'), suggestion: DEFAULT_HOST };
  let url: URL;
  try {
    url = new URL(trimmed);
  } catch {
    const problem = l10n.t("'{0}' is not an address: it must start with https://.", trimmed);
    return { problem, suggestion: `https://${trimmed}` };
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    // `localhost:8080` reads as a scheme called localhost.
    return {
      problem: l10n.t("'{0}' must start with https:// or http://.", trimmed),
      suggestion: /^[\w.-]+:\d+$/.test(trimmed) ? `http://${trimmed}` : undefined,
    };
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    return {
      problem: l10n.t('The address must not have a user name, "?" or "#".'),
      suggestion: `${url.origin}${url.pathname.replace(/\/+$/, '')}`,
    };
  if (/(^|\.)wandb\.ai$/.test(url.hostname)) {
    if (!url.hostname.includes('api.'))
      return {
        problem: l10n.t("'{0}' is not a valid server address, did you mean {1}?", trimmed, DEFAULT_HOST),
        suggestion: DEFAULT_HOST,
      };
    if (url.protocol === 'http:')
      return { problem: l10n.t('http is not secure, please use {0}.', DEFAULT_HOST), suggestion: DEFAULT_HOST };
  }
  return {
    host: `${url.origin}${url.pathname.replace(/\/+$/, '')}`,
    insecure: url.protocol === 'http:' && !isLoopback(url.hostname),
  };
}

/** Host name and port as netrc files name a machine (Python's `netloc`): `api.wandb.ai`, `localhost:8080`. */
export function netlocOf(host: string): string {
  return host
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/[/?#].*$/, '')
    .replace(/^.*@/, '');
}
