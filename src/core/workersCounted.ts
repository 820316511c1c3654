import * as l10n from '@vscode/l10n';

/** `1 worker`, `4 workers`: how many runs of a sweep go on at a time. */
export const workersCounted = (count: number): string =>
  count === 1 ? l10n.t('1 worker') : l10n.t('{0} workers', count);
