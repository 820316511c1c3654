import * as l10n from '@vscode/l10n';

/** What rows say of a list of one kind of thing. Called when a row is made: the language is known only then. */
export interface ListSentences {
  readonly loading: string;
  readonly loadingMore: string;
  readonly more: string;
  readonly failed: string;
  /** `age` as in `3 min ago`. */
  readonly stale: (age: string) => string;
  /** In place of rows, where the list has none. */
  readonly empty: string;
}

/** The kinds of things that the views list. */
export type ListedKind = 'projects' | 'sweeps' | 'runs' | 'queues' | 'items' | 'agents' | 'jobs';

const SENTENCES: Readonly<Record<ListedKind, () => ListSentences>> = {
  projects: () => ({
    loading: l10n.t('Loading projects…'),
    loadingMore: l10n.t('Loading more projects…'),
    more: l10n.t('Load more projects'),
    failed: l10n.t('The projects could not be loaded.'),
    stale: age => l10n.t('The projects are shown as of {0}, because they could not be refreshed.', age),
    empty: l10n.t('No other projects'),
  }),
  sweeps: () => ({
    loading: l10n.t('Loading sweeps…'),
    loadingMore: l10n.t('Loading more sweeps…'),
    more: l10n.t('Load more sweeps'),
    failed: l10n.t('The sweeps could not be loaded.'),
    stale: age => l10n.t('The sweeps are shown as of {0}, because they could not be refreshed.', age),
    empty: l10n.t('No sweeps yet'),
  }),
  runs: () => ({
    loading: l10n.t('Loading runs…'),
    loadingMore: l10n.t('Loading more runs…'),
    more: l10n.t('Load more runs'),
    failed: l10n.t('The runs could not be loaded.'),
    stale: age => l10n.t('The runs are shown as of {0}, because they could not be refreshed.', age),
    empty: l10n.t('No runs yet'),
  }),
  queues: () => ({
    loading: l10n.t('Loading queues…'),
    loadingMore: l10n.t('Loading more queues…'),
    more: l10n.t('Load more queues'),
    failed: l10n.t('The queues could not be loaded.'),
    stale: age => l10n.t('The queues are shown as of {0}, because they could not be refreshed.', age),
    empty: l10n.t('No queues yet'),
  }),
  items: () => ({
    loading: l10n.t('Loading items…'),
    loadingMore: l10n.t('Loading more items…'),
    more: l10n.t('Load more items'),
    failed: l10n.t('The items could not be loaded.'),
    stale: age => l10n.t('The items are shown as of {0}, because they could not be refreshed.', age),
    empty: l10n.t('Nothing is waiting or running here'),
  }),
  agents: () => ({
    loading: l10n.t('Loading agents…'),
    loadingMore: l10n.t('Loading more agents…'),
    more: l10n.t('Load more agents'),
    failed: l10n.t('The agents could not be loaded.'),
    stale: age => l10n.t('The agents are shown as of {0}, because they could not be refreshed.', age),
    empty: l10n.t('No agent has ever served this queue'),
  }),
  jobs: () => ({
    loading: l10n.t('Loading jobs…'),
    loadingMore: l10n.t('Loading more jobs…'),
    more: l10n.t('Load more jobs'),
    failed: l10n.t('The jobs could not be loaded.'),
    stale: age => l10n.t('The jobs are shown as of {0}, because they could not be refreshed.', age),
    empty: l10n.t('No jobs yet'),
  }),
};

/** The sentences for a kind of list. */
export const sentencesOf = (kind: ListedKind): ListSentences => SENTENCES[kind]();
