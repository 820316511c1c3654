import { isApiError } from '../../api/apiError.ts';
import type { CallOptions } from '../../api/call.ts';
import type { ApiClient } from '../../api/client.ts';
import { runHistories, type RunHistoriesVariables } from '../../api/operations/runHistories.ts';
import { numberOf } from '../columns/toColumn.ts';

/** A metric of one run along an axis. Plain data, as workers and pages take. */
export interface Curve {
  /** The run's id in its address. */
  readonly run: string;
  readonly metric: string;
  /** Ascending. */
  readonly x: Float64Array;
  /** NaN and the infinities are values. */
  readonly y: Float64Array;
}

export type CurvesVariables = Omit<RunHistoriesVariables, 'inBuckets'>;

/**
 * The curves of the chosen runs, in one request: in buckets where the server has them, since these are the same each
 * time, else sampled. A run that has not logged a metric has no curve of it. Throws `ApiError`.
 */
export async function loadCurves(
  client: ApiClient,
  variables: CurvesVariables,
  options?: CallOptions,
): Promise<readonly Curve[]> {
  if (variables.runs.length === 0 || variables.metrics.length === 0) return [];
  const histories = await inBucketsOrSampled(client, variables, options);
  return histories.flatMap(({ name, points }) =>
    variables.metrics.flatMap((metric, index) => {
      const pairs = (points[index] ?? [])
        .map(([x, y]) => [numberOf(x), numberOf(y)] as const)
        .filter((pair): pair is readonly [number, number] => pair.every(value => value !== undefined))
        .sort(([a], [b]) => a - b);
      const [x, y] = [Float64Array.from(pairs, pair => pair[0]), Float64Array.from(pairs, pair => pair[1])];
      return pairs.length === 0 ? [] : [{ run: name, metric, x, y }];
    }),
  );
}

async function inBucketsOrSampled(
  client: ApiClient,
  variables: CurvesVariables,
  options: CallOptions | undefined,
): ReturnType<typeof runHistories> {
  try {
    return await runHistories(client, { ...variables, inBuckets: true }, options);
  } catch (error) {
    // The client remembers it: from the second time on this costs no request.
    if (!isApiError(error, 'tooOld')) throw error;
    return runHistories(client, { ...variables, inBuckets: false }, options);
  }
}
