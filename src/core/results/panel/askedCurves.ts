import type { CallOptions } from '../../api/call.ts';
import type { ApiClient } from '../../api/client.ts';
import { type Curve, loadCurves } from '../load/curves.ts';
import type { SeveralSweeps } from './severalSweeps.ts';
import { TIME_AXIS } from './timeAxis.ts';

/** A question about curves of runs, by their ids in the table. `axis`: `_step`, `_runtime`, or `TIME_AXIS`. */
export interface CurvesAsked {
  readonly runs: readonly string[];
  readonly metrics: readonly string[];
  readonly axis: string;
}

/** So many points fill a wide plot. */
const POINTS = 500;

/** The curves, each by its run's id in the table, one request for each sweep. Throws `ApiError`. */
export async function askedCurves(
  client: ApiClient,
  sweeps: SeveralSweeps,
  { runs, metrics, axis }: CurvesAsked,
  options?: CallOptions,
): Promise<readonly Curve[]> {
  const found = runs.flatMap(id => {
    const run = sweeps.find(id);
    return run ? [{ id, ...run }] : [];
  });
  const curves = await Promise.all(
    sweeps.sweeps.map(async sweep => {
      const own = found.filter(run => run.sweep === sweep);
      const idOf = new Map(own.map(({ run, id }) => [run, id]));
      const names = own.map(({ run }) => run);
      const loaded = await loadCurves(client, { ...sweep.path, runs: names, metrics, axis, points: POINTS }, options);
      return loaded.map(curve => ({
        ...curve,
        run: idOf.get(curve.run) ?? curve.run,
        ...(axis === TIME_AXIS && { x: curve.x.map(seconds => seconds * 1000) }),
      }));
    }),
  );
  return curves.flat();
}
