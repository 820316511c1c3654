import * as l10n from '@vscode/l10n';
import type { ParameterPicture } from './picture.ts';

/** What random draws of a parameter are like, in sentences; empty for values that are listed anyway. */
export function pictureWords({ quantiles, leaves, oddity }: ParameterPicture): string {
  switch (oddity) {
    case 'nan':
      return l10n.t('W&B draws NaN, which is not a number. Correct the settings.');
    case 'infinite':
      return l10n.t('W&B draws infinity. Make the range smaller.');
    case 'overflow':
      return l10n.t(
        'Some draws do not fit into 64 bits, and W&B draws -9223372036854775808 instead. Correct the settings.',
      );
    case undefined:
      return [quantiles && spread(quantiles), outside(leaves)].filter(part => part !== undefined).join(' ');
  }
}

function spread({ low, median, high }: NonNullable<ParameterPicture['quantiles']>): string {
  return l10n.t('Half of the random draws are at most {0}, and 8 of 10 lie between {1} and {2}.', median, low, high);
}

function outside({ below, above }: ParameterPicture['leaves']): string | undefined {
  if (below !== undefined && above !== undefined)
    return l10n.t('Its steps leave the bounds: {0} and {1} are drawn, too.', below, above);
  const only = below ?? above;
  return only === undefined ? undefined : l10n.t('Its steps leave the bounds: {0} is drawn, too.', only);
}
