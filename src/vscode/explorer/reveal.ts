import * as vscode from 'vscode';
import type { Clock } from '../../core/api/clock.ts';
import { filtersNothing } from '../../core/live/sweepFilter.ts';
import type { TreeElement } from '../../core/explorer/tree/element.ts';
import type { ItemNode, ListNode, LiveState } from '../../core/live/types.ts';
import type { SweepPath } from '../../core/wandb/projectPath.ts';
import { focusOf, VIEWS } from '../ids.ts';
import type { Services } from '../services.ts';
import type { Explorer } from './explorer.ts';

const PATIENCE_MS = 15_000;

/**
 * Shows a sweep's row, selected, in the Sweeps view, and opens its parents; a project that is not shown is added to the
 * others. False = the sweep is not among the loaded ones.
 */
export async function revealSweep(
  { connection, clock }: Services,
  explorer: Explorer,
  path: SweepPath,
): Promise<boolean> {
  await vscode.commands.executeCommand(focusOf(VIEWS.sweeps));
  await connection.wake();
  const { live } = connection;
  if (live === undefined) return false;
  const list = live.store.list<'sweeps'>({ kind: 'sweeps', entity: path.entity, project: path.project });
  const find = (): ItemNode<'sweeps'> | undefined => list.items.find(node => node.value.name === path.sweep);
  if (projectRow(explorer, path) === undefined) explorer.visit(path);
  // A sweep that was just created is in no answer yet.
  if (find() === undefined) {
    await live.refresh(list.address);
    await settled(live, list, clock);
  }
  const node = find();
  if (node === undefined) return false;
  if (!filtersNothing(explorer.filter)) await explorer.setFilter({});
  const row = projectRow(explorer, path)
    ?.children()
    .find(each => each.node === node);
  if (row === undefined) return false;
  await explorer.sweeps.view.reveal(row, { select: true, focus: true, expand: false });
  return true;
}

/** The row of a sweep's project on the first level. */
function projectRow(explorer: Explorer, { entity, project }: SweepPath): TreeElement | undefined {
  return explorer.sweeps
    .roots()
    .find(
      ({ node }) =>
        node?.kind === 'projects' &&
        node.list.address.entity === entity &&
        'name' in node.value &&
        node.value.name === project,
    );
}

/** Waits until a list that is loading has an answer, or for `PATIENCE_MS`. */
function settled(live: LiveState, list: ListNode, clock: Clock): Promise<void> {
  const loading = (): boolean => list.load.status === 'idle' || list.load.status === 'loading';
  if (!loading()) return Promise.resolve();
  return new Promise(resolve => {
    const done = (): void => {
      stopListening();
      stopWaiting();
      resolve();
    };
    const stopListening = live.store.onDidChange(() => {
      if (!loading()) done();
    });
    const stopWaiting = clock.after(PATIENCE_MS, done);
  });
}
