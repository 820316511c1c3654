import * as l10n from '@vscode/l10n';
import { pyRepr } from '../python/values/repr.ts';
import { DEFAULT_HOST, FORGE_PATHS, forgeNamed, hostnameOf, netlocOf } from './forge.ts';
import { strictUrlProblem } from './strictUrl.ts';

/** The base address of a server as the client uses it, or why it refuses it, in its words. */
export type ClientHost = { readonly host: string } | { readonly refused: string; readonly suggestion: string };

/**
 * The client's check of a base address (docs/facts/forge.md): the proxied API of Forge becomes the API, what is not an
 * API is refused, anything else is kept as typed but for slashes at its end. `where` says who asks: the client puts a
 * refused address in quotes where it is an argument, not where it is a setting.
 */
export function clientHost(text: string, where: 'argument' | 'setting' = 'argument'): ClientHost {
  const problem = strictUrlProblem(text);
  if (problem !== undefined) return { refused: problem, suggestion: DEFAULT_HOST };
  const forge = forgeNamed(hostnameOf(text));
  if (forge) {
    const api = `https://${forge.api}`;
    if (!isProxiedApi(text)) return { refused: l10n.t('Invalid Forge server address; use {0}.', api), suggestion: api };
    return { host: api };
  }
  if (/wandb\.ai[^.]*$/.test(text)) {
    if (!text.includes('api.')) {
      const shown = where === 'argument' ? pyRepr({ type: 'str', value: text }) : text;
      const refused = l10n.t('{0} is not a valid server address, did you mean {1}?', shown, DEFAULT_HOST);
      return { refused, suggestion: DEFAULT_HOST };
    }
    if (!text.startsWith('https'))
      return { refused: l10n.t('http is not secure, please use {0}', DEFAULT_HOST), suggestion: DEFAULT_HOST };
  }
  return { host: text.replace(/\/+$/, '') };
}

function isProxiedApi(text: string): boolean {
  const port = /:(\d*)$/.exec(netlocOf(text))?.[1] ?? '';
  const path = text.replace(/^[^:]*:\/\/[^/?#]*/, '').replace(/[?#].*$/, '');
  return /^https:/i.test(text) && port === '' && path.replace(/\/+$/, '') === FORGE_PATHS.api;
}
