import * as l10n from '@vscode/l10n';
import type { ApiError } from '../../api/apiError.ts';
import type { ListNode } from '../../live/types.ts';
import { sentencesOf, type ListedKind } from './listSentences.ts';
import { plain, spoken, WARNING, type Row } from './row.ts';
import { untoldWords } from './untoldWords.ts';
import { inSentences, listOf } from '../../sentence.ts';

/** A row about the state of a list, not about a thing of W&B's: menus match nothing of it. */
const status = (row: Pick<Row, 'label' | 'accessibilityLabel'> & Partial<Row>): Row => ({
  description: '',
  tooltip: '',
  icon: { id: 'blank' },
  contextValue: 'status',
  ...row,
});

const count = (n: number): string => n.toLocaleString('en');
const paragraphs = (...parts: readonly string[]): string => parts.map(plain).join('\n\n');
const sentences = (...parts: readonly string[]): string => inSentences(parts);
const spinning = (label: string): Row => status({ label, icon: { id: 'loading~spin' }, accessibilityLabel: label });

/** A first page is on its way. */
export function loadingRow(kind: ListedKind): Row {
  return spinning(sentencesOf(kind).loading);
}

/** A list that could not be loaded: why. */
export function failedRow(kind: ListedKind, error: ApiError): Row {
  return status({
    label: error.message,
    icon: { id: 'error', color: 'list.errorForeground' },
    tooltip: paragraphs(error.message, error.advice),
    accessibilityLabel: sentences(sentencesOf(kind).failed, error.message, error.advice),
  });
}

/** A list that is shown from before, because its last refresh failed. `age` as in `3 min ago`. */
export function staleRow(kind: ListedKind, error: ApiError, age: string): Row {
  return status({
    label: l10n.t('As of {0}: {1}', age, error.message),
    icon: WARNING,
    tooltip: paragraphs(
      error.message,
      error.advice,
      l10n.t('The rows below are from {0}. They are refreshed automatically; pick this row to refresh now.', age),
    ),
    accessibilityLabel: sentences(
      sentencesOf(kind).stale(age),
      error.message,
      error.advice,
      l10n.t('Pick this row to try again.'),
    ),
  });
}

export type Remedy = 'signIn' | 'checkHost' | 'retry';

const REMEDIES: Readonly<Record<Remedy, () => readonly [label: string, icon: string]>> = {
  signIn: () => [l10n.t('Sign in again'), 'sign-in'],
  checkHost: () => [l10n.t('Choose another host'), 'server-environment'],
  retry: () => [l10n.t('Try again'), 'refresh'],
};

/** What can be done about a failure, to be picked. */
export function remedyRow(error: ApiError, remedy: Remedy): Row {
  const [label, icon] = REMEDIES[remedy]();
  return status({
    label,
    // The advice for such an error is to try again: the label says that.
    description: remedy === 'retry' && error.action !== 'retry' ? error.advice : '',
    icon: { id: icon },
    tooltip: plain(error.advice),
    accessibilityLabel: `${label}. ${error.advice}`,
  });
}

/** A sentence in place of rows. */
export function sentenceRow(sentence: string, icon = 'info'): Row {
  return status({ label: sentence, icon: { id: icon }, tooltip: plain(sentence), accessibilityLabel: sentence });
}

/** In place of rows, where the server does not tell what the list holds: neither nothing nor a failure. */
export function untoldRow(): Row {
  return sentenceRow(l10n.t('Unknown: this server does not list them'), 'question');
}

/** How much of a list is loaded. */
const loadedText = ({ items, total }: ListNode): string =>
  total === undefined
    ? l10n.t('{0} loaded', count(items.length))
    : l10n.t('{0} of {1} loaded', count(items.length), count(total));

/**
 * Asks for the next page, and says why there is none where the last request failed: the top of a long list is far away.
 */
export function moreRow(kind: ListedKind, list: ListNode): Row {
  const { more, loadingMore } = sentencesOf(kind);
  if (list.busy) return spinning(loadingMore);
  const loaded = loadedText(list);
  const label = l10n.t('Load more');
  if (list.load.status === 'stale') {
    const { message, advice } = list.load.error;
    return status({
      label,
      description: message,
      icon: WARNING,
      tooltip: paragraphs(message, advice, l10n.t('{0}; pick this row to try again.', loaded)),
      accessibilityLabel: sentences(
        spoken(more, loaded),
        l10n.t('The last request failed.'),
        message,
        advice,
        l10n.t('Pick this row to try again.'),
      ),
    });
  }
  return status({ label, description: loaded, icon: { id: 'fold-down' }, accessibilityLabel: spoken(more, loaded) });
}

/** Says what the server cannot tell, since it does not know the fields (`RunQueueItem.runSpec`). */
export function missingRow(keys: readonly string[]): Row {
  const sentence = l10n.t('The server does not say: {0}', listOf([...new Set(keys.map(untoldWords))]));
  return status({
    label: sentence,
    icon: { id: 'info' },
    tooltip: paragraphs(`${sentence}.`, l10n.t('It may be too old. W&B in the browser may show it.')),
    accessibilityLabel: `${sentence}.`,
  });
}

/** Says what was left out of every row because the reply would have been too large (`Sweep.config`). */
export function cutRow(keys: readonly string[]): Row {
  const sentence = l10n.t('Left out, too large to be read here: {0}', listOf([...new Set(keys.map(untoldWords))]));
  return status({
    label: sentence,
    icon: { id: 'info' },
    tooltip: paragraphs(`${sentence}.`, l10n.t('W&B in the browser shows it.')),
    accessibilityLabel: `${sentence}.`,
  });
}

/** What is wrong with a thing, above what is under it. */
export function troubleRow(sentence: string): Row {
  return status({
    label: sentence,
    icon: WARNING,
    tooltip: plain(sentence),
    accessibilityLabel: sentence,
    contextValue: 'trouble',
  });
}

/** What can be done about it, to be picked. `detail` is gray text after it. */
export function adviceRow(advice: string, detail = ''): Row {
  return status({
    label: advice,
    description: detail,
    icon: { id: 'lightbulb' },
    tooltip: paragraphs(advice, ...(detail === '' ? [] : [detail])),
    accessibilityLabel: detail === '' ? advice : `${advice}: ${detail}`,
    contextValue: 'advice',
  });
}
