import { ApiError, isApiError } from './apiError.ts';
import type { ApiClient } from './client.ts';
import type { Call, CallOptions } from './call.ts';
import type { Page } from './types.ts';

/** A query that gives a page of a list: what is sent and how the answer is read. Several can travel in one request. */
export interface ListCall<T> {
  readonly name: string;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Reads the reply's data; throws `ApiError` where the thing that holds the list does not exist or is hidden. */
  readonly read: (client: ApiClient, data: unknown, missing: readonly string[]) => Page<T>;
  /** The same list in a smaller page, where it has pages. */
  readonly smaller?: () => ListCall<T>;
  /** Optional keys that can be heavy (`Sweep.config`): left out where even a smaller page is too large. */
  readonly heavy?: readonly string[];
}

/** The same call with a quarter of the rows, for `smaller`; nothing where there is only one row. */
export function inQuarters<T, V extends { readonly first: number }>(
  make: (variables: V) => ListCall<T>,
  variables: V,
): Pick<ListCall<T>, 'smaller'> {
  if (variables.first <= 1) return {};
  return { smaller: () => make({ ...variables, first: Math.ceil(variables.first / 4) }) };
}

/**
 * Sends one list call alone. A page that is too large, or comes too late, is asked for again with fewer rows, and in
 * the end without what is heavy; the page says so. Throws `ApiError`.
 */
export async function askList<T>(client: ApiClient, call: ListCall<T>, options?: CallOptions): Promise<Page<T>> {
  const smaller = call.smaller?.();
  try {
    return await askOnce(client, call, options, { repeats: smaller === undefined ? undefined : 'notAfterTimeout' });
  } catch (error) {
    if (!isApiError(error, 'tooLarge', 'timeout')) throw error;
    if (smaller === undefined) return askLight(client, call, options, error);
    client.log.info(`${call.name}: ${error.kind}, again in smaller pages`);
    try {
      return await askOnce(client, smaller, options, { repeats: 'notAfterTimeout' });
    } catch (again) {
      if (!isApiError(again, 'tooLarge')) throw again;
      return askLight(client, call, options, again);
    }
  }
}

/** The page without what is heavy in it; throws the error that led here where nothing of it is. */
function askLight<T>(
  client: ApiClient,
  call: ListCall<T>,
  options: CallOptions | undefined,
  error: ApiError,
): Promise<Page<T>> {
  const { heavy = [] } = call;
  if (heavy.length === 0 || !isApiError(error, 'tooLarge')) throw error;
  client.log.info(`${call.name}: ${error.kind}, again without ${heavy.join(', ')}`);
  return askOnce(client, call, options, { without: heavy });
}

/** One request for the list as it is. */
async function askOnce<T>(
  client: ApiClient,
  call: ListCall<T>,
  options: CallOptions | undefined,
  { repeats, without = [] }: Pick<Call, 'repeats' | 'without'>,
): Promise<Page<T>> {
  const { name, document, variables } = call;
  const { data, missing, bytes } = await client.request(
    { name, kind: 'query', document, variables, ...(repeats && { repeats }), ...(without.length > 0 && { without }) },
    options,
  );
  const page = call.read(client, data, missing);
  return { ...page, bytes, ...(without.length > 0 && { cut: without }) };
}

/** Whatever was thrown as an `ApiError`. */
export const asApiError = (error: unknown, client: ApiClient, operation: string): ApiError =>
  isApiError(error) ? error : new ApiError({ kind: 'decode', operation, host: client.host });

/**
 * Sends one list call alone and as it is, without waiting for a late answer twice, or only once; its error is its
 * answer.
 */
export async function probeList<T>(
  client: ApiClient,
  call: ListCall<T>,
  options: CallOptions | undefined,
  repeats: 'none' | 'notAfterTimeout',
): Promise<Page<T> | ApiError> {
  try {
    return await askOnce(client, call, options, { repeats });
  } catch (error) {
    return asApiError(error, client, call.name);
  }
}

/** Sends one list call alone; its error is its answer. */
export async function settleList<T>(
  client: ApiClient,
  call: ListCall<T>,
  options: CallOptions | undefined,
): Promise<Page<T> | ApiError> {
  try {
    return await askList(client, call, options);
  } catch (error) {
    return asApiError(error, client, call.name);
  }
}
