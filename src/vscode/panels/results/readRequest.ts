import * as v from 'valibot';
import { EXPORT_FORMATS, RUN_ACTIONS, type ResultsProtocol } from '../../../contract/results.ts';
import type { ResultsState, ResultsView } from '../../../contract/resultsView.ts';
import { IMPORTANCE_METHODS } from '../../../core/results/importance/importance.ts';
import { GOALS } from '../../../core/wandb/goals.ts';

// What a page sends is not trusted: whatever does not fit is left out, and lists and strings have bounds.

const name = v.pipe(v.string(), v.maxLength(2_000));
const names = v.pipe(v.array(name), v.maxLength(2_000));
const ids = v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(100_000));
const number = v.pipe(v.number(), v.safeInteger());

const MOST_OF_PLOTS = 50_000;

const view = v.object({
  filter: name,
  sort: v.optional(v.object({ column: name, descending: v.boolean() })),
  groupBy: v.optional(name),
  columns: v.pipe(
    v.array(
      v.object({
        name,
        width: v.optional(v.pipe(v.number(), v.minValue(20), v.maxValue(5_000))),
        isPinned: v.optional(v.boolean()),
        isShown: v.optional(v.boolean()),
      }),
    ),
    v.maxLength(5_000),
  ),
  hidden: ids,
  selected: ids,
  tab: name,
  plots: v.pipe(
    v.record(v.string(), v.unknown()),
    v.check(plots => JSON.stringify(plots).length <= MOST_OF_PLOTS),
  ),
});

const path = v.object({ entity: name, project: name, sweep: name });
const state = v.object({ host: name, sweeps: v.pipe(v.array(path), v.minLength(1), v.maxLength(20)), view });

const brush = v.object({
  column: name,
  range: v.optional(v.tuple([v.pipe(v.number(), v.finite()), v.pipe(v.number(), v.finite())])),
  values: v.optional(names),
});

const request = v.variant('type', [
  v.object({ type: v.literal('ready') }),
  v.object({ type: v.literal('view'), view }),
  v.object({ type: v.literal('use'), columns: names }),
  v.object({
    type: v.literal('curves'),
    id: number,
    asked: v.object({ runs: v.pipe(ids, v.maxLength(500)), metrics: v.pipe(names, v.maxLength(20)), axis: name }),
  }),
  v.object({
    type: v.literal('importance'),
    id: number,
    asked: v.object({
      method: v.picklist(IMPORTANCE_METHODS),
      target: name,
      parameters: names,
      goal: v.picklist(GOALS),
    }),
  }),
  v.object({ type: v.literal('act'), action: v.picklist(RUN_ACTIONS), runs: ids }),
  v.object({ type: v.literal('export'), format: v.picklist(EXPORT_FORMATS), columns: names, runs: ids }),
  v.object({
    type: v.literal('savePicture'),
    name,
    picture: v.union([v.pipe(v.string(), v.maxLength(50_000_000)), v.instance(Uint8Array)]),
  }),
  v.object({ type: v.literal('useRange'), brushes: v.pipe(v.array(brush), v.maxLength(200)) }),
  v.object({ type: v.literal('reveal'), column: name }),
  v.object({ type: v.literal('propose') }),
  v.object({ type: v.literal('remedy'), id: name }),
]);

/** A message of the page; undefined where it is not one. */
export function readRequest(message: unknown): ResultsProtocol['toHost'] | undefined {
  const read = v.safeParse(request, message);
  return read.success ? read.output : undefined;
}

/** What a page kept over a reload of the window; undefined where it cannot be read. */
export function readState(kept: unknown): ResultsState | undefined {
  const read = v.safeParse(state, kept);
  return read.success ? read.output : undefined;
}

/** A view that was remembered; undefined where it cannot be read. */
export function readView(kept: unknown): ResultsView | undefined {
  const read = v.safeParse(view, kept);
  return read.success ? read.output : undefined;
}
