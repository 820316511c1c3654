import type { ApiClient } from '../api/client.ts';
import { runsOfSweep } from '../api/operations/runsOfSweep.ts';
import type { Run } from '../api/types.ts';
import { ALIVE_RUN_STATES, ENDED_RUN_STATES } from '../wandb/runStates.ts';
import type { SweepPath } from '../wandb/projectPath.ts';
import { madeFilters, namedFilter, type Filters } from './serverFilters.ts';
import { parseSweepQuery } from './sweepQuery.ts';

/** What is known so far; `count` = how many runs answer. */
export interface RunSearchState {
  readonly found: readonly Run[];
  readonly busy: boolean;
  readonly count?: number;
}

export interface RunSearch {
  /** Searches for something else; a search that is under way ends. Rejects with `ApiError`; never after `stop`. */
  find(typed: string): Promise<void>;
  stop(): void;
}

export interface RunSearchOptions {
  readonly client: ApiClient;
  readonly sweep: SweepPath;
  /** The sweep's metric, and the parameters that its runs differ in. */
  readonly metric?: string;
  readonly parameters?: readonly string[];
  readonly order: string;
  readonly tell: (state: RunSearchState) => void;
}

const PAGE = 50;
const PAGES = 4;

/** `lr=0.01`, `lr>0.01`, `val_loss<0.3`: a parameter or the metric, and a number or a word. */
const COMPARISON = /^([\w./-]+)(>=|<=|=|>|<)(.+)$/;
const OPERATORS: Readonly<Record<string, string>> = { '>': '$gt', '>=': '$gte', '<': '$lt', '<=': '$lte' };

function comparison(word: string, metric: string | undefined): Filters | undefined {
  const [, name, operator = '', value = ''] = COMPARISON.exec(word) ?? [];
  if (name === undefined) return undefined;
  const field = name === metric ? `summary_metrics.${name}` : `config.${name}.value`;
  const read: unknown = value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : value;
  const by = OPERATORS[operator];
  if (by === undefined) return { [field]: read };
  return typeof read === 'number' ? { [field]: { [by]: read } } : undefined;
}

/**
 * The SDK's filters for what was typed: part of a run's name or id, `state:failed`, `user:jane`, a date, a parameter or
 * the metric as `lr>0.01`.
 */
export function runFilters(typed: string, now: number, metric?: string): readonly Filters[] {
  const words = typed.trim().split(/\s+/);
  const compared = words.map(word => comparison(word, metric));
  const rest = words.filter((_, index) => compared[index] === undefined).join(' ');
  const { text, states = [], user, since, until } = parseSweepQuery(rest, now);
  // Runs' states are in small letters.
  const wanted = states.map(state => state.toLowerCase());
  const known = [...ALIVE_RUN_STATES, ...ENDED_RUN_STATES].filter(state => wanted.includes(state));
  return [
    ...compared.filter(filter => filter !== undefined),
    ...(states.length === 0 ? [] : [{ state: { $in: known.length > 0 ? known : wanted } }]),
    ...madeFilters({ user, since, until }),
    ...(text === undefined ? [] : [namedFilter(text)]),
  ];
}

/** Searches all runs of a sweep on the server: it filters runs by fields that the SDK documents. */
export function createRunSearch({
  client,
  sweep: { entity, project, sweep },
  metric,
  parameters,
  order,
  tell,
}: RunSearchOptions): RunSearch {
  let cancel = new AbortController();
  return {
    async find(typed) {
      cancel.abort();
      cancel = new AbortController();
      const { signal } = cancel;
      const matching = runFilters(typed, client.serverNow(), metric);
      const found: Run[] = [];
      try {
        let after: string | undefined;
        for (let count = 0; count < (typed.trim() === '' ? 1 : PAGES); count += 1) {
          const page = await runsOfSweep(
            client,
            {
              entity,
              project,
              sweep,
              matching,
              order,
              first: PAGE,
              after,
              configKeys: parameters,
              summaryKeys: metric === undefined ? undefined : [metric],
            },
            { signal },
          );
          if (signal.aborted) return;
          found.push(...page.items);
          after = page.next;
          const busy = after !== undefined && count + 1 < PAGES && typed.trim() !== '';
          tell({ found: [...found], busy, count: page.total });
          if (after === undefined) return;
        }
      } catch (error) {
        if (!signal.aborted) throw error;
      }
    },
    stop() {
      cancel.abort();
    },
  };
}
