import * as vscode from 'vscode';
import type { Clock } from '../../core/api/clock.ts';
import type { TreeElement } from '../../core/explorer/tree/element.ts';
import { createOpenRows, type OpenRows } from '../../core/explorer/tree/openRows.ts';
import { createShownRows, type ShownRows } from '../../core/explorer/tree/shownRows.ts';
import type { ViewTree } from '../../core/explorer/tree/viewTree.ts';
import type { LiveState, Stop, StoreNode } from '../../core/live/types.ts';
import { toTooltip, toTreeItem } from './toTreeItem.ts';

/** Changes of one refresh are collected for this long, so that the editor redraws once. */
const COLLECT_MS = 50;
/** How often rows that say how long ago something was are redrawn. */
const AGE_MS = 30_000;

/** A view's tree, and the account's lists that it shows. */
export interface Shown {
  readonly tree: ViewTree;
  readonly live: LiveState;
}

/**
 * One view of the explorer: gives the rows of a tree to the editor, and keeps those lists up to date whose rows can be
 * seen.
 */
export class ElementView implements vscode.TreeDataProvider<TreeElement>, vscode.Disposable {
  readonly view: vscode.TreeView<TreeElement>;
  private readonly changed = new vscode.EventEmitter<TreeElement | TreeElement[] | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly disposables: { dispose(): unknown }[] = [];
  private shown: Shown | undefined;
  private open: OpenRows | undefined;
  private rows: ShownRows | undefined;
  private stopListening: Stop | undefined;
  private stopCollecting: Stop | undefined;
  private stopAging: Stop | undefined;
  private outdated: StoreNode[] = [];

  constructor(
    private readonly id: string,
    private readonly clock: Clock,
    private readonly onChange: () => void,
  ) {
    this.view = vscode.window.createTreeView(id, {
      treeDataProvider: this,
      canSelectMany: true,
      showCollapseAll: true,
    });
    this.disposables.push(
      this.changed,
      this.view,
      this.view.onDidExpandElement(({ element }) => this.open?.opened(element)),
      this.view.onDidCollapseElement(({ element }) => this.open?.closed(element)),
      this.view.onDidChangeVisibility(() => this.visibilityChanged()),
    );
  }

  /** Shows another tree, or none; the rows that were open and exist in it too stay open. */
  show(shown: Shown | undefined): void {
    this.rest();
    this.shown = shown;
    if (shown !== undefined) {
      this.open = createOpenRows(
        () => shown.tree.lists(),
        address => shown.live.watch(address, this.id),
      );
      this.rows = createShownRows(shown.tree);
      this.stopListening = shown.live.store.onDidChange(node => this.collect(node));
      this.open.sync();
      this.visibilityChanged();
    }
    this.changed.fire(undefined);
  }

  /** True if the list behind the view is loaded and empty. */
  isEmpty(): boolean {
    return this.shown?.tree.isEmpty() === true;
  }

  /** The rows of the first level. */
  roots(): readonly TreeElement[] {
    return this.shown?.tree.roots() ?? [];
  }

  /** Redraws what depends on more than the lists: the filter, the pins, the time. */
  redraw(): void {
    this.open?.sync();
    this.fire(this.rows?.aged() ?? []);
  }

  getTreeItem(element: TreeElement): vscode.TreeItem {
    const row = element.row();
    this.rows?.rowShown(element, row);
    return toTreeItem(element, row);
  }

  getChildren(element?: TreeElement): TreeElement[] {
    if (this.shown === undefined) return [];
    if (element !== undefined) this.open?.opened(element);
    const children = element === undefined ? this.shown.tree.roots() : element.children();
    this.rows?.childrenShown(element, children);
    return [...children];
  }

  getParent(element: TreeElement): TreeElement | undefined {
    return element.parent;
  }

  resolveTreeItem(item: vscode.TreeItem, element: TreeElement): vscode.TreeItem {
    element.pointed?.();
    item.tooltip = toTooltip(element.row());
    return item;
  }

  dispose(): void {
    this.rest();
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private rest(): void {
    for (const stop of [this.stopListening, this.stopCollecting, this.stopAging]) stop?.();
    this.stopListening = this.stopCollecting = this.stopAging = undefined;
    this.open?.clear();
    this.open = this.rows = undefined;
    this.outdated = [];
  }

  /** Lists are refreshed only while the view can be seen, and rows redrawn with their age only then. */
  private visibilityChanged(): void {
    const { visible } = this.view;
    this.shown?.live.setVisible(visible, this.id);
    this.stopAging?.();
    this.stopAging =
      visible && this.shown !== undefined
        ? this.clock.after(AGE_MS, () => {
            this.redraw();
            this.visibilityChanged();
          })
        : undefined;
  }

  private collect(node: StoreNode): void {
    this.outdated.push(node);
    this.stopCollecting ??= this.clock.after(COLLECT_MS, () => {
      this.stopCollecting = undefined;
      const nodes = this.outdated;
      this.outdated = [];
      this.open?.sync();
      this.fire(this.rows?.outdated(nodes) ?? []);
      this.onChange();
    });
  }

  private fire(outdated: readonly (TreeElement | 'root')[]): void {
    if (outdated.includes('root')) this.changed.fire(undefined);
    else if (outdated.length > 0) this.changed.fire(outdated.filter(each => each !== 'root'));
  }
}
