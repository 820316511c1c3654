import * as vscode from 'vscode';
import type { LiveKnowledge } from '../../core/live/knowledge.ts';
import { nothingKnown, type AccountKnowledge } from '../../core/language/accountKnowledge.ts';
import type { Connection } from '../account/connection.ts';
import type { Services } from '../services.ts';
import { createJournal } from '../ui/launchJournal.ts';
import { inBackground } from '../ui/background.ts';

/** What rules and completion know of the account in use. Nothing is loaded or asked before somebody is signed in. */
export class Knowledge implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly listening: vscode.Disposable;
  private live: LiveKnowledge | undefined;
  private loading = false;
  private inUse = '';
  /** Fires when files are to be checked again. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly services: Services) {
    this.listening = services.connection.onDidChange(() => this.follow());
  }

  readonly now = (): AccountKnowledge =>
    (this.services.connection.status === 'signedIn' ? this.live : undefined) ?? nothingKnown;

  dispose(): void {
    this.listening.dispose();
    this.changed.dispose();
  }

  private follow(): void {
    const { connection } = this.services;
    const inUse = JSON.stringify([connection.status, connection.accountId, connection.entity, connection.project]);
    if (inUse === this.inUse) return;
    this.inUse = inUse;
    this.live?.clear();
    if (connection.status === 'signedIn' && !this.live && !this.loading)
      inBackground(this.services, 'loading what rules know of the account', () => this.load(connection), {
        quiet: true,
      });
    this.changed.fire();
  }

  private async load(connection: Connection): Promise<void> {
    this.loading = true;
    const { clock, log, context } = this.services;
    const { createKnowledge } = await import('../../core/live/knowledge.ts').finally(() => (this.loading = false));
    this.live = createKnowledge({
      clock,
      log,
      async launchedRegistries() {
        const { launchedRegistries } = await import('../../core/launch/send/journal.ts');
        return launchedRegistries(createJournal(context.globalStorageUri), connection.host);
      },
      inUse: () => {
        const { client, live, entity, project, status, viewer } = connection;
        return client && live && status === 'signedIn' && vscode.workspace.isTrusted
          ? { client, live, entity, project, entities: viewer?.entities }
          : undefined;
      },
    });
    this.live.onDidChange(() => this.changed.fire());
    this.changed.fire();
  }
}
