import type { ResultsMessage, ResultsProtocol } from '../../../contract/results.ts';

/** Tables of more bytes take messages of their own. */
const MOST_BYTES = 1_000_000;

/**
 * What a page is told at once, as messages to send: one where it is not too large, so that the page takes one turn, and
 * is drawn once.
 *
 * @param bytes those of the tables among them
 */
export function together(messages: readonly ResultsMessage[], bytes: number): readonly ResultsProtocol['toPage'][] {
  return messages.length > 1 && bytes <= MOST_BYTES ? [{ type: 'together', messages }] : messages;
}
