import * as vscode from 'vscode';
import type { NoticeWatch } from '../../core/live/noticeWatch.ts';
import type { Notice, SeenSweep } from '../../core/live/notices.ts';
import type { LiveState } from '../../core/live/types.ts';
import { COMMANDS, SECTION, SETTINGS } from '../ids.ts';
import type { Services } from '../services.ts';

const keyOf = (host: string, user: string | undefined): string => `followed:${host}:${user ?? ''}`;

/** Follows the sweeps that were launched here, also over a reload, and tells quietly when one ends, fails or waits too long for an agent. */
export class Notices implements vscode.Disposable {
  /** Loaded with the first account that is used. */
  private watch: Promise<NoticeWatch> | undefined;
  private live: LiveState | undefined;
  private readonly disposables: vscode.Disposable[];

  constructor(private readonly services: Services) {
    const { connection, news } = services;
    this.disposables = [
      connection.onDidChange(() => this.follow()),
      news.onDidLaunch(sweep => void this.watch?.then(watch => watch.launched(sweep))),
      news.onDidSettle(({ state, ...sweep }) => void this.watch?.then(watch => watch.settled(sweep, state))),
    ];
    this.follow();
  }

  /** Sweeps launched here that had not ended when they were looked at last. */
  get followed(): readonly SeenSweep[] {
    return this.services.context.workspaceState.get<readonly SeenSweep[]>(this.key, []);
  }

  dispose(): void {
    this.end();
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private get key(): string {
    const { host, viewer } = this.services.connection;
    return keyOf(host, viewer?.username);
  }

  private follow(): void {
    const { live } = this.services.connection;
    if (live === this.live) return;
    this.live = live;
    this.end();
    if (live === undefined) return;
    const { clock, context } = this.services;
    const { key, followed } = this;
    this.watch = import('../../core/live/noticeWatch.ts').then(({ createNoticeWatch }) =>
      createNoticeWatch({
        live,
        clock,
        remembered: followed,
        remember: seen => void context.workspaceState.update(key, seen.length === 0 ? undefined : seen),
        tell: notice => void this.tell(notice),
      }),
    );
  }

  private end(): void {
    void this.watch?.then(watch => watch.dispose());
    this.watch = undefined;
  }

  private async tell({ kind, message, sweep }: Notice): Promise<void> {
    this.services.log.info(message);
    const settings = vscode.workspace.getConfiguration(SECTION);
    if (!settings.get<boolean>(SETTINGS.notifications, true)) return;
    const show = vscode.l10n.t('Show in Explorer');
    const never = vscode.l10n.t("Don't Tell Again");
    const say = kind === 'ended' ? vscode.window.showInformationMessage : vscode.window.showWarningMessage;
    const chosen = await say(message, show, never);
    if (chosen === show) await vscode.commands.executeCommand(COMMANDS.showInExplorer, sweep);
    if (chosen === never) await settings.update(SETTINGS.notifications, false, vscode.ConfigurationTarget.Global);
  }
}
