import * as l10n from '@vscode/l10n';

/** `1 run`, `12 runs`; `number`: how the count is written, as it is where nothing is given. */
export const runsCounted = (count: number | bigint, number = String(count)): string =>
  BigInt(count) === 1n ? l10n.t('1 run') : l10n.t('{0} runs', number);
