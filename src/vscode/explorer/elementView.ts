import * as vscode from 'vscode';
import type { Clock } from '../../core/api/clock.ts';
import type { TreeElement } from '../../core/explorer/tree/element.ts';
import { createOpenRows, type OpenRows } from '../../core/explorer/tree/openRows.ts';
import { createShownRows, type ShownRows } from '../../core/explorer/tree/shownRows.ts';
import type { ViewTree } from '../../core/explorer/tree/viewTree.ts';
import type { LiveState, Stop, StoreNode } from '../../core/live/types.ts';
import { toTooltip, toTreeItem } from './toTreeItem.ts';

/** News of a refresh are gathered for so long, so that the editor is told once. */
const GATHER_MS = 50;
/** How often rows that tell how long ago something was are written again. */
const AGE_MS = 30_000;

/** A view's tree, and the account's lists that it is made of. */
export interface Shown {
  readonly tree: ViewTree;
  readonly live: LiveState;
}

/** One view of the explorer: hands the rows of a tree to the editor, and keeps exactly the lists fresh whose rows can be seen. */
export class ElementView implements vscode.TreeDataProvider<TreeElement>, vscode.Disposable {
  readonly view: vscode.TreeView<TreeElement>;
  private readonly changed = new vscode.EventEmitter<TreeElement | TreeElement[] | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly disposables: vscode.Disposable[] = [];
  private shown: Shown | undefined;
  private open: OpenRows | undefined;
  private rows: ShownRows | undefined;
  private stopHearing: Stop | undefined;
  private stopGathering: Stop | undefined;
  private stopAging: Stop | undefined;
  private news: StoreNode[] = [];

  constructor(
    private readonly id: string,
    private readonly clock: Clock,
    private readonly heard: () => void,
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
      this.view.onDidChangeVisibility(() => this.look()),
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
      this.stopHearing = shown.live.store.onDidChange(node => this.hear(node));
      this.open.sync();
      this.look();
    }
    this.changed.fire(undefined);
  }

  /** The list behind the view is loaded and has no row. */
  isEmpty(): boolean {
    return this.shown?.tree.isEmpty() === true;
  }

  /** The rows of the first level. */
  roots(): readonly TreeElement[] {
    return this.shown?.tree.roots() ?? [];
  }

  /** Something beside the lists changed what the rows say: the filter, what is pinned. */
  reconsider(): void {
    this.open?.sync();
    this.tell(this.rows?.aged() ?? []);
  }

  getTreeItem(element: TreeElement): vscode.TreeItem {
    const row = element.row();
    this.rows?.drew(element, row);
    return toTreeItem(element, row);
  }

  getChildren(element?: TreeElement): TreeElement[] {
    if (this.shown === undefined) return [];
    if (element !== undefined) this.open?.opened(element);
    const children = element === undefined ? this.shown.tree.roots() : element.children();
    this.rows?.gave(element, children);
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
    for (const stop of [this.stopHearing, this.stopGathering, this.stopAging]) stop?.();
    this.stopHearing = this.stopGathering = this.stopAging = undefined;
    this.open?.clear();
    this.open = this.rows = undefined;
    this.news = [];
  }

  /** Lists are asked for only while the view can be seen, and rows grow old only then. */
  private look(): void {
    const { visible } = this.view;
    this.shown?.live.setVisible(visible, this.id);
    this.stopAging?.();
    this.stopAging =
      visible && this.shown !== undefined
        ? this.clock.after(AGE_MS, () => {
            this.reconsider();
            this.look();
          })
        : undefined;
  }

  private hear(node: StoreNode): void {
    this.news.push(node);
    this.stopGathering ??= this.clock.after(GATHER_MS, () => {
      this.stopGathering = undefined;
      const { news } = this;
      this.news = [];
      this.open?.sync();
      this.tell(this.rows?.outdated(news) ?? []);
      this.heard();
    });
  }

  private tell(outdated: readonly (TreeElement | 'root')[]): void {
    if (outdated.includes('root')) this.changed.fire(undefined);
    else if (outdated.length > 0) this.changed.fire(outdated.filter(each => each !== 'root'));
  }
}
