import * as vscode from 'vscode';
import type { ApiClient } from '../../core/api/client.ts';
import type { Notice, SeenSweep } from '../../core/live/notices.ts';
import type { NoticeWatch } from '../../core/live/noticeWatch.ts';
import type { LiveState } from '../../core/live/types.ts';
import type { SweepPath } from '../../core/wandb/projectPath.ts';
import { COMMANDS, SECTION, SETTINGS } from '../ids.ts';
import type { Services } from '../services.ts';
import { inBackground } from '../ui/background.ts';
import { showMessage } from '../ui/showMessage.ts';

/**
 * Follows the sweeps that were launched here, also after a reload, and shows a notification when one ends, fails or
 * waits too long for an agent.
 */
export class Notices implements vscode.Disposable {
  /** Its code is loaded with the first account that is used. */
  private watch: Promise<NoticeWatch> | undefined;
  private live: LiveState | undefined;
  private readonly disposables: vscode.Disposable;

  constructor(private readonly services: Services) {
    const { connection, news } = services;
    this.disposables = vscode.Disposable.from(
      connection.onDidChange(() => this.follow()),
      news.onDidLaunch(sweep => this.onWatch(watch => watch.launched(sweep))),
      news.onDidSettle(({ state, ...sweep }) => this.onWatch(watch => watch.settled(sweep, state))),
    );
    this.follow();
  }

  /** Sweeps launched here that had not ended when they were last seen. */
  get followed(): readonly SeenSweep[] {
    return this.services.context.workspaceState.get<readonly SeenSweep[]>(this.key, []);
  }

  dispose(): void {
    this.end();
    this.disposables.dispose();
  }

  private get key(): string {
    const { host, viewer } = this.services.connection;
    return `followed:${host}:${viewer?.username ?? ''}`;
  }

  private follow(): void {
    const { live } = this.services.connection;
    if (live === this.live) return;
    this.live = live;
    this.end();
    if (live === undefined) return;
    this.watch = this.start(live, this.key, this.followed);
    this.onWatch(() => undefined);
  }

  private async start(live: LiveState, key: string, remembered: readonly SeenSweep[]): Promise<NoticeWatch> {
    const { clock, connection, context, log } = this.services;
    const [{ createNoticeWatch }, { createBestRanks }] = await Promise.all([
      import('../../core/live/noticeWatch.ts'),
      import('../../core/live/bestRanks.ts'),
    ]);
    const client = (): ApiClient => {
      if (connection.client === undefined || connection.live !== live) throw new Error('another account is in use now');
      return connection.client;
    };
    return createNoticeWatch({
      live,
      // What comes is read at the next look.
      bestRanks: createBestRanks(client, { clock, log }, () => undefined),
      clock,
      now: () => connection.client?.serverNow() ?? clock.now(),
      remembered,
      remember: seen =>
        this.inBackground(() => context.workspaceState.update(key, seen.length === 0 ? undefined : seen)),
      tell: notice => this.inBackground(() => this.tell(notice)),
    });
  }

  private end(): void {
    this.onWatch(watch => watch.dispose());
    this.watch = undefined;
  }

  /** Does something with the watch that is in use now, once it is loaded; nothing without one. */
  private onWatch(run: (watch: NoticeWatch) => void): void {
    const { watch } = this;
    if (watch) this.inBackground(async () => run(await watch));
  }

  private inBackground(work: () => unknown): void {
    inBackground(this.services, 'following launched sweeps', work, { quiet: true });
  }

  private async tell({ kind, message, sweep, toldByLog, offersStop }: Notice): Promise<void> {
    this.services.log.info(message);
    const settings = vscode.workspace.getConfiguration(SECTION);
    if (!settings.get<boolean>(SETTINGS.notifications, true)) return;
    await showMessage(this.services, {
      severity: kind === 'ended' ? 'info' : 'warning',
      sentence: message,
      buttons: [
        ...(toldByLog === true
          ? [
              {
                title: vscode.l10n.t('Show Scheduler Log'),
                run: () => vscode.commands.executeCommand(COMMANDS.schedulerLog, sweep),
              },
            ]
          : []),
        ...(offersStop === true ? [{ title: vscode.l10n.t('Stop Sweep'), run: () => this.stop(sweep) }] : []),
        ...(kind === 'ended'
          ? [
              {
                title: vscode.l10n.t('Show Results'),
                run: () => vscode.commands.executeCommand(COMMANDS.showResults, sweep),
              },
            ]
          : []),
        {
          title: vscode.l10n.t('Show in Explorer'),
          run: () => vscode.commands.executeCommand(COMMANDS.showInExplorer, sweep),
        },
        {
          title: vscode.l10n.t("Don't Show Again"),
          run: () => settings.update(SETTINGS.notifications, false, vscode.ConfigurationTarget.Global),
        },
      ],
      what: 'following launched sweeps',
    });
  }

  /** Stops it as its row does, which asks first. */
  private async stop(sweep: SweepPath): Promise<void> {
    const [node] = this.services.connection.live?.store.list<'sweep'>({ kind: 'sweep', ...sweep }).items ?? [];
    await vscode.commands.executeCommand(COMMANDS.stop, node);
  }
}
