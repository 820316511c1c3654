import { readDocument, type SweepDocument, type SweepReading } from '../sweep/reading.ts';
import { applyEdits, difference } from '../yaml/edit/applyEdits.ts';
import type { TextEdit } from '../yaml/edit/textEdit.ts';
import { writeEntries, type Entry } from '../yaml/edit/writeEntries.ts';
import { nothingKnown } from './accountKnowledge.ts';
import { editsOf } from './fixes/apply.ts';
import { schedulerEntries } from './schedulerEntries.ts';
import type { Diagnostic, SchedulerChoice } from './types.ts';
import { validate } from './validate.ts';

/** What Optuna's scheduler, and W&B's with `bayes`, require where the file says nothing of it. */
const USUAL_METRIC = { name: 'val_loss', goal: 'minimize' } as const;

/**
 * The edits that write a scheduler job's block into a file and carry out what follows from it: the method, a metric
 * where one is required, and the certain fixes of whatever is wrong only since the block is there. Undefined where the
 * file is too broken to be edited.
 */
export function schedulerEdits(document: SweepDocument, choice: SchedulerChoice): TextEdit[] | undefined {
  const { fileName } = document;
  const before = readDocument(document);
  const text = before.tree.text;
  const written = writeEntries(text, fileName, [...followingEntries(before, choice), ...schedulerEntries(choice)]);
  if (!written) return undefined;
  const had = countsOf(diagnosticsOf(before));
  let now = readDocument({ text: applyEdits(text, written), fileName });
  // Each round leaves less that is new, so this ends.
  for (let next = withOneFix(now, had, choice); next; next = withOneFix(now, had, choice)) now = next;
  return difference(text, now.tree.text);
}

/** The keys beside the block that the scheduler depends on (docs/facts/schedulers.md). */
function followingEntries({ sweep }: SweepReading, choice: SchedulerChoice): Entry[] {
  const method: Entry[] = sweep.root.has('method') ? [[['method'], 'custom']] : [];
  const metric = sweep.root.get('metric');
  const needsMetric = choice.kind === 'optuna' || (choice.kind === 'wandb' && choice.method === 'bayes');
  if (!needsMetric || sweep.settings?.has('metrics') === true) return method;
  if (metric === undefined)
    return [...method, [['metric', 'name'], USUAL_METRIC.name], [['metric', 'goal'], 'minimize']];
  // What W&B takes where none is named; Optuna's scheduler fails without it.
  const goalMissing = choice.kind === 'optuna' && metric.has('name') && !metric.has('goal');
  return goalMissing ? [...method, [['metric', 'goal'], USUAL_METRIC.goal]] : method;
}

function diagnosticsOf({ sweep }: SweepReading): Diagnostic[] {
  return validate(sweep, nothingKnown);
}

function countsOf(diagnostics: readonly Diagnostic[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of diagnostics) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

/** The diagnostics whose code is there more often than before. */
function newOnes(found: readonly Diagnostic[], had: ReadonlyMap<string, number>): Diagnostic[] {
  const counts = countsOf(found);
  return found.filter(({ code }) => (counts.get(code) ?? 0) > (had.get(code) ?? 0));
}

/** The file after one fix that leaves less that is new, and the scheduler as it was chosen; undefined = none does. */
function withOneFix(
  reading: SweepReading,
  had: ReadonlyMap<string, number>,
  choice: SchedulerChoice,
): SweepReading | undefined {
  const found = newOnes(diagnosticsOf(reading), had);
  for (const { fixes = [] } of found)
    for (const fix of fixes) {
      const edits = editsOf(reading, fix);
      if (!edits) continue;
      const text = applyEdits(reading.tree.text, edits);
      const next = readDocument({ text, fileName: reading.fileName });
      if (keeps(next, choice) && newOnes(diagnosticsOf(next), had).length < found.length) return next;
    }
  return undefined;
}

/** Whether the scheduler is still the one that was chosen, and the same is searched. */
function keeps({ sweep }: SweepReading, choice: SchedulerChoice): boolean {
  return schedulerEntries(choice).every(([path, value]) => {
    const field = sweep.fieldAt([...path]);
    return field !== undefined && (path.at(-1) === 'resource' || typeof value !== 'string' || field.text === value);
  });
}
