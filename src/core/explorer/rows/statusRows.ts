import type { ApiError } from '../../api/apiError.ts';
import type { ListNode } from '../../live/types.ts';
import type { Row } from './row.ts';
import { plain } from './row.ts';

/** A row that stands for no thing of W&B's: there is nothing for a menu to match. */
const status = (row: Pick<Row, 'label' | 'accessibilityLabel'> & Partial<Row>): Row => ({
  description: '',
  tooltip: '',
  icon: { id: 'blank' },
  contextValue: 'status',
  ...row,
});

const count = (n: number): string => n.toLocaleString('en');
const paragraphs = (...texts: readonly string[]): string => texts.map(plain).join('\n\n');

/** A first page is on its way. `what` in the plural: `sweeps`. */
export function loadingRow(what: string): Row {
  return status({ label: `Loading ${what}…`, icon: { id: 'loading~spin' }, accessibilityLabel: `Loading ${what}.` });
}

/** A list that could not be loaded: why. */
export function failedRow(what: string, error: ApiError): Row {
  return status({
    label: error.message,
    icon: { id: 'error', color: 'list.errorForeground' },
    tooltip: paragraphs(error.message, error.advice),
    accessibilityLabel: `The ${what} could not be loaded. ${error.message} ${error.advice}`,
  });
}

/** A list that is shown from before, because its last refresh failed. `age` as in `3 min ago`. */
export function staleRow(what: string, error: ApiError, age: string): Row {
  return status({
    label: `As of ${age}: ${error.message}`,
    icon: { id: 'warning', color: 'list.warningForeground' },
    tooltip: paragraphs(
      error.message,
      error.advice,
      `What is shown below is from ${age}. It is tried again by itself; pick this row to try now.`,
    ),
    accessibilityLabel: `The ${what} are shown as of ${age}, because they could not be refreshed. ${error.message} ${error.advice} Pick this row to try again.`,
  });
}

const REMEDIES = {
  signIn: ['Sign in again', 'sign-in'],
  checkHost: ['Choose another host', 'server-environment'],
  retry: ['Try again', 'refresh'],
} as const;

/** What can be done about a failure, to be picked. */
export function remedyRow(error: ApiError, remedy: keyof typeof REMEDIES): Row {
  const [label, icon] = REMEDIES[remedy];
  const advice = remedy === 'retry' ? error.advice.replace(/^Try again(?: in a while)?[.;]?\s*/, '') : '';
  return status({
    label,
    description: advice,
    icon: { id: icon },
    tooltip: plain(error.advice),
    accessibilityLabel: `${label}. ${error.advice}`,
  });
}

/** A sentence in place of rows. */
export function sentenceRow(sentence: string, icon = 'info'): Row {
  return status({ label: sentence, icon: { id: icon }, tooltip: plain(sentence), accessibilityLabel: sentence });
}

/** Asks for the next page, and says why there is none where the last request failed: the top of a long list is far away. `what` in the plural. */
export function moreRow(what: string, list: ListNode): Row {
  if (list.busy)
    return status({
      label: `Loading more ${what}…`,
      icon: { id: 'loading~spin' },
      accessibilityLabel: `Loading more ${what}.`,
    });
  const loaded = `${count(list.items.length)}${list.total === undefined ? '' : ` of ${count(list.total)}`} loaded`;
  if (list.load.status === 'stale') {
    const { message, advice } = list.load.error;
    return status({
      label: 'Load more',
      description: message,
      icon: { id: 'warning', color: 'list.warningForeground' },
      tooltip: paragraphs(message, advice, `${loaded}; pick this row to try again.`),
      accessibilityLabel: `Load more ${what}, ${loaded}. The last request failed. ${message} ${advice} Pick this row to try again.`,
    });
  }
  return status({
    label: 'Load more',
    description: loaded,
    icon: { id: 'fold-down' },
    accessibilityLabel: `Load more ${what}, ${loaded}.`,
  });
}

/** Says what an older server cannot tell. `names` are its field names. */
export function missingRow(names: readonly string[]): Row {
  const words = names.map(name => name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()).join(', ');
  const sentence = `The server is too old to tell: ${words}`;
  return status({
    label: sentence,
    icon: { id: 'info' },
    tooltip: paragraphs(`${sentence}.`, 'Ask for an update of the W&B server to see it.'),
    accessibilityLabel: `${sentence}.`,
  });
}

/** A group of rows. `spoken` is a sentence. */
export function groupRow(label: string, description: string, icon: string, spoken: string, tooltip = ''): Row {
  return status({ label, description, icon: { id: icon }, tooltip, accessibilityLabel: spoken, contextValue: 'group' });
}

/** What is wrong with a thing, above what stands below it. */
export function troubleRow(sentence: string): Row {
  return status({
    label: sentence,
    icon: { id: 'warning', color: 'list.warningForeground' },
    tooltip: plain(sentence),
    accessibilityLabel: sentence,
    contextValue: 'trouble',
  });
}

/** What can be done about it, to be picked. `detail` is grey text behind it. */
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
