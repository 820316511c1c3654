import * as vscode from 'vscode';
import type { ApiClient } from '../../core/api/client.ts';
import type { LaunchAgent, QueueItem } from '../../core/api/types.ts';
import { messageOf } from '../../core/api/scrub.ts';
import { failureReason } from '../../core/explorer/rows/failureReason.ts';
import type { FirstLook, FirstMinutes, FirstMinutesNow } from '../../core/launch/watch/firstMinutes.ts';
import type { LaunchedSweep } from '../../core/launch/send/outcome.ts';
import type { AddressOf, ListItems, ListKind, LiveState } from '../../core/live/types.ts';
import { COMMANDS, focusOf, VIEWS } from '../ids.ts';
import type { Services } from '../services.ts';
import { inBackground } from '../ui/background.ts';
import type { Remedy } from '../ui/commandError.ts';
import { showMessage } from '../ui/showMessage.ts';
import type { LaunchContext } from './launchContext.ts';

/** Changes that arrive together are handled once. */
const GATHER_MS = 200;
/** How long the last message stays in the status bar. */
const LAST_WORD_MS = 20_000;
/** In any case, the explorer then shows the rest. */
const LONGEST_MS = 630_000;

/** What is known of a launch that is followed. */
export interface Following {
  readonly queue: string;
  /** What the sweep is called. */
  readonly called: string;
  readonly resumed?: boolean;
}

/**
 * Follows a launch up to its first run, in the status bar: waiting for an agent, scheduler started, first run. A
 * failure is told with what can be done. At most ten minutes; reads what the explorer and the following of launched
 * sweeps load, and asks for nothing itself.
 */
export async function followFirstMinutes(
  { services }: LaunchContext,
  client: ApiClient,
  sweep: LaunchedSweep,
  { queue, called, resumed = false }: Following,
): Promise<void> {
  const { live } = services.connection;
  if (!live || services.connection.client !== client) return;
  const [{ watchFirstMinutes }, { newestSweep }] = await Promise.all([
    import('../../core/launch/watch/firstMinutes.ts'),
    import('../../core/live/newestSweep.ts'),
  ]);
  const { entity, project, name } = sweep;
  let watch: FirstMinutes = { sweep: name, called, queue, launchedAt: client.serverNow(), resumed };
  const item = vscode.window.createStatusBarItem('launchSweeps.firstMinutes', vscode.StatusBarAlignment.Left, 9);
  item.name = vscode.l10n.t('W&B Launch');
  item.command = {
    command: COMMANDS.showInExplorer,
    title: vscode.l10n.t('Show in Explorer'),
    arguments: [{ entity, project, sweep: name }],
  };
  const stops: (() => void)[] = [];
  let stopLook: (() => void) | undefined;
  let isEnding = false;
  const stop = (): void => {
    stops.splice(0).forEach(each => each());
    stopLook?.();
  };
  /** The last word stays a while. A sweep may end meanwhile: then it is that. */
  const end = (): void => {
    if (isEnding) return;
    isEnding = true;
    services.clock.after(LAST_WORD_MS, () => {
      stop();
      item.dispose();
    });
  };
  const look = (): void => {
    const seen: FirstLook = {
      now: client.serverNow(),
      sweep: newestSweep(live, { entity, project, sweep: name }),
      runs: rowsOf(live, { kind: 'runs', entity, project, sweep: name }),
      items: rowsOf(live, { kind: 'items', entity, queue }),
      agents: rowsOf(live, { kind: 'agents', entity }),
      queues: rowsOf(live, { kind: 'queues', entity }),
      scheduler: rowsOf(live, { kind: 'scheduler', entity, project, sweep: name })?.[0],
    };
    const before = watch;
    const now = watchFirstMinutes(before, seen);
    ({ watch } = now);
    show(item, now);
    if (now.isNews && (now.step === 'failed' || now.step === 'slow'))
      inBackground(services, 'first minutes of a launch', async () => {
        const failure = now.failed && (await reasonOf(services, client, entity, now.failed, seen.agents));
        const told = failure === undefined ? now : watchFirstMinutes(before, { ...seen, failure });
        if (failure !== undefined) show(item, told);
        await warn(services, told, sweep, queue);
      });
    if (now.isOver) end();
    if (now.isOver && now.step !== 'firstRun') stop();
  };
  stops.push(
    live.store.onDidChange(() => {
      stopLook?.();
      stopLook = services.clock.after(GATHER_MS, look);
    }),
  );
  // People need not be told of what they ended themselves, and what was shown before no longer holds.
  const settling = services.news.onDidSettle(settled => {
    if (settled.sweep !== name || settled.project !== project || settled.entity !== entity) return;
    stop();
    item.dispose();
  });
  stops.push(() => {
    settling.dispose();
  });
  services.context.subscriptions.push(item);
  stops.push(services.clock.after(LONGEST_MS, end));
  look();
}

/** Why an agent failed an item, in one line; undefined = it left no word, or that cannot be read. */
async function reasonOf(
  services: Services,
  client: ApiClient,
  entity: string,
  failed: QueueItem,
  agents: readonly LaunchAgent[] | undefined,
): Promise<string | undefined> {
  const agent = agents?.find(each => each.id === failed.agentId)?.name;
  if (agent === undefined) return undefined;
  try {
    const { failureLog } = await import('../../core/api/operations/failureLog.ts');
    return failureReason(await failureLog(client, { entity, agent, item: failed.id }));
  } catch (error) {
    services.log.warn(`why an item failed: ${messageOf(error)}`);
    return undefined;
  }
}

function rowsOf<K extends ListKind>(live: LiveState, address: AddressOf<K>): readonly ListItems[K][] | undefined {
  const list = live.store.list<K>(address);
  return list.load.status === 'loaded' && !list.isUntold ? list.items.map(row => row.value) : undefined;
}

const ICONS: Record<FirstMinutesNow['step'], string> = {
  queued: 'clock',
  waitsForAgent: 'warning',
  offered: 'clock',
  taken: 'sync~spin',
  schedulerRuns: 'sync~spin',
  firstRun: 'check',
  failed: 'error',
  ended: 'info',
  slow: 'warning',
};

function show(item: vscode.StatusBarItem, { step, sentence, name }: FirstMinutesNow): void {
  const words: Record<FirstMinutesNow['step'], string> = {
    queued: vscode.l10n.t('in the queue'),
    waitsForAgent: vscode.l10n.t('no agent'),
    offered: vscode.l10n.t('offered to an agent'),
    taken: vscode.l10n.t('taken by an agent'),
    schedulerRuns: vscode.l10n.t('scheduler runs'),
    firstRun: vscode.l10n.t('first run started'),
    failed: vscode.l10n.t('failed'),
    ended: vscode.l10n.t('ended'),
    slow: vscode.l10n.t('no run yet'),
  };
  item.text = `$(${ICONS[step]}) ${name}: ${words[step]}`;
  item.tooltip = sentence;
  item.backgroundColor =
    step === 'waitsForAgent' || step === 'failed' || step === 'slow'
      ? new vscode.ThemeColor('statusBarItem.warningBackground')
      : undefined;
  item.accessibilityInformation = { label: sentence, role: 'button' };
  item.show();
}

async function warn(
  services: Services,
  { sentence, actions }: FirstMinutesNow,
  { entity, project, name }: LaunchedSweep,
  queue: string,
): Promise<void> {
  const about = { entity, project, sweep: name };
  const buttons = actions.map((action): Remedy => {
    switch (action) {
      case 'startAgent':
        return {
          title: vscode.l10n.t('Start Agent'),
          run: () => vscode.commands.executeCommand(COMMANDS.startAgent, { entity, name: queue }),
        };
      case 'resumeAgain':
        return { title: vscode.l10n.t('Resume'), run: () => vscode.commands.executeCommand(COMMANDS.resume, about) };
      case 'showItem':
        return {
          title: vscode.l10n.t('Show Queues'),
          run: () => vscode.commands.executeCommand(focusOf(VIEWS.queues)),
        };
      case 'showSchedulerLog':
        return {
          title: vscode.l10n.t('Show Scheduler Log'),
          run: () => vscode.commands.executeCommand(COMMANDS.schedulerLog, about),
        };
    }
  });
  await showMessage(services, { severity: 'warning', sentence, buttons, what: 'first minutes of a launch' });
}
