import { ApiError, isApiError } from './apiError.ts';
import type { ApiClient } from './client.ts';
import type { CallOptions } from './call.ts';
import { isBag } from '../json.ts';
import { asApiError, probeList, settleList, type ListCall } from './listCall.ts';
import { mergeDocuments } from './mergeDocuments.ts';
import { optionalNames } from './reduceDocument.ts';
import { partOf } from './partOf.ts';
import type { Page } from './types.ts';

type Answers<T> = readonly (Page<T> | ApiError)[];

/**
 * Errors that are about what was asked for, not about the connection to the server: another list may still be answered.
 */
const ABOUT_ONE_LIST = ['forbidden', 'notFound', 'refused', 'tooOld', 'server'] as const;

const mayBeOneList = (error: ApiError): boolean =>
  isApiError(error, ...ABOUT_ONE_LIST) && (error.status === undefined || error.status < 500);

/** The request may have been too much for the server, or for a proxy before it. */
const mayBeTooMuch = (error: ApiError): boolean =>
  ['timeout', 'tooLarge'].includes(error.kind) || (error.kind === 'server' && (error.status ?? 0) >= 500);

/** So many requests of one round may fail before the rest is given up: it is then not about their size. */
const MOST_FAILURES = 8;

/** What the parts of one round share. */
interface Round {
  failures: number;
}

/**
 * Sends several list calls as one request, and gives a page or an error for each, in their order; never rejects. Where
 * the server objects to something, each list without an answer is asked for alone, so that one bad list does not hide
 * the others. Where it fails, or does not answer in time, the lists are asked for again in halves, if it answers to one
 * of them at all.
 */
export async function askLists<T>(
  client: ApiClient,
  calls: readonly ListCall<T>[],
  options?: CallOptions & {
    /** It was too much the last time, or the server was down: it is asked for two of the lists first. */
    readonly isWary?: boolean;
  },
): Promise<Answers<T>> {
  const [first] = calls;
  const last = calls.at(-1);
  if (first === undefined || last === undefined) return [];
  if (calls.length === 1) return [await settleList(client, first, options)];
  const wary = new ApiError({ kind: 'timeout', operation: 'Lists', host: client.host });
  const merged = options?.isWary === true ? wary : await askMerged(client, calls, options);
  if (!(merged instanceof ApiError)) return merged;
  const round: Round = { failures: 0 };
  if (isApiError(merged, 'tooLarge')) return askHalves(client, calls, options, round, merged);
  // The two ends first, alone: they tell a server that has too much to do from one that does not answer.
  const ends = [first, last];
  // Where the server has just failed, they are themselves the second try.
  const repeats = options?.isWary === true ? 'notAfterTimeout' : 'none';
  const found = await Promise.all(ends.map(call => probeList(client, call, options, repeats)));
  const failed = found.map(answer => answer instanceof ApiError && mayBeTooMuch(answer));
  const isDown = failed.every(each => each);
  const [atFirst = merged, atLast = merged] = isDown
    ? found
    : await Promise.all(
        ends.map((call, index) =>
          failed[index] === true ? settleList(client, call, options) : Promise.resolve(found[index] ?? merged),
        ),
      );
  const between = calls.slice(1, -1);
  return [
    atFirst,
    ...(isDown
      ? between.map(() => asFailure(atFirst, merged))
      : await askHalves(client, between, options, round, merged)),
    atLast,
  ];
}

const asFailure = (answer: unknown, otherwise: ApiError): ApiError => (answer instanceof ApiError ? answer : otherwise);

/** The lists in two requests, each again in halves where it is too much. */
async function askHalves<T>(
  client: ApiClient,
  calls: readonly ListCall<T>[],
  options: CallOptions | undefined,
  round: Round,
  error: ApiError,
): Promise<Answers<T>> {
  const [only] = calls;
  if (only === undefined) return [];
  if (round.failures >= MOST_FAILURES) return calls.map(() => error);
  if (calls.length === 1) {
    const answer = await settleList(client, only, options);
    if (answer instanceof ApiError && mayBeTooMuch(answer)) round.failures++;
    return [answer];
  }
  client.log.info(`Lists: ${error.kind}, ${String(calls.length)} lists again in halves`);
  const middle = Math.ceil(calls.length / 2);
  const ask = async (half: readonly ListCall<T>[]): Promise<Answers<T>> => {
    if (half.length < 2) return askHalves(client, half, options, round, error);
    const answers = await askMerged(client, half, options);
    if (!(answers instanceof ApiError)) return answers;
    round.failures++;
    return askHalves(client, half, options, round, answers);
  };
  const halves = await Promise.all([ask(calls.slice(0, middle)), ask(calls.slice(middle))]);
  return halves.flat();
}

/** Pages of one reply, each with its share of the reply's size: rows are taken for equally heavy. */
function withBytes<T>(pages: Answers<T>, bytes: number | undefined): Answers<T> {
  if (bytes === undefined) return pages;
  const rows = (page: Page<T> | ApiError): number => (page instanceof ApiError ? 0 : page.items.length + 1);
  const all = pages.reduce((sum, page) => sum + rows(page), 0);
  return pages.map(page => (page instanceof ApiError ? page : { ...page, bytes: (bytes * rows(page)) / all }));
}

/** One request for the lists; an error where it may have been too much. */
async function askMerged<T>(
  client: ApiClient,
  calls: readonly ListCall<T>[],
  options: CallOptions | undefined,
): Promise<Answers<T> | ApiError> {
  const alone = (call: ListCall<T>): Promise<Page<T> | ApiError> => settleList(client, call, options);
  try {
    const { document, variables } = mergeDocuments('Lists', calls);
    const answer = await client.request(
      {
        name: 'Lists',
        kind: 'query',
        document,
        variables,
        repeats: 'none',
        enough: data => isBag(data) && Object.values(data).some(value => value !== null),
      },
      options,
    );
    const pages = await Promise.all(
      calls.map(async (call, index) => {
        try {
          const known = answer.missing.length === 0 ? [] : optionalNames(call.document);
          const missing = answer.missing.filter(name => known.includes(name));
          return call.read(client, partOf(answer.data, index), missing);
        } catch (error) {
          return answer.errors.length > 0 ? alone(call) : asApiError(error, client, call.name);
        }
      }),
    );
    return withBytes(pages, answer.bytes);
  } catch (error) {
    const whole = asApiError(error, client, 'Lists');
    if (mayBeTooMuch(whole)) return whole;
    return mayBeOneList(whole) ? Promise.all(calls.map(alone)) : calls.map(() => whole);
  }
}
