import * as l10n from '@vscode/l10n';
import { DEFAULT_HOST } from './forge.ts';
import { clientHost, type ClientHost } from './hostUrl.ts';
import { isLoopback, parsePageAddress, withScheme } from './pageAddress.ts';

/** The server that a person means, or what is wrong with what they typed. */
export type TypedHost =
  /**
   * `insecure` = plain http to another machine: the key would travel readable. `note` = how it was understood, where it
   * is not what was typed.
   */
  | { readonly host: string; readonly insecure: boolean; readonly note?: string }
  /** Why it is refused, in the client's words where the client refuses it, and what was probably meant. */
  | { readonly problem: string; readonly suggestion?: string };

/**
 * Reads the address of a server as people type it: what the client takes, an address without its scheme, or a page from
 * the browser's address bar. Addresses with a user name, a query or a fragment are refused: they would end up in logs.
 */
export function readHost(text: string): TypedHost {
  const trimmed = text.trim();
  if (trimmed === '') return { problem: l10n.t('Enter the address of a W&B server.'), suggestion: DEFAULT_HOST };
  const page = parsePageAddress(trimmed);
  if (page?.cloud !== undefined)
    return { host: page.cloud, insecure: false, note: l10n.t("W&B's cloud, from the address of a page.") };
  if (page) return accepted(page.base, l10n.t('The server of this page.'));
  const checked = clientHost(trimmed);
  if ('host' in checked) return accepted(checked.host);
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(trimmed)) return problemOf(checked);
  const complete = withScheme(trimmed);
  // One word may be anything.
  if (!/[.:]/.test(trimmed.replace(/[/?#].*$/, '')) && !isLoopback(trimmed))
    return { problem: checked.refused, suggestion: /^\w[\w-]*$/.test(trimmed) ? complete : undefined };
  const second = clientHost(complete);
  return 'host' in second ? accepted(second.host) : problemOf(second);
}

/** With the suggestion only where the client's words make one. */
function problemOf({ refused, suggestion }: Extract<ClientHost, { readonly refused: string }>): TypedHost {
  return { problem: refused, suggestion: refused.includes(suggestion) ? suggestion : undefined };
}

function accepted(host: string, note?: string): TypedHost {
  const url = new URL(host);
  const plain = `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    return { problem: l10n.t('The address must not have a user name, "?" or "#".'), suggestion: plain };
  return { host: plain, insecure: url.protocol === 'http:' && !isLoopback(url.hostname), ...(note && { note }) };
}
