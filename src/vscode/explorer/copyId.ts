import * as vscode from 'vscode';
import { chosenNodes } from './chosenNodes.ts';
import { jobPathOf } from './jobPathOf.ts';
import { NAMED_KINDS, nameOf } from './rowNames.ts';

/**
 * Copy ID: what W&B's commands take, one a line: the id of a sweep or run, the whole name of a job, the name of a
 * queue.
 */
export async function copyId(args: readonly unknown[]): Promise<void> {
  const [row] = args;
  const nodes = chosenNodes(args, ...NAMED_KINDS);
  // The row itself knows which version of the job it shows.
  const job = nodes.length === 1 ? jobPathOf(row) : undefined;
  const ids = job === undefined ? nodes.map(node => jobPathOf(node) ?? nameOf(node)) : [job];
  await copyIds(ids);
}

/** Copies IDs, one a line, and says so. */
export async function copyIds(ids: readonly string[]): Promise<void> {
  const [first, ...others] = ids;
  if (first === undefined) return;
  await vscode.env.clipboard.writeText(ids.join('\n'));
  const words = others.length === 0 ? vscode.l10n.t('Copied {0}', first) : vscode.l10n.t('Copied {0} IDs', ids.length);
  vscode.window.setStatusBarMessage(words, 3000);
}
