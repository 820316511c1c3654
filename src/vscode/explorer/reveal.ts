import * as vscode from 'vscode';
import type { Clock } from '../../core/api/clock.ts';
import type { TreeElement } from '../../core/explorer/tree/element.ts';
import type { ItemNode, ListNode, LiveState } from '../../core/live/types.ts';
import type { RunPath, SweepPath } from '../../core/wandb/projectPath.ts';
import { focusOf, VIEWS } from '../ids.ts';
import type { Services } from '../services.ts';
import type { Explorer } from './explorer.ts';

const PATIENCE_MS = 15_000;
const ATTEMPTS = 10;
const AGAIN_MS = 200;

/**
 * Shows a sweep's row, selected, in the Sweeps view, and opens its parents; a project that is not shown is added to the
 * others, and a sweep that is not loaded, or left out by the filter, to its project. False = it was not
 * found.
 */
export async function revealSweep(services: Services, explorer: Explorer, path: SweepPath): Promise<boolean> {
  const row = await rowOfSweep(services, explorer, path);
  if (row === undefined) return false;
  await select(services, explorer, row);
  return true;
}

/** Shows a run's row under its sweep, as `revealSweep` does. */
export async function revealRun(services: Services, explorer: Explorer, path: RunPath): Promise<boolean> {
  const sweep = await rowOfSweep(services, explorer, path);
  const { live } = services.connection;
  if (sweep === undefined || live === undefined) return false;
  const find = (): TreeElement | undefined =>
    sweep.children().find(({ node }) => node !== undefined && isRun(node) && node.value.name === path.run);
  if (find() === undefined) {
    explorer.choices.addFoundRun(path);
    // The row makes its list, with what it shows of the run.
    find();
    await live.refresh({ kind: 'run', ...path });
  }
  const row = find();
  if (row === undefined) return false;
  await select(services, explorer, row);
  return true;
}

/** Selects a row. The editor does not know a new one before it has asked for its parent's rows again. */
async function select({ clock }: Services, explorer: Explorer, row: TreeElement): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await explorer.sweeps.view.reveal(row, { select: true, focus: true, expand: false });
      return;
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await new Promise<void>(resolve => {
        clock.after(AGAIN_MS, resolve);
      });
    }
  }
}

const isRun = (node: ItemNode): node is ItemNode<'runs'> | ItemNode<'run'> =>
  node.kind === 'runs' || node.kind === 'run';

/** The row of a sweep, which is looked for first where it is not shown. */
async function rowOfSweep(
  { connection, clock }: Services,
  explorer: Explorer,
  { entity, project, sweep }: SweepPath,
): Promise<TreeElement | undefined> {
  await vscode.commands.executeCommand(focusOf(VIEWS.sweeps));
  await connection.wake();
  const { live } = connection;
  if (live === undefined) return undefined;
  const path = { entity, project, sweep };
  const list = live.store.list<'sweeps'>({ kind: 'sweeps', entity, project });
  const find = (): TreeElement | undefined =>
    projectRow(explorer, path)
      ?.children()
      .find(({ node }) => node !== undefined && isSweep(node) && node.value.name === sweep);
  if (projectRow(explorer, path) === undefined) explorer.visit(path);
  // A sweep that was just created is in no answer yet.
  if (find() === undefined && !list.items.some(node => node.value.name === sweep)) {
    await live.refresh(list.address);
    await settled(live, list, clock);
  }
  if (find() === undefined) {
    explorer.choices.addFound(path);
    await live.refresh({ kind: 'sweep', ...path });
  }
  return find();
}

const isSweep = (node: ItemNode): node is ItemNode<'sweeps'> | ItemNode<'sweep'> =>
  node.kind === 'sweeps' || node.kind === 'sweep';

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
