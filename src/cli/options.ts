import * as l10n from '@vscode/l10n';
import { InvalidArgumentError, Option } from 'commander';

/** How most commands say what they have to say: for people, or as JSON. */
export type TextOrJson = 'text' | 'json';

/** The option that chooses. */
export const FORMAT = (): Option =>
  new Option('--format <format>', l10n.t('output format')).choices(['text', 'json']).default('text');

/** Reads an integer from 0. */
export function countFromZero(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError(l10n.t('It is not an integer from 0.'));
  return Number(text);
}
