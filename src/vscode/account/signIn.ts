import * as vscode from 'vscode';
import { netlocOf } from '../../core/wandb/hostUrl.ts';
import type { KeyCandidate } from '../../core/credentials/findCredentials.ts';
import { CommandError } from '../ui/commandError.ts';
import { accountOf, type Account } from './accounts.ts';
import { allowInsecure } from './chooseHost.ts';
import { askForKey } from './askForKey.ts';
import { verifyKey, type Verifying } from './verifyKey.ts';

export interface SignInOptions extends Verifying {
  /** The host in use, or the one asked for. */
  readonly host: string;
  /** Keys found on this machine; those of other hosts are offered too. */
  readonly keys: readonly KeyCandidate[];
  /** Asks for another host; undefined = the person declined. */
  readonly chooseHost: () => Promise<string | undefined>;
}

type Way =
  { readonly kind: 'found'; readonly found: KeyCandidate } | { readonly kind: 'type' } | { readonly kind: 'host' };

/**
 * Signs a person in: with a key that was found, where they say so, or with one that they enter. The account is returned once its host
 * took the key; undefined = they declined. Nothing is sent before they chose.
 */
export async function signIn(options: SignInOptions): Promise<Account | undefined> {
  let { host } = options;
  for (;;) {
    const way = await chooseWay(host, options.keys);
    if (!way) return undefined;
    if (way.kind === 'host') {
      host = (await options.chooseHost()) ?? host;
      continue;
    }
    const at = way.kind === 'found' ? way.found.host : host;
    if (!(await allowInsecure(at))) return undefined;
    if (way.kind === 'found') return useFound(way.found, options);
    const account = await askForKey({ ...options, host });
    if (account !== 'back' && account !== 'host') return account;
    if (account === 'host') host = (await options.chooseHost()) ?? host;
    else if (options.keys.length === 0) return undefined;
  }
}

/** Straight to the input box where nothing was found. */
async function chooseWay(host: string, keys: readonly KeyCandidate[]): Promise<Way | undefined> {
  if (keys.length === 0) return { kind: 'type' };
  const here = keys.filter(k => k.host === host);
  const items: (vscode.QuickPickItem & { way: Way })[] = [...here, ...keys.filter(k => !here.includes(k))].map(
    found => ({
      label: `$(key) ${vscode.l10n.t('Use the key from {0}', found.from)}`,
      description: netlocOf(found.host),
      detail: vscode.l10n.t('It is sent to {0}, and only if you choose this.', found.host),
      way: { kind: 'found', found },
    }),
  );
  items.push(
    { label: `$(edit) ${vscode.l10n.t('Enter an API key')}`, description: netlocOf(host), way: { kind: 'type' } },
    { label: `$(server-environment) ${vscode.l10n.t('Choose another host')}`, way: { kind: 'host' } },
  );
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Sign in to W&B'),
    placeHolder: vscode.l10n.t('Which key should be used?'),
    ignoreFocusOut: true,
  });
  return chosen?.way;
}

async function useFound(found: KeyCandidate, options: SignInOptions): Promise<Account> {
  return vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Signing in to {0}', netlocOf(found.host)),
      cancellable: true,
    },
    async (_progress, token) => {
      const cancel = new AbortController();
      token.onCancellationRequested(() => cancel.abort());
      try {
        return accountOf(found.host, found.key, await verifyKey(found.host, found.key, options, cancel.signal));
      } catch (error) {
        const { isApiError } = await import('../../core/api/apiError.ts');
        if (isApiError(error, 'auth'))
          throw new CommandError(
            vscode.l10n.t(
              '{0} does not accept the key from {1}. Enter a current one.',
              netlocOf(found.host),
              found.from,
            ),
            [{ title: vscode.l10n.t('Enter an API Key'), run: 'launchSweeps.account.signIn' }],
          );
        throw error;
      }
    },
  );
}
