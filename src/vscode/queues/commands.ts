// The commands of queues, in one chunk that is loaded when the first of them runs.
export { createQueue } from './createQueue.ts';
export { removeAllItems } from './removeAllItems.ts';
export { removeSelectedItems } from './removeItems.ts';
export { showQueue } from './showQueue.ts';
