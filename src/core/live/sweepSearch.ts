import { isApiError } from '../api/apiError.ts';
import type { CallOptions } from '../api/call.ts';
import type { ApiClient } from '../api/client.ts';
import { serverFeatures } from '../api/operations/serverFeatures.ts';
import { sweeps } from '../api/operations/sweeps.ts';
import type { Page, Sweep } from '../api/types.ts';
import type { ProjectPath } from '../wandb/projectPath.ts';
import { SERVER_FEATURES } from '../wandb/serverFeatures.ts';
import { exactFilters, textFilters, type Filters } from './serverFilters.ts';
import { matchesFilter } from './matchesFilter.ts';
import { createConfigReader } from './sweepConfig.ts';
import { filtersNothing, type SweepFilter } from './sweepFilter.ts';

/** What is known so far. */
export interface SearchState {
  /** In the server's order: the newest first. */
  readonly found: readonly Sweep[];
  readonly busy: boolean;
  /** How many sweeps have been read, and how many there are; undefined = the server did the search. */
  readonly read?: { readonly count: number; readonly total?: number };
  /** Only the server searched, which knows nothing of names in configurations: `readAll` finds these, too. */
  readonly notRead?: { readonly total?: number };
}

export interface SweepSearch {
  /** Searches for something else; a search that is under way ends. Rejects with `ApiError`; never after `stop`. */
  find(filter: SweepFilter): Promise<void>;
  /** Goes on page by page where the server searched. */
  readAll(): Promise<void>;
  /** Ends what is under way; what was found stays. */
  stop(): void;
}

export interface SweepSearchOptions {
  readonly client: ApiClient;
  readonly project: ProjectPath;
  readonly tell: (state: SearchState) => void;
}

const PAGE = 100;
/** Pages that the server's own search gives; who finds more will say more. */
const SERVER_PAGES = 3;
/** A project of this many sweeps is read for names in configurations, too, without being asked. */
const SMALL_PROJECT = 500;

/** Asked again after each answer: a search may have ended meanwhile. */
const isOver = (signal: AbortSignal): boolean => signal.aborted;

/** Sweeps read page by page, kept so that another search does not read them again. */
interface Reading {
  readonly sweeps: Sweep[];
  next?: string;
  total?: number;
  whole: boolean;
}

/** Whether the server filters sweeps. Throws `ApiError`, but not where it says nothing of its features. */
export async function sweepsAreFiltered(client: ApiClient, options?: CallOptions): Promise<boolean> {
  try {
    return (await serverFeatures(client, options)).has(SERVER_FEATURES.filterSweeps);
  } catch (error) {
    // Whatever the server says of its features, its sweeps can be read.
    if (!isApiError(error, 'refused', 'tooOld', 'server', 'decode')) throw error;
    return false;
  }
}

/**
 * Searches all sweeps of a project: by the server where it can filter and does, else page by page. Names in
 * configurations are not a field of the server's, so where words find nothing, or the project is small, its sweeps are
 * read, too.
 */
export function createSweepSearch({ client, project, tell }: SweepSearchOptions): SweepSearch {
  const readings = new Map<string, Reading>();
  let canFilter: boolean | undefined;
  let cancel = new AbortController();
  let filter: SweepFilter = {};
  let found = new Map<string, Sweep>();
  const configOf = createConfigReader();
  const matches = (sweep: Sweep): boolean => matchesFilter(sweep, filter, configOf);

  const page = (filters: Filters | undefined, after: string | undefined, signal: AbortSignal): Promise<Page<Sweep>> =>
    sweeps(
      client,
      {
        ...project,
        first: PAGE,
        after,
        filters: filters && JSON.stringify(filters),
      },
      { signal },
    );
  const add = (some: readonly Sweep[]): void => {
    for (const sweep of some) if (matches(sweep)) found.set(sweep.name, sweep);
  };
  const say = (more: Omit<SearchState, 'found'>): void => {
    tell({ found: [...found.values()].sort((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0)), ...more });
  };
  /** The server's search. False = it refused the filter, or did not do as it says. */
  const askServer = async (signal: AbortSignal): Promise<boolean> => {
    const filters = textFilters(filter);
    let after: string | undefined;
    for (let count = 0; count < SERVER_PAGES; count += 1) {
      let read: Page<Sweep>;
      try {
        read = await page(filters, after, signal);
      } catch (error) {
        if (!isApiError(error, 'refused', 'tooOld', 'server')) throw error;
        return false;
      }
      if (isOver(signal)) return true;
      if (!read.items.every(matches)) return false;
      add(read.items);
      say({ busy: true });
      after = read.next;
      if (after === undefined) break;
    }
    return true;
  };

  const readingOf = (filters: Filters | undefined): Reading => {
    const key = JSON.stringify(filters ?? null);
    const reading: Reading = readings.get(key) ?? { sweeps: [], whole: false };
    readings.set(key, reading);
    return reading;
  };
  /** Reads on by one page, and gives what is in it; nothing where the search is over. */
  const readOn = async (
    reading: Reading,
    filters: Filters | undefined,
    signal: AbortSignal,
  ): Promise<readonly Sweep[]> => {
    const read = await page(filters, reading.next, signal);
    if (isOver(signal)) return [];
    reading.sweeps.push(...read.items);
    reading.next = read.next;
    reading.total = read.total;
    reading.whole = read.next === undefined;
    return read.items;
  };

  /** Reads the project, or what of it answers the exact part of the filter. */
  const readPages = async (filters: Filters | undefined, signal: AbortSignal): Promise<void> => {
    const reading = readingOf(filters);
    add(reading.sweeps);
    while (!reading.whole) {
      say({ busy: true, read: { count: reading.sweeps.length, total: reading.total } });
      const read = await readOn(reading, filters, signal);
      if (isOver(signal)) return;
      add(read);
    }
    say({ busy: false, read: { count: reading.sweeps.length, total: reading.total } });
  };

  const run = async (work: (signal: AbortSignal) => Promise<void>): Promise<void> => {
    cancel.abort();
    cancel = new AbortController();
    const { signal } = cancel;
    try {
      await work(signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  };

  const readAll = (): Promise<void> =>
    run(signal => readPages(canFilter === true ? exactFilters(filter) : undefined, signal));

  return {
    readAll,
    find: wanted =>
      run(async signal => {
        filter = wanted;
        found = new Map();
        if (filtersNothing(filter)) {
          const reading = readingOf(undefined);
          const isNew = reading.sweeps.length === 0 && !reading.whole;
          const first = isNew ? await readOn(reading, undefined, signal) : reading.sweeps.slice(0, PAGE);
          if (isOver(signal)) return;
          add(first);
          const { total } = reading;
          say({ busy: false, ...(total !== undefined && { read: { count: first.length, total } }) });
          return;
        }
        say({ busy: true });
        canFilter ??= await sweepsAreFiltered(client, { signal });
        const byServer = canFilter && !isOver(signal) && (await askServer(signal));
        if (isOver(signal)) return;
        if (!byServer) {
          canFilter = false;
          found = new Map();
          await readPages(undefined, signal);
          return;
        }
        if ((filter.text ?? '') === '') {
          say({ busy: false });
          return;
        }
        const total = await totalOf(signal);
        if (isOver(signal)) return;
        if (found.size === 0 || (total !== undefined && total <= SMALL_PROJECT))
          await readPages(exactFilters(filter), signal);
        else say({ busy: false, notRead: { ...(total !== undefined && { total }) } });
      }),
    stop() {
      cancel.abort();
    },
  };

  /** How many sweeps the project has: from what was read of it, as the search without words does. */
  async function totalOf(signal: AbortSignal): Promise<number | undefined> {
    const reading = readingOf(undefined);
    reading.total ??= (await sweeps(client, { ...project, first: 1 }, { signal })).total;
    return reading.total;
  }
}
