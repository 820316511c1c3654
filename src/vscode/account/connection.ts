import * as vscode from 'vscode';
import { ApiError } from '../../core/api/apiError.ts';
import { netlocOf } from '../../core/wandb/hostUrl.ts';
import type { ApiClient } from '../../core/api/client.ts';
import type { Clock } from '../../core/api/clock.ts';
import type { LiveState } from '../../core/live/types.ts';
import { CommandError } from '../ui/commandError.ts';
import { COMMANDS } from '../ids.ts';
import type { Platform } from '../ui/platform.ts';
import type { Connection, ConnectionStatus, Place } from '../services.ts';
import { Accounts, type Account } from './accounts.ts';
import { ActiveFolder } from '../ui/activeFolder.ts';
import { choosePlace } from './choosePlace.ts';
import { allowInsecure, chooseHost, type HostChoice } from './chooseHost.ts';
import { findKeys } from './findKeys.ts';
import { Memory } from './memory.ts';
import { signIn } from './signIn.ts';

export interface ConnectionOptions {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly clock: Clock;
  readonly platform: Platform;
}

/** A refused key is asked about again no sooner than this. */
const ASK_AGAIN_MS = 30_000;
/** What the person did themselves tells of a refusal by then; if nothing does, they are asked. */
const ASK_AFTER_MS = 700;
/** Two sentences on one refusal within this time would be one too many. */
const TOLD_JUST_NOW_MS = 5000;

/** The account in use: see `Connection`. What the person chose is remembered by workspace folder; keys are in `Accounts` alone. */
export class HostConnection implements Connection {
  status: ConnectionStatus = 'signedOut';
  error: ApiError | undefined;
  client: ApiClient | undefined;
  live: LiveState | undefined;
  /** The last request's failure while signed in; undefined after a success. */
  trouble: ApiError | undefined;
  /** A view or a command has needed the account. */
  awake = false;

  readonly accounts: Accounts;
  private readonly memory: Memory;
  private readonly folder = new ActiveFolder();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly troubleChanged = new vscode.EventEmitter<void>();
  private readonly disposables: vscode.Disposable[] = [];
  private account: Account | undefined;
  private waking: Promise<void> | undefined;
  private signingIn: Promise<void> | undefined;
  private askedAt = Number.NEGATIVE_INFINITY;
  /** Takes back the question that is about to be asked. */
  private takeBack: (() => void) | undefined;
  readonly onDidChange = this.changed.event;
  readonly onDidChangeTrouble = this.troubleChanged.event;

  constructor(private readonly options: ConnectionOptions) {
    const { context } = options;
    this.memory = new Memory(context);
    this.accounts = new Accounts(context.secrets, host => this.askForAccount(host));
    this.disposables.push(
      this.accounts,
      this.folder,
      this.changed,
      this.troubleChanged,
      this.accounts.onDidChangeSessions(() => {
        if (this.awake) this.restart();
      }),
      this.folder.onDidChange(() => {
        if (this.awake) this.changed.fire();
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => {
        if (this.awake) this.restart();
      }),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (!this.awake || !event.affectsConfiguration('launchSweeps')) return;
        if (this.memory.host().host === this.host) this.changed.fire();
        else this.restart();
      }),
    );
  }

  /** The host in use; while signed in that of the account, whatever else was chosen meanwhile. */
  get host(): string {
    return this.account?.host ?? this.memory.host().host;
  }
  get viewer() {
    return this.account?.viewer;
  }
  /** The account in use, for the person's eyes and for switching. */
  get accountId(): string | undefined {
    return this.account?.id;
  }
  get entity(): string | undefined {
    return this.memory.of('entity', this.host, this.folder.uri) ?? this.viewer?.entity ?? this.viewer?.entities[0];
  }
  get project(): string | undefined {
    return this.memory.of('project', this.host, this.folder.uri);
  }

  /** The queue of an entity that was chosen last for the folder, else the setting's. */
  queueIn(entity: string): string | undefined {
    const known = this.memory.of('queue', this.host, this.folder.uri);
    if (known === undefined || !known.includes('/')) return known;
    return known.startsWith(`${entity}/`) ? known.slice(entity.length + 1) : undefined;
  }

  async chooseQueue(entity: string, queue: string): Promise<void> {
    await this.memory.choose('queue', this.host, this.folder.uri, `${entity}/${queue}`);
  }

  wake(): Promise<void> {
    this.awake = true;
    if (this.waking === undefined) {
      // The secret storage of some systems asks the person first.
      this.set('connecting');
      this.waking = this.restore();
    }
    return this.waking;
  }

  async signedIn(): Promise<ApiClient | undefined> {
    if (!vscode.workspace.isTrusted) {
      throw new CommandError(vscode.l10n.t('This workspace is not trusted, so nothing is sent to W&B.'), [
        {
          title: vscode.l10n.t('Manage Workspace Trust'),
          run: () => vscode.commands.executeCommand('workbench.trust.manage'),
        },
      ]);
    }
    await this.wake();
    if (this.status !== 'signedIn') await this.signIn();
    return this.status === 'signedIn' ? this.client : undefined;
  }

  async place(): Promise<Place | undefined> {
    const client = await this.signedIn();
    if (!client) return undefined;
    const { entity, project } = this;
    return entity !== undefined && project !== undefined ? { entity, project } : this.askPlace(false);
  }

  async choose(place: { readonly entity: string; readonly project?: string }): Promise<void> {
    await this.memory.choose('entity', this.host, this.folder.uri, place.entity);
    await this.memory.choose('project', this.host, this.folder.uri, place.project);
    this.changed.fire();
  }

  /** Asks for entity and project (the latter alone where an entity is given), and remembers them; undefined = the person declined. */
  async askPlace(askEntity: boolean, within = this.entity): Promise<Place | undefined> {
    const client = await this.signedIn();
    if (!client) return undefined;
    const { project, viewer } = this;
    const entity = within ?? this.entity;
    const chosen = await choosePlace({
      client,
      viewer,
      entity,
      project,
      askEntity,
      found: await findKeys(this.options.platform, [], this.folder.uri),
    });
    if (chosen) await this.choose(chosen);
    return chosen;
  }

  /** Signs a person in, on the host in use or another that they choose. One at a time. */
  signIn(): Promise<void> {
    return (this.signingIn ??= this.doSignIn().finally(() => {
      this.signingIn = undefined;
    }));
  }

  /** Forgets the key of the account in use. */
  async signOut(): Promise<void> {
    await this.wake();
    if (this.account) await this.accounts.remove(this.account.id);
  }

  /** After a failure: the account is tried again as it is. */
  tryAgain(): Promise<void> {
    if (this.account) this.set('signedIn');
    return this.waking ?? this.wake();
  }

  /** Asks for a host or account and goes there; signing in where it has no account yet. */
  async askHost(): Promise<void> {
    await this.wake();
    const choice = await this.pickHost();
    if (!choice) return;
    await this.memory.chooseHost(choice.host);
    if (choice.account) await this.memory.chooseAccount(choice.host, choice.account.id);
    await this.restart();
    if (this.status !== 'signedIn') await this.signIn();
  }

  /** Tells once that the host refuses the key in use, and offers to sign in; a command that fails for it may come first, see `tellOfRefusal`. */
  keyRefused(error = new ApiError({ kind: 'auth', operation: 'SignIn', host: netlocOf(this.host) })): void {
    if (this.account) this.set('failed', error);
    const now = this.options.clock.now();
    if (now - this.askedAt < ASK_AGAIN_MS) return;
    this.askedAt = now;
    this.options.log.warn(error.message);
    this.takeBack = this.options.clock.after(ASK_AFTER_MS, () => {
      this.takeBack = undefined;
      const button = vscode.l10n.t('Sign In');
      void vscode.window
        .showWarningMessage(`${error.message} ${error.advice}`, button)
        .then(chosen => chosen === button && vscode.commands.executeCommand(COMMANDS.signIn));
    });
  }

  tellOfRefusal(): boolean {
    const now = this.options.clock.now();
    if (this.takeBack === undefined && now - this.askedAt < TOLD_JUST_NOW_MS) return false;
    this.takeBack?.();
    this.takeBack = undefined;
    this.askedAt = now;
    return true;
  }

  dispose(): void {
    this.takeBack?.();
    this.live?.dispose();
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private restart(): Promise<void> {
    return (this.waking = this.restore());
  }

  /** Another key is in use. */
  private forgetRefusal(): void {
    this.takeBack?.();
    this.takeBack = undefined;
    this.askedAt = Number.NEGATIVE_INFINITY;
  }

  private async restore(): Promise<void> {
    try {
      if (!vscode.workspace.isTrusted) {
        this.leave();
        return;
      }
      const { host } = this.memory.host();
      const here = await this.accounts.of(host);
      const remembered = this.memory.account(host);
      const account = here.find(a => a.id === remembered) ?? here.at(-1);
      if (account) await this.use(account);
      else this.leave();
    } catch (error) {
      this.options.log.error(
        `The account could not be restored: ${error instanceof Error ? error.message : 'unknown error'}`,
      );
      this.leave();
    }
  }

  private leave(): void {
    this.account = undefined;
    this.client = undefined;
    this.trouble = undefined;
    this.live?.dispose();
    this.live = undefined;
    this.set('signedOut');
  }

  /** Takes an account into use. Its key was verified when it was kept, so nothing is asked of the network. */
  private async use(account: Account): Promise<void> {
    const { clock, log, platform } = this.options;
    const same = this.account?.id === account.id && this.client !== undefined;
    const newKey = this.account?.key !== account.key;
    if (!same) {
      const [{ createApiClient }, { createLiveState }] = await Promise.all([
        import('../../core/api/client.ts'),
        import('../../core/live/liveState.ts'),
      ]);
      this.live?.dispose();
      this.account = account;
      this.client = this.watched(
        createApiClient({
          host: account.host,
          fetch: platform.fetch,
          clock,
          log,
          userAgent: this.userAgent(),
          random: Math.random,
          getKey: () => Promise.resolve(this.account?.id === account.id ? this.account.key : undefined),
          onAuthFailed: () => {
            if (this.account?.id === account.id) this.keyRefused();
          },
        }),
      );
      this.live = createLiveState({ client: this.client, clock, log });
    }
    this.account = account;
    this.trouble = undefined;
    if (!same || newKey) this.forgetRefusal();
    this.set('signedIn');
    if (same && newKey) void this.live?.refresh();
  }

  /** The client, telling how its last request went. */
  private watched(client: ApiClient): ApiClient {
    const tell = (trouble: ApiError | undefined): void => {
      if (this.client !== watched || this.trouble?.kind === trouble?.kind) return;
      this.trouble = trouble;
      this.troubleChanged.fire();
    };
    const watched: ApiClient = {
      ...client,
      request: async (call, options) => {
        try {
          const answer = await client.request(call, options);
          tell(undefined);
          return answer;
        } catch (error) {
          // Also where the person was asked about this key before and is not asked again.
          if (
            error instanceof ApiError &&
            error.kind === 'auth' &&
            this.client === watched &&
            this.status === 'signedIn'
          )
            this.set('failed', error);
          if (
            error instanceof ApiError &&
            ['offline', 'tls', 'timeout', 'server', 'rateLimited', 'decode'].includes(error.kind)
          )
            tell(error);
          throw error;
        }
      },
    };
    return watched;
  }

  private async doSignIn(): Promise<void> {
    const account = await this.askForAccount(undefined);
    if (!account) return;
    await this.restart();
  }

  /** The person's sign-in, up to the account being kept and chosen. */
  private async askForAccount(wanted: string | undefined): Promise<Account | undefined> {
    if (!vscode.workspace.isTrusted)
      throw new CommandError(vscode.l10n.t('This workspace is not trusted, so nothing is sent to W&B.'));
    this.awake = true;
    const { host: inUse, named, problem } = this.memory.host();
    if (problem !== undefined && wanted === undefined)
      throw new CommandError(problem, [{ title: vscode.l10n.t('Choose Host'), run: COMMANDS.chooseHost }]);
    const { platform, clock, log } = this.options;
    const all = await this.accounts.all();
    const found = await findKeys(platform, [inUse, ...all.map(a => a.host)], this.folder.uri);
    const fromMachine = found.hosts.find(h => !h.fromWorkspace)?.value;
    const host = wanted ?? (named ? inUse : (fromMachine ?? inUse));
    const account = await signIn({
      host,
      keys: found.keys,
      platform,
      clock,
      log,
      userAgent: this.userAgent(),
      chooseHost: async () => (await this.pickHost())?.host,
    });
    if (!account) return undefined;
    await this.memory.chooseHost(account.host);
    await this.memory.chooseAccount(account.host, account.id);
    await this.accounts.keep(account);
    return account;
  }

  private async pickHost(): Promise<HostChoice | undefined> {
    const all = await this.accounts.all();
    const { hosts } = await findKeys(this.options.platform, [], this.folder.uri);
    const choice = await chooseHost({
      current: this.host,
      currentAccount: this.account?.id,
      accounts: all,
      found: hosts,
    });
    return choice && (await allowInsecure(choice.host)) ? choice : undefined;
  }

  private userAgent(): string | undefined {
    const { extension } = this.options.context;
    const version: unknown = Reflect.get(Object(extension.packageJSON), 'version');
    return this.options.platform.sendsUserAgent
      ? `launch-sweeps/${String(version)} vscode/${vscode.version}`
      : undefined;
  }

  private set(status: ConnectionStatus, error?: ApiError): void {
    this.status = status;
    this.error = error;
    this.changed.fire();
  }
}
