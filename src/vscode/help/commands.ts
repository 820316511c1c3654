// The commands of this room, in one chunk that is loaded when the first of them runs.
export { refresh } from './refresh.ts';
export { reportBug } from './reportBug.ts';
