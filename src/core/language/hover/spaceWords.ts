import * as l10n from '@vscode/l10n';
import { searchSpace } from '../../space/searchSpace.ts';
import type { SweepFile } from '../../sweep/sweepFile.ts';
import { counted, countWords, numberWords } from '../../space/countWords.ts';
import { code } from './valueWords.ts';

/** How many parameters are listed. */
const LISTED = 20;

/**
 * The size of the search space in a sentence: "Search space: 3 × 4 = 12 combinations." Undefined where it is unknown.
 */
export function spaceWords(sweep: SweepFile): string | undefined {
  const { dimensions, count } = searchSpace(sweep);
  if (count === undefined) return undefined;
  if (!dimensions.length) return l10n.t('Search space: every parameter is constant, so there is one combination.');
  const endless = dimensions.filter(one => one.count === 'endless').map(one => code(one.names.join('.')));
  if (count === 'endless')
    return endless.length === 1
      ? l10n.t('Search space: infinite, because {0} is a real number.', listed(endless))
      : l10n.t('Search space: infinite, because {0} are real numbers.', listed(endless));
  const factors = dimensions
    .map(one => one.count)
    .filter(one => typeof one === 'bigint')
    .map(numberWords);
  return factors.length > 1 && factors.length <= LISTED
    ? l10n.t('Search space: {0} = {1}.', factors.join(' × '), counted(count, 'combination'))
    : l10n.t('Search space: {0}.', counted(count, 'combination'));
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 3);
  if (names.length > 3) return l10n.t('{0} and {1} more', shown.join(', '), names.length - 3);
  return shown.length > 1 ? l10n.t('{0} and {1}', shown.slice(0, -1).join(', '), shown.at(-1) ?? '') : (shown[0] ?? '');
}

/** The search space with a line for each parameter, as Markdown. */
export function spaceTable(sweep: SweepFile): string | undefined {
  const words = spaceWords(sweep);
  if (words === undefined) return undefined;
  const { dimensions } = searchSpace(sweep);
  const lines = dimensions
    .slice(0, LISTED)
    .map(one => `- ${code(one.names.join('.'))}: ${countWords(one.count, 'value') ?? l10n.t('unknown')}`);
  const more = dimensions.length > LISTED ? [`- ${l10n.t('and {0} more', dimensions.length - LISTED)}`] : [];
  return [words, [...lines, ...more].join('\n')].filter(part => part !== '').join('\n\n');
}
