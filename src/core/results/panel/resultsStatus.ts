import * as l10n from '@vscode/l10n';
import type { ApiError, ErrorAction } from '../../api/apiError.ts';
import type { SeveralSweeps } from './severalSweeps.ts';

/** What is said above the table, with at most one thing to do about it. */
export interface ResultsNotice {
  readonly kind: 'information' | 'warning' | 'error';
  readonly words: string;
  readonly remedy?: ErrorAction | 'trust';
}

/** How much there is to see. */
export interface ResultsStatus {
  /**
   * `loading`: no run has come yet; `partial`: some; `whole`: all, followed while the page shows; `empty`: there are
   * none; `stale`: the last request failed, and is tried again; `failed`: the same with nothing to show; `signedOut`,
   * `untrusted`: nothing can be asked.
   */
  readonly kind: 'loading' | 'partial' | 'whole' | 'empty' | 'stale' | 'failed' | 'signedOut' | 'untrusted';
  /** Runs that are held. */
  readonly held: number;
  /** Runs that there are, where the server says so. */
  readonly total?: number;
  readonly notices: readonly ResultsNotice[];
}

/** How much of some sweeps is there to see, and what to do where it is not all. */
export function resultsStatus({ sweeps }: Pick<SeveralSweeps, 'sweeps'>): ResultsStatus {
  const held = sum(sweeps.map(({ results }) => results?.table.rows ?? 0));
  const totals = sweeps.map(({ results }) => results?.state.total);
  const total = totals.every(each => each !== undefined) ? sum(totals) : undefined;
  const trouble = sweeps.map(sweep => sweep.trouble ?? sweep.results?.state.stale).find(error => error !== undefined);
  const isWhole = sweeps.every(({ results }) => results?.state.isWhole);
  const counts = { held, ...(total === undefined ? {} : { total }) };
  if (trouble && held === 0) return { kind: 'failed', ...counts, notices: [failedNotice(trouble)] };
  const notices = [...(trouble ? [staleNotice(trouble)] : []), ...withheldNotices(sweeps)];
  if (trouble) return { kind: 'stale', ...counts, notices };
  if (held > 0) return { kind: isWhole ? 'whole' : 'partial', ...counts, notices };
  return isWhole
    ? { kind: 'empty', ...counts, notices: [{ kind: 'information', words: emptyWords() }] }
    : { kind: 'loading', ...counts, notices };
}

/** What is said where nothing can be asked. */
export function cannotAsk(kind: 'signedOut' | 'untrusted', error?: ApiError): ResultsStatus {
  const notice: ResultsNotice =
    kind === 'untrusted'
      ? {
          kind: 'warning',
          words: l10n.t('This workspace is not trusted, so nothing is sent to W&B. Trust it to see the results.'),
          remedy: 'trust',
        }
      : {
          kind: error ? 'error' : 'information',
          words: error ? `${error.message} ${error.advice}` : l10n.t('Sign in to W&B to see the results.'),
          remedy: 'signIn',
        };
  return { kind, held: 0, notices: [notice] };
}

function emptyWords(): string {
  return l10n.t('The sweep does not have any runs yet. They appear here as soon as an agent starts them.');
}

function failedNotice(error: ApiError): ResultsNotice {
  return { kind: 'error', words: `${error.message} ${error.advice}`, ...remedyOf(error) };
}

function staleNotice(error: ApiError): ResultsNotice {
  const words = l10n.t('{0} The results shown are older. They are read again automatically.', error.message);
  return { kind: 'warning', words, ...remedyOf(error) };
}

function remedyOf({ action }: ApiError): Pick<ResultsNotice, 'remedy'> {
  return action === 'none' || action === 'correct' ? {} : { remedy: action === 'wait' ? 'retry' : action };
}

/** Values that a server did not give. */
function withheldNotices(sweeps: SeveralSweeps['sweeps']): readonly ResultsNotice[] {
  const missing = new Set(sweeps.flatMap(({ results }) => results?.state.missing ?? []));
  const config = missing.has('Run.config');
  const summary = missing.has('Run.summaryMetrics');
  if (!config && !summary) return [];
  const words =
    config && summary
      ? l10n.t('Some parameters and summary values are missing: the server could not give them.')
      : config
        ? l10n.t('Some parameters are missing: the server could not give them.')
        : l10n.t('Some summary values are missing: the server could not give them.');
  return [{ kind: 'warning', words }];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
