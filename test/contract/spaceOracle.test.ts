// `npm run space` against recorded answers of W&B's engine.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { pyJsonDumps } from '../../src/core/python/values/jsonDumps.ts';
import { spaceAnswer } from '../../src/cli/spaceAnswer.ts';
import { sharedFile } from './launchShared.ts';
import { isSame, NEARLY, probabilities, type Tolerance } from './spaceCompare.ts';

type Answer = Readonly<Record<string, unknown>>;

interface Case {
  readonly id: string;
  readonly config: string;
}
interface Recorded<C extends Case> {
  readonly cases: readonly C[];
  readonly refused: readonly (Case & { readonly why: string })[];
}

function ask(request: Answer): Answer {
  return JSON.parse(pyJsonDumps(spaceAnswer(request))) as Answer;
}

/** The content of a file; undefined where it is not there. */
function recorded(name: string): unknown {
  const path = sharedFile('oracle', name);
  return path === undefined ? undefined : JSON.parse(readFileSync(path, 'utf8'));
}

/** Checks that each refused case is refused, and nothing else; gives what is wrong. */
function compare<C extends Case>(
  { cases, refused }: Recorded<C>,
  requestOf: (one: Case) => Answer,
  differences: (found: Answer, one: C) => readonly string[],
): string[] {
  const wrong = cases.flatMap(one => {
    const found = ask({ id: one.id, config: one.config, ...requestOf(one) });
    return found['refused'] === undefined
      ? differences(found, one).map(difference => `${one.id}: ${difference}`)
      : [`${one.id}: ${JSON.stringify(found)}`];
  });
  const taken = refused.filter(
    one => ask({ id: one.id, config: one.config, ...requestOf(one) })['refused'] === undefined,
  );
  return [...wrong, ...taken.map(({ id, why }) => `${id}: not refused, ${why}`)];
}

interface Drawn extends Case {
  readonly form: string;
  readonly kind: string;
  readonly parameter: { readonly q?: number };
  readonly values: readonly unknown[];
  readonly tails: readonly unknown[];
  readonly tol?: Tolerance;
  readonly ties?: readonly number[];
  readonly quirk?: string;
  readonly x?: readonly number[];
  readonly cdf?: readonly unknown[];
  readonly pdf?: readonly unknown[];
  readonly levels?: readonly (readonly [unknown, number])[];
}

interface Percentiles {
  readonly percentiles: readonly number[];
  readonly tailPercentiles: readonly number[];
}
interface Listed extends Case {
  readonly total: number;
  readonly configs: unknown;
}
interface Stopped extends Case {
  readonly bands: unknown;
  readonly stopped: unknown;
  readonly histories?: string;
  readonly starts?: unknown;
}
interface Counted extends Case {
  readonly runs: unknown;
  readonly by: string;
}

/** Levels that are less likely do not count. */
const LEAST = 1e-12;

function drawnDifferences(found: Answer, wanted: Drawn): string[] {
  // What numpy makes of them depends on the processor.
  if (wanted.quirk?.startsWith('int64')) return [];
  const { form, kind, tol = NEARLY, ties = [], parameter } = wanted;
  const values = found['values'] as readonly unknown[];
  const wrong = [...wanted.values, ...wanted.tails].flatMap((value, i) => {
    const tolerance = ties.includes(i) ? { rel: tol.rel, abs: parameter.q ?? 1 } : tol;
    return isSame(values[i], value, tolerance) ? [] : [`value ${i} is ${String(values[i])}, not ${String(value)}`];
  });
  if (found['form'] !== form || found['kind'] !== kind) wrong.push(`${String(found['form'])} ${String(found['kind'])}`);
  for (const key of ['cdf', 'pdf'] as const)
    if (wanted[key] && !isSame(found[key], wanted[key], probabilities(form))) wrong.push(key);
  const likely = (levels: Drawn['levels']) => levels?.filter(([, chance]) => chance >= LEAST || chance === 0);
  if (wanted.levels && !isSame(likely(found['levels'] as Drawn['levels']), likely(wanted.levels), probabilities(form)))
    wrong.push('levels');
  return wrong;
}

describe("Recorded answers of W&B's engine", function () {
  this.timeout(120_000);
  const drawn = recorded('ppf.json') as (Recorded<Drawn> & Percentiles) | undefined;
  const grids = recorded('grid.json') as Recorded<Listed> | undefined;
  const stops = recorded('hyperband.json') as (Recorded<Stopped> & { readonly histories: Answer }) | undefined;
  const runs = recorded('runs.json') as Recorded<Counted> | undefined;
  if (!drawn || !grids || !stops || !runs) {
    it("skipped: the answers of W&B's engine are not beside the repository");
    return;
  }

  it('are the values that we draw', () => {
    const percentiles = [...drawn.percentiles, ...drawn.tailPercentiles];
    const request = (one: Case) => ({ want: 'ppf', parameter: 'p', percentiles, x: (one as Drawn).x ?? [] });
    assert.deepEqual(compare(drawn, request, drawnDifferences), []);
  });

  it('are the grids that we list, in their order', () => {
    const wrong = compare(
      grids,
      () => ({ want: 'grid', first: 200 }),
      (found, { total, configs }) => [
        ...(isSame(found['total'], total) ? [] : [`total ${String(found['total'])}, not ${total}`]),
        ...(isSame(found['configs'], configs) ? [] : ['configurations']),
      ],
    );
    assert.deepEqual(wrong, []);
  });

  it('are the bands and the stops that we find', () => {
    const wrong = compare(
      stops,
      one => {
        const { histories, starts } = one as Stopped;
        return {
          want: 'hyperband',
          starts,
          ...(histories === undefined ? {} : { histories: stops.histories[histories] }),
        };
      },
      (found, { bands, stopped }) => [
        ...(isSame(found['bands'], bands) ? [] : ['bands']),
        ...(isSame(found['stopped'], stopped) ? [] : ['stopped']),
      ],
    );
    assert.deepEqual(wrong, []);
  });

  it('are the runs that we count', () => {
    const wrong = compare(
      runs,
      () => ({ want: 'runs' }),
      (found, { runs: wanted, by }) =>
        isSame([found['runs'], found['by']], [wanted, by]) ? [] : [`${String(found['runs'])}, not ${String(wanted)}`],
    );
    assert.deepEqual(wrong, []);
  });
});
