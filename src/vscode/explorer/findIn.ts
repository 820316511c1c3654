import * as vscode from 'vscode';
import { isApiError } from '../../core/api/apiError.ts';
import type { Services } from '../services.ts';
import { inBackground } from '../ui/background.ts';
import { sentenceRows } from '../ui/wizard/sentenceRows.ts';
import { iconLabel } from '../ui/wizard/iconLabel.ts';

/** What is known of a search. */
export interface Found<T> {
  readonly things: readonly T[];
  readonly busy: boolean;
  /** How far it is: `300 of 3,008 searched`. */
  readonly progress?: string | undefined;
  /** Offers to search further, where the search has ended early. */
  readonly more?: string | undefined;
}

/** A search that goes on while the person types. */
export interface Finder {
  find(typed: string): Promise<void>;
  readAll?(): Promise<void>;
  stop(): void;
}

export interface FindIn<T> {
  readonly services: Services;
  readonly title: string;
  readonly placeholder: string;
  readonly rowOf: (thing: T) => vscode.QuickPickItem;
  /** Its page in W&B. */
  readonly pageOf: (thing: T) => string;
  readonly search: (tell: (found: Found<T>) => void) => Finder;
}

interface Item<T> extends vscode.QuickPickItem {
  readonly thing?: T;
  readonly isMore?: true;
}

/** A person types a word in less. */
const TYPING_MS = 250;

function hasWords({ label, description = '' }: vscode.QuickPickItem, typed: string): boolean {
  const text = `${label} ${description}`.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word));
}

/**
 * A quick pick that fills while the server is searched for what is typed: the title says how far the search is, and a
 * button stops it. Undefined = the person left.
 */
export function findIn<T>(options: FindIn<T>): Promise<T | undefined> {
  const { services, title } = options;
  const { l10n } = vscode;
  const pick = vscode.window.createQuickPick<Item<T>>();
  pick.title = title;
  pick.placeholder = options.placeholder;
  const open: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('link-external'),
    tooltip: l10n.t('Open in W&B'),
  };
  const stop: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('stop-circle'),
    tooltip: l10n.t('Stop searching'),
  };
  const goOn: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('debug-continue'),
    tooltip: l10n.t('Go on searching'),
  };
  const searching = { ...iconLabel('loading~spin', l10n.t('Searching…')), alwaysShow: true };
  let isClosed = false;
  /** Enter came before what was typed was found: the first that is found is chosen. */
  let isAccepted = false;
  let searched = '';
  let chosen: T | undefined;
  const choose = (thing: T): void => {
    chosen = thing;
    pick.hide();
  };

  const show = ({ things, busy, progress, more }: Found<T>): void => {
    if (isClosed) return;
    const [active] = pick.activeItems;
    // What was found is in the order of the search, and is shown whatever its label says: the words may be in its
    // configuration.
    const rows = things.map((thing): Item<T> => ({
      ...options.rowOf(thing),
      alwaysShow: true,
      buttons: [open],
      thing,
    }));
    const none = busy ? searching : { label: l10n.t('Nothing found'), alwaysShow: true };
    pick.items = [
      ...rows,
      ...(rows.length === 0 ? [none] : []),
      ...(more === undefined ? [] : [{ ...iconLabel('search', more), alwaysShow: true, isMore: true as const }]),
    ];
    const kept = pick.items.find(item => item.thing !== undefined && item.label === active?.label);
    if (kept !== undefined) pick.activeItems = [kept];
    pick.busy = busy;
    pick.title = progress === undefined ? title : l10n.t('{0} ({1})', title, progress);
    pick.buttons = busy ? [stop] : [];
    const [first] = things;
    const takesFirst = isAccepted && first !== undefined;
    if (!busy) isAccepted = false;
    if (takesFirst) choose(first);
  };
  let last: Found<T> = { things: [], busy: false };
  const finder = options.search(found => {
    last = found;
    show(found);
  });
  const work = (run: () => Promise<void>): void => {
    inBackground(
      services,
      'searching',
      async () => {
        try {
          await run();
        } catch (error) {
          if (!isApiError(error)) throw error;
          services.log.warn(`searching: ${error.message}`);
          show({ ...last, busy: false });
          pick.items = [
            ...pick.items.filter(item => item.thing !== undefined),
            ...sentenceRows('warning', error.message, error.advice).map(row => ({ ...row, alwaysShow: true })),
          ];
        }
      },
      { quiet: true },
    );
  };

  return new Promise(resolve => {
    let forget: (() => void) | undefined;
    pick.onDidChangeValue(typed => {
      forget?.();
      pick.busy = true;
      isAccepted = false;
      // What does not have the new words is of the search before.
      const rows = pick.items.filter(item => item.thing !== undefined && hasWords(item, typed));
      pick.items = rows.length === 0 ? [searching] : rows;
      forget = services.clock.after(TYPING_MS, () => find(typed));
    });
    const find = (typed: string): void => {
      forget?.();
      searched = typed;
      work(() => finder.find(typed));
    };
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      const isStale = pick.value !== searched;
      if (isStale || (item?.thing === undefined && item?.isMore !== true && pick.busy)) {
        isAccepted = true;
        if (isStale) find(pick.value);
        return;
      }
      if (item?.isMore === true) work(() => finder.readAll?.() ?? Promise.resolve());
      if (item?.thing === undefined) return;
      choose(item.thing);
    });
    pick.onDidTriggerItemButton(({ item }) => {
      const { thing } = item;
      if (thing === undefined) return;
      const page = vscode.Uri.parse(options.pageOf(thing), true);
      inBackground(services, 'opening a page', () => vscode.env.openExternal(page), { quiet: true });
    });
    pick.onDidTriggerButton(button => {
      if (button === goOn) {
        work(() => finder.readAll?.() ?? Promise.resolve());
        return;
      }
      finder.stop();
      show({ ...last, busy: false });
      if (finder.readAll !== undefined) pick.buttons = [goOn];
    });
    pick.onDidHide(() => {
      isClosed = true;
      forget?.();
      finder.stop();
      pick.dispose();
      resolve(chosen);
    });
    pick.show();
    pick.busy = true;
    find('');
  });
}
