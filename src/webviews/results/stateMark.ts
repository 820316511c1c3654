/** Shapes for the states of runs, so that color is never all that tells them apart. */
const MARKS: Readonly<Record<string, string>> = {
  running: '▶',
  pending: '◷',
  preempting: '◑',
  preempted: '⊘',
  finished: '✓',
  failed: '✕',
  crashed: '✕',
  killed: '⊘',
};

/** The shape of a state in W&B's word for it. */
export function stateMark(state: string): string {
  return MARKS[state.toLowerCase()] ?? '•';
}
