import { ApiError, isApiError } from './apiError.ts';
import type { ApiClient } from './client.ts';
import type { CallOptions } from './call.ts';
import { isBag } from '../json.ts';
import { mergeDocuments } from './mergeDocuments.ts';
import { optionalNames } from './reduceDocument.ts';
import { partOf } from './partOf.ts';
import type { Page } from './types.ts';

/** A query that gives a page of a list: what is sent and how the answer is read. Several can travel in one request. */
export interface ListCall<T> {
  readonly name: string;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Reads the reply's data; throws `ApiError` where the thing that holds the list does not exist or is hidden. */
  readonly read: (client: ApiClient, data: unknown, missing: readonly string[]) => Page<T>;
}

/** Sends one list call alone. Throws `ApiError`. */
export async function askList<T>(client: ApiClient, call: ListCall<T>, options?: CallOptions): Promise<Page<T>> {
  const { data, missing } = await client.request(
    { name: call.name, kind: 'query', document: call.document, variables: call.variables },
    options,
  );
  return call.read(client, data, missing);
}

/**
 * Errors that are about what was asked for, not about the connection to the server: another list may still be answered.
 */
const ABOUT_ONE_LIST = ['forbidden', 'notFound', 'refused', 'tooOld', 'server'] as const;

const mayBeOneList = (error: ApiError): boolean =>
  isApiError(error, ...ABOUT_ONE_LIST) && (error.status === undefined || error.status < 500);

const asApiError = (error: unknown, client: ApiClient, operation: string): ApiError =>
  isApiError(error) ? error : new ApiError({ kind: 'decode', operation, host: client.host });

const settle = async <T>(
  client: ApiClient,
  call: ListCall<T>,
  options: CallOptions | undefined,
): Promise<Page<T> | ApiError> => {
  try {
    return await askList(client, call, options);
  } catch (error) {
    return asApiError(error, client, call.name);
  }
};

/**
 * Sends several list calls as one request, and gives a page or an error for each, in their order; never rejects. Where
 * the server objects to something, each list without an answer is asked for alone, so that one bad list does not hide
 * the others.
 */
export async function askLists<T>(
  client: ApiClient,
  calls: readonly ListCall<T>[],
  options?: CallOptions,
): Promise<readonly (Page<T> | ApiError)[]> {
  const [only] = calls;
  if (only === undefined) return [];
  if (calls.length === 1) return [await settle(client, only, options)];
  const alone = (call: ListCall<T>): Promise<Page<T> | ApiError> => settle(client, call, options);
  try {
    const { document, variables } = mergeDocuments('Lists', calls);
    const answer = await client.request(
      {
        name: 'Lists',
        kind: 'query',
        document,
        variables,
        enough: data => isBag(data) && Object.values(data).some(value => value !== null),
      },
      options,
    );
    return await Promise.all(
      calls.map(async (call, index) => {
        try {
          const known = optionalNames(call.document);
          return call.read(
            client,
            partOf(answer.data, index),
            answer.missing.filter(name => known.includes(name)),
          );
        } catch (error) {
          return answer.errors.length > 0 ? alone(call) : asApiError(error, client, call.name);
        }
      }),
    );
  } catch (error) {
    const whole = asApiError(error, client, 'Lists');
    return mayBeOneList(whole) ? Promise.all(calls.map(alone)) : calls.map(() => whole);
  }
}
