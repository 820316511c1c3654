import * as vscode from 'vscode';
import { at } from '../../core/json.ts';
import type { Viewer } from '../../core/api/types.ts';
import { sameServer, serverName, serverOf } from '../../core/wandb/forge.ts';
import { inBackground } from '../ui/background.ts';

/** A key that its host accepted, and its owner. */
export interface Account {
  /** Stable: server and username, whichever of its addresses is in use. */
  readonly id: string;
  /** Base address, `https://api.forge.coreweave.com`. */
  readonly host: string;
  readonly key: string;
  readonly viewer: Viewer;
}

export interface AccountsOptions {
  readonly secrets: vscode.SecretStorage;
  readonly log: vscode.LogOutputChannel;
  /** Signs the person in, on a host if one is given; undefined = they left. */
  readonly ask: (host: string | undefined) => Promise<Account | undefined>;
}

const SECRET = 'launchSweeps.accounts';

/** Makes the account of a key that was verified. */
export function accountOf(host: string, key: string, viewer: Viewer): Account {
  return { id: `${serverOf(host)} ${viewer.username ?? viewer.entity ?? viewer.id}`, host, key, viewer };
}

/** `alice @ forge.coreweave.com`. */
export function accountLabel(account: Account): string {
  return `${account.viewer.username ?? account.viewer.email ?? account.viewer.id} @ ${serverName(account.host)}`;
}

/**
 * The person's accounts, on several hosts and several on one host. They are kept only in the editor's secret storage,
 * and the editor's Accounts menu shows them. The one scope of a session is its host.
 */
export class Accounts implements vscode.AuthenticationProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.AuthenticationProviderAuthenticationSessionsChangeEvent>();
  private readonly listening: vscode.Disposable;
  private known: readonly Account[] | undefined;
  readonly onDidChangeSessions = this.changed.event;

  constructor(private readonly options: AccountsOptions) {
    const { secrets } = options;
    // Another window signed in or out.
    this.listening = secrets.onDidChange(({ key }) => {
      if (key === SECRET) inBackground(options, 'reading the accounts again', () => this.reload(), { quiet: true });
    });
  }

  /** All that are kept, the one used last at the end. Does not ask the person. */
  async all(): Promise<readonly Account[]> {
    return (this.known ??= await this.read());
  }

  /** Those of one server, under whichever of its addresses. */
  async of(host: string): Promise<readonly Account[]> {
    return (await this.all()).filter(account => sameServer(account.host, host));
  }

  /** Keeps an account whose key its host accepted; it replaces an older key of the same account. */
  async keep(account: Account): Promise<void> {
    const others = (await this.read()).filter(a => a.id !== account.id);
    await this.write([...others, account]);
  }

  async remove(id: string): Promise<void> {
    await this.write((await this.read()).filter(a => a.id !== id));
  }

  async getSessions(scopes?: readonly string[]): Promise<vscode.AuthenticationSession[]> {
    const accounts = await this.all();
    return accounts
      .filter(account => !scopes?.length || scopes.some(scope => sameServer(scope, account.host)))
      .map(toSession);
  }

  async createSession(scopes: readonly string[]): Promise<vscode.AuthenticationSession> {
    const account = await this.options.ask(scopes[0]);
    if (!account) throw new vscode.CancellationError();
    return toSession(account);
  }

  removeSession(id: string): Promise<void> {
    return this.remove(id);
  }

  dispose(): void {
    this.listening.dispose();
    this.changed.dispose();
  }

  private async write(accounts: readonly Account[]): Promise<void> {
    await this.options.secrets.store(SECRET, JSON.stringify(accounts));
    await this.reload();
  }

  /** What the secret storage has: only this extension writes there, but perhaps an older or newer version of it. */
  private async read(): Promise<readonly Account[]> {
    const { secrets, log } = this.options;
    const text = await secrets.get(SECRET);
    if (text === undefined) return [];
    try {
      const value: unknown = JSON.parse(text);
      if (Array.isArray(value)) return eachOnce(value.filter(isAccount));
    } catch {
      // What cannot be read may hold a key: nothing of it is logged.
    }
    log.warn('The accounts in the secret storage cannot be read, so you have to sign in again.');
    return [];
  }

  private async reload(): Promise<void> {
    const before = this.known ?? [];
    const now = await this.read();
    this.known = now;
    const event = {
      added: now.filter(a => !before.some(b => b.id === a.id)).map(toSession),
      removed: before.filter(b => !now.some(a => a.id === b.id)).map(toSession),
      changed: now.filter(a => before.some(b => b.id === a.id && b.key !== a.key)).map(toSession),
    };
    if (event.added.length || event.removed.length || event.changed.length) this.changed.fire(event);
  }
}

/** An account that was kept under several names of its server, before they were known for one: the newest counts. */
function eachOnce(accounts: readonly Account[]): readonly Account[] {
  const all = accounts.map(({ host, key, viewer }) => accountOf(host, key, viewer));
  return all.filter(({ id }, index) => all.findLastIndex(each => each.id === id) === index);
}

function toSession(account: Account): vscode.AuthenticationSession {
  return {
    id: account.id,
    accessToken: account.key,
    account: { id: account.id, label: accountLabel(account) },
    scopes: [account.host],
  };
}

function isAccount(value: unknown): value is Account {
  const strings = ['id', 'host', 'key'].every(name => typeof at(value, name) === 'string');
  return strings && Array.isArray(at(value, 'viewer', 'entities'));
}
