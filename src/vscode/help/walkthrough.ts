import * as vscode from 'vscode';
import type { Stop, StoreNode } from '../../core/live/types.ts';
import { isAgentState } from '../../core/wandb/agentStates.ts';
import { CONTEXTS } from '../ids.ts';
import type { Services } from '../services.ts';
import { inBackground } from '../ui/background.ts';
import { setContext } from '../ui/setContext.ts';
import type { DoneBefore } from './doneBefore.ts';

/** A walkthrough is registered by then after its page has opened. */
const REGISTERED_MS = 1000;

/**
 * Ticks the walkthrough's steps for what was done before it was opened, elsewhere too. The editor ticks a step only if
 * its context key is set after the page was opened, and never for one that was set before: so they are set then, and
 * what costs reading is read then.
 */
export function registerWalkthrough(services: Services): vscode.Disposable {
  const { clock, connection } = services;
  const known = new Set<DoneBefore>();
  let isOpen = false;
  const tick = (keys: Iterable<DoneBefore>): void => {
    for (const key of keys) setContext(services, CONTEXTS[key], true);
  };
  const done = (keys: readonly DoneBefore[]): void => {
    const news = new Set(keys.filter(key => !known.has(key)));
    for (const key of news) known.add(key);
    if (isOpen) tick(news);
  };
  const opened = async (): Promise<void> => {
    isOpen = true;
    tick(known);
    if (connection.hadAccount) done(['hadAccount']);
    done(await (await import('./doneBefore.ts')).doneBefore(services));
  };
  let stopWaiting: Stop | undefined;
  const look = (): void => {
    if (!isPageOpen()) return;
    stopWaiting ??= clock.after(REGISTERED_MS, () =>
      inBackground(services, 'looking for what was done before', opened, { quiet: true }),
    );
  };
  let followed: { readonly live: Services['connection']['live']; readonly stop?: Stop } | undefined;
  const follow = (): void => {
    const { live, viewer } = connection;
    if (followed?.live === live) return;
    followed?.stop?.();
    followed = { live, stop: live?.store.onDidChange(node => done(shownBy(node, viewer?.username))) };
  };
  look();
  return vscode.Disposable.from(vscode.window.tabGroups.onDidChangeTabs(look), connection.onDidChange(follow), {
    dispose: () => {
      stopWaiting?.();
      followed?.stop?.();
    },
  });
}

/** The API has no kind for the editor's own pages: its settings, the extensions, the walkthroughs. */
function isPageOpen(): boolean {
  return vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => input === undefined));
}

/** What a list that the views load shows to be there; `username`: the person, whose own sweeps count. */
function shownBy(node: StoreNode, username: string | undefined): readonly DoneBefore[] {
  if (node.type === 'item') return [];
  const values = node.items.map(({ value }) => value);
  return values.flatMap((value): DoneBefore[] => {
    if ('summary' in value) return ['hasWatched'];
    if ('versions' in value) return ['hasJob'];
    if ('queueIds' in value) return isAgentState(value.status, 'POLLING', 'RUNNING') ? ['hasAgent'] : [];
    const isOwn = username !== undefined && 'launchedAs' in value && value.user === username;
    return isOwn && value.launchedAs !== undefined ? ['hasLaunched'] : [];
  });
}
