import * as vscode from 'vscode';
import { ApiError, isApiError } from '../../core/api/apiError.ts';
import type { ApiClient } from '../../core/api/client.ts';
import { messageOf } from '../../core/api/scrub.ts';
import type { Viewer } from '../../core/api/types.ts';
import type { LiveState } from '../../core/live/types.ts';
import { appUrl } from '../../core/wandb/appUrl.ts';
import { ENVIRONMENT } from '../../core/wandb/environment.ts';
import type { ProjectPath } from '../../core/wandb/projectPath.ts';
import { SECTION } from '../ids.ts';
import { ActiveFolder } from '../ui/activeFolder.ts';
import { inBackground } from '../ui/background.ts';
import { Accounts, type Account } from './accounts.ts';
import type { Asking } from './askAccount.ts';
import { lastAccount } from './lastAccount.ts';
import { Memory } from './memory.ts';
import type { ConnectionOptions } from './connectionOptions.ts';
import { Refusal } from './refusal.ts';
import { requireTrust } from './requireTrust.ts';
import type { Session } from './session.ts';
import { isTrouble } from './watchedClient.ts';

/** `failed` = the host refuses the key. */
export type ConnectionStatus = 'signedOut' | 'connecting' | 'signedIn' | 'failed';

/**
 * The account in use: one host, one key, one entity and project. Asks nothing of the network before a view or a command
 * needs it. What the person chose is remembered by workspace folder (`Memory`); keys are in `Accounts` alone.
 */
export class Connection implements vscode.Disposable {
  status: ConnectionStatus = 'signedOut';
  /** Why `status` is `failed`. */
  error: ApiError | undefined;
  /** The last request's failure while signed in; undefined after an answer. */
  trouble: ApiError | undefined;
  /** A view or a command has needed the account. */
  awake = false;
  readonly accounts: Accounts;

  private readonly asking: Asking;
  private readonly memory: Memory;
  private readonly folder = new ActiveFolder();
  private readonly refusal: Refusal;
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly troubleChanged = new vscode.EventEmitter<void>();
  private readonly disposables: vscode.Disposable;
  private session: Session | undefined;
  private waking: Promise<void> | undefined;
  private signingIn: Promise<void> | undefined;
  /** Fires when anything but `trouble` changed. */
  readonly onDidChange = this.changed.event;
  readonly onDidChangeTrouble = this.troubleChanged.event;

  constructor(private readonly options: ConnectionOptions) {
    const { context } = options;
    const { folder } = this;
    this.memory = new Memory(context);
    this.refusal = new Refusal(options);
    this.accounts = new Accounts({ ...options, secrets: context.secrets, ask: host => this.askForAccount(host) });
    this.asking = { ...options, memory: this.memory, accounts: this.accounts, folder };
    const whenAwake = (run: () => void) => (): void => {
      if (this.awake) run();
    };
    const restart = (): void => inBackground(options, 'restoring the account', () => this.restart(), { quiet: true });
    this.disposables = vscode.Disposable.from(
      this.accounts,
      folder,
      this.changed,
      this.troubleChanged,
      this.refusal,
      this.accounts.onDidChangeSessions(whenAwake(restart)),
      folder.onDidChange(whenAwake(() => this.changed.fire())),
      vscode.workspace.onDidGrantWorkspaceTrust(whenAwake(restart)),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (!this.awake || !event.affectsConfiguration(SECTION)) return;
        if (this.session && this.memory.host().host === this.host) this.changed.fire();
        else restart();
      }),
    );
  }

  /**
   * Base address, `https://api.forge.coreweave.com`: that of the account in use, whatever else was chosen meanwhile;
   * signed out, the one chosen.
   */
  get host(): string {
    return this.session?.account.host ?? this.memory.host().host;
  }
  /** Base address of the host's pages in the browser. */
  get app(): string {
    return appUrl(this.host, this.options.platform.env[ENVIRONMENT.appUrl]);
  }
  /** Undefined while signed out. */
  get client(): ApiClient | undefined {
    return this.session?.client;
  }
  /** The lists of this account; another object after a change of host or account. Undefined while signed out. */
  get live(): LiveState | undefined {
    return this.session?.live;
  }
  get viewer(): Viewer | undefined {
    return this.session?.account.viewer;
  }
  /** The account in use, by its id; undefined while signed out. */
  get accountId(): string | undefined {
    return this.session?.account.id;
  }
  get entity(): string | undefined {
    return this.memory.of('entity', this.host, this.folder.uri) ?? this.viewer?.entity ?? this.viewer?.entities[0];
  }
  get project(): string | undefined {
    return this.memory.of('project', this.host, this.folder.uri);
  }
  /** Somebody signed in before, perhaps in another window; known without asking the secret storage. */
  get hadAccount(): boolean {
    return this.memory.hadAccount();
  }

  /** The queue of an entity that was chosen last for the folder, else the setting's. */
  queueIn(entity: string): string | undefined {
    return this.memory.queueIn(entity, this.host, this.folder.uri);
  }

  /** Remembers a queue of an entity for the workspace folder. */
  async chooseQueue(entity: string, queue: string): Promise<void> {
    await this.memory.choose('queue', this.host, this.folder.uri, `${entity}/${queue}`);
  }

  /** Remembers entity and project for the workspace folder. */
  async choose(place: { readonly entity: string; readonly project?: string }): Promise<void> {
    await this.memory.choose('entity', this.host, this.folder.uri, place.entity);
    await this.memory.choose('project', this.host, this.folder.uri, place.project);
    this.changed.fire();
  }

  /**
   * Restores the account that was used last, without asking the person. The first view or command that needs it calls
   * this. Never rejects.
   */
  wake(): Promise<void> {
    this.awake = true;
    if (this.waking === undefined) {
      // The secret storage of some systems asks the person first.
      this.set('connecting');
      this.waking = this.restore();
    }
    return this.waking;
  }

  /**
   * The client, after asking the person to sign in if needed; undefined = they left. Throws `CommandError` in an
   * untrusted workspace.
   */
  async signedIn(): Promise<ApiClient | undefined> {
    requireTrust();
    await this.wake();
    if (this.status !== 'signedIn') await this.signIn();
    return this.status === 'signedIn' ? this.client : undefined;
  }

  /** Entity and project, after asking the person if they are unknown; undefined = they left. */
  async place(): Promise<ProjectPath | undefined> {
    const client = await this.signedIn();
    if (!client) return undefined;
    const { entity, project } = this;
    return entity !== undefined && project !== undefined ? { entity, project } : this.askPlace(false);
  }

  /**
   * Asks for entity and project (for the project alone if an entity is given), and remembers them; undefined = the
   * person left.
   */
  async askPlace(askEntity: boolean, within?: string): Promise<ProjectPath | undefined> {
    const client = await this.signedIn();
    if (!client) return undefined;
    const { project, viewer } = this;
    const entity = within ?? this.entity;
    const { choosePlace, findKeys } = await import('./questions.ts');
    const found = await findKeys(this.options.platform, [], this.folder.uri);
    const chosen = await choosePlace({ client, viewer, entity, project, within, askEntity, found });
    if (chosen) await this.choose(chosen);
    return chosen;
  }

  /** Signs the person in, on the host in use or another that they choose. One at a time. */
  signIn(): Promise<void> {
    const signIn = async (): Promise<void> => {
      if (await this.askForAccount(undefined)) await this.restart();
    };
    return (this.signingIn ??= signIn().finally(() => (this.signingIn = undefined)));
  }

  /** Waits for whoever is signing in, and for the account that is being restored. Never rejects. */
  readonly settled = (): Promise<unknown> => Promise.allSettled([this.signingIn, this.waking]);
  /** Forgets the key of the account in use. */
  async signOut(): Promise<void> {
    await this.wake();
    if (this.accountId !== undefined) await this.accounts.remove(this.accountId);
  }

  /** After a failure: tries the account again as it is. */
  tryAgain(): Promise<void> {
    if (this.session) this.set('signedIn');
    return this.waking ?? this.wake();
  }

  /** Asks for a host or account and switches to it, signing in if it has no account yet. */
  async askHost(): Promise<void> {
    await this.wake();
    const { askHost } = await import('./questions.ts');
    const choice = await askHost(this.asking, this);
    if (!choice) return;
    await this.memory.chooseHost(choice.host);
    if (choice.account) await this.memory.chooseAccount(choice.host, choice.account.id);
    await this.restart();
    if (this.status !== 'signedIn') await this.signIn();
  }

  readonly tellOfRefusal = (): boolean => this.refusal.tell();
  readonly begin = (): (() => void) => this.refusal.begin();

  dispose(): void {
    this.session?.dispose();
    this.disposables.dispose();
  }

  /** One after the other: whichever read the secret storage last would else be in use, also with an older choice. */
  private restart(): Promise<void> {
    return (this.waking = (this.waking ?? Promise.resolve()).then(() => this.restore()));
  }

  private async restore(): Promise<void> {
    try {
      const account = vscode.workspace.isTrusted ? await lastAccount(this.asking) : undefined;
      if (account) await this.use(account);
      else this.leave();
    } catch (error) {
      this.options.log.error(`The account could not be restored: ${messageOf(error)}`);
      this.leave();
    }
  }

  private leave(): void {
    this.session?.dispose();
    this.session = undefined;
    this.trouble = undefined;
    this.set('signedOut');
  }

  /** Uses an account. Its key was verified when it was kept, so nothing is asked of the network. */
  private async use(account: Account): Promise<void> {
    const isSame = this.session?.account.id === account.id && this.session.account.host === account.host;
    const isNewKey = this.session?.account.key !== account.key;
    if (this.session && isSame) this.session.account = account;
    else {
      const { startSession } = await import('./session.ts');
      const session = await startSession(account, this.options, {
        went: error => this.went(error),
        refused: () => this.refused(),
      });
      this.session?.dispose();
      this.session = session;
    }
    this.trouble = undefined;
    if (!isSame || isNewKey) this.refusal.forget();
    this.set('signedIn');
    if (isSame && isNewKey)
      inBackground(this.options, 'refreshing with the new key', () => this.live?.refresh(), { quiet: true });
  }

  /** A request of the account in use ended. */
  private went(error: ApiError | undefined): void {
    // Also if the person was asked about this key before and is not asked again.
    if (isApiError(error, 'auth') && this.status === 'signedIn') this.set('failed', error);
    if ((error !== undefined && !isTrouble(error)) || this.trouble?.kind === error?.kind) return;
    this.trouble = error;
    this.troubleChanged.fire();
  }

  /** The host refuses the key in use: asks to sign in, unless a command that fails for it tells first. */
  private refused(): void {
    const error = new ApiError({ kind: 'auth', operation: 'SignIn', host: this.host });
    this.set('failed', error);
    this.refusal.noticed(error);
  }

  private async askForAccount(requested: string | undefined): Promise<Account | undefined> {
    requireTrust();
    this.awake = true;
    const { askAccount } = await import('./questions.ts');
    return askAccount(this.asking, requested, this);
  }

  private set(status: ConnectionStatus, error?: ApiError): void {
    this.status = status;
    this.error = error;
    this.changed.fire();
  }
}
