import type { SweepPath } from '../wandb/projectPath.ts';
import type { ItemNode, StoreNode } from './types.ts';

/** How many runs the sweeps of a changed row or list have by it: what the server left out is not among them. */
export function countsIn(node: StoreNode): readonly { readonly path: SweepPath; readonly runs: number }[] {
  if (node.type === 'list') return node.items.flatMap(item => countsIn(item));
  const { address } = node.list;
  if (!('project' in address)) return [];
  const { entity, project } = address;
  const counted = (sweep: string, runs: number | undefined) =>
    runs === undefined ? [] : [{ path: { entity, project, sweep }, runs }];
  if (isSweep(node)) return counted(node.value.name, node.value.runCount);
  return isProgress(node) ? counted(node.value.id, node.value.total) : [];
}

const isSweep = (node: ItemNode): node is ItemNode<'sweeps'> | ItemNode<'sweep'> =>
  node.kind === 'sweeps' || node.kind === 'sweep';
const isProgress = (node: ItemNode): node is ItemNode<'progress'> => node.kind === 'progress';
