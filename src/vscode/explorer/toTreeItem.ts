import * as vscode from 'vscode';
import type { Row } from '../../core/explorer/rows/row.ts';
import type { RowAction, TreeElement } from '../../core/explorer/tree/element.ts';
import { COMMANDS, type CommandId } from '../ids.ts';

const COMMAND_OF: Readonly<Record<RowAction, CommandId>> = {
  loadMore: COMMANDS.loadMore,
  retry: COMMANDS.refresh,
  signIn: COMMANDS.signIn,
  chooseHost: COMMANDS.chooseHost,
  clearFilter: COMMANDS.clearFilter,
  startAgent: COMMANDS.startAgent,
  startScheduler: COMMANDS.startScheduler,
  schedulerLog: COMMANDS.schedulerLog,
  resume: COMMANDS.resume,
  stop: COMMANDS.stop,
};
const STATE_OF = {
  leaf: vscode.TreeItemCollapsibleState.None,
  closed: vscode.TreeItemCollapsibleState.Collapsed,
  open: vscode.TreeItemCollapsibleState.Expanded,
} as const;

/** A row of the editor's tree. `resolveTreeItem` adds the tooltip, so that only those are made that a person sees. */
export function toTreeItem(element: TreeElement, row: Row): vscode.TreeItem {
  const item = new vscode.TreeItem(row.label, STATE_OF[element.shape]);
  item.id = element.id;
  item.description = row.description === '' ? undefined : row.description;
  item.iconPath = new vscode.ThemeIcon(
    row.icon.id,
    row.icon.color === undefined ? undefined : new vscode.ThemeColor(row.icon.color),
  );
  item.contextValue = row.contextValue;
  item.accessibilityInformation = { label: row.accessibilityLabel };
  if (element.action !== undefined)
    item.command = {
      command: COMMAND_OF[element.action],
      title: row.label,
      arguments: [element.target ?? element],
    };
  return item;
}

/** The tooltip of a row. What the server says is plain text in it, and no command can be run from it. */
export function toTooltip(row: Row): vscode.MarkdownString {
  return new vscode.MarkdownString(row.tooltip === '' ? row.label : row.tooltip);
}
