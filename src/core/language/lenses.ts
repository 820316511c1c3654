import type { SweepFile } from '../sweep/sweepFile.ts';
import { runsShort } from './spaceWords.ts';
import type { CodeLens } from './types.ts';

/** What can be done with the file, shown above its first key: launching and a dry run for a launch sweep, the expected runs for each. */
export function lenses(sweep: SweepFile): CodeLens[] {
  const first = sweep.root.target;
  const at = first?.kind === 'map' ? first.pairs[0]?.key : undefined;
  if (!at) return [];
  const place = { start: at.start, end: at.end };
  const summary: CodeLens = { ...place, action: 'explain', title: summaryOf(sweep) };
  if (sweep.kind === 'sweep') return [{ ...place, action: 'startAgent', title: 'Start sweep' }, summary];
  return [{ ...place, action: 'launch', title: 'Launch sweep' }, { ...place, action: 'dryRun', title: 'Dry run' }, summary];
}

/** `grid, 12 runs on my-queue`. */
function summaryOf(sweep: SweepFile): string {
  const method = sweep.method === undefined ? 'no method' : schedulerWord(sweep) ?? sweep.method.name;
  const runs = runsShort(sweep);
  return `${method}${runs === undefined ? '' : `, ${runs}`}${sweep.queue === undefined || sweep.kind === 'sweep' ? '' : ` on ${sweep.queue}`}`;
}

function schedulerWord({ schedulerKind, engine }: SweepFile): string | undefined {
  if (schedulerKind === 'optuna' || schedulerKind === 'looks-like-optuna') return 'Optuna';
  if (schedulerKind === 'wandb') return engine;
  return schedulerKind === 'custom' ? 'custom scheduler' : undefined;
}
