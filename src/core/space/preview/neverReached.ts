import * as l10n from '@vscode/l10n';
import { gridOf } from '../grid/gridRuns.ts';
import { itemsOf, numberOf } from '../draws/parameter.ts';
import { dotted, type SpaceEntry } from '../readSpace.ts';
import { shortText } from './shortText.ts';
import { numberWords } from '../countWords.ts';

/** Sentences on values that are written and never tried. `cap`: the number of runs that ends a grid early. */
export function neverReached(space: readonly SpaceEntry[], isGrid: boolean, cap: bigint | undefined): string[] {
  return [...space.flatMap(withoutChance), ...(isGrid ? [...space.flatMap(leftOutEnd), ...beyondCap(space, cap)] : [])];
}

function withoutChance({ path, parameter }: SpaceEntry): string[] {
  if (parameter.form !== 'categorical_w_probabilities') return [];
  const values = itemsOf(parameter, 'values');
  return itemsOf(parameter, 'probabilities').flatMap((probability, i) => {
    const value = values[i];
    const isNever =
      value && (probability.type === 'int' || probability.type === 'float') && Number(probability.value) === 0;
    return isNever ? [l10n.t('`{0}` is never `{1}`: its probability is 0.', dotted(path), shortText(value))] : [];
  });
}

/** numpy's `arange` leaves out the end where the steps hit it. */
function leftOutEnd(entry: SpaceEntry): string[] {
  const { path, parameter } = entry;
  if (parameter.form !== 'q_uniform') return [];
  const [min, max, q] = ['min', 'max', 'q'].map(key => Number(numberOf(parameter, key).value));
  const steps = ((max ?? 0) - (min ?? 0)) / (q ?? 1);
  const isHit = Math.abs(steps - Math.round(steps)) < 1e-9 * Math.max(1, steps);
  if (!isHit || gridOf([entry]).total > BigInt(Math.round(steps))) return [];
  return [
    l10n.t(
      '`{0}` never reaches {1}: a grid leaves out its `max`.',
      dotted(path),
      shortText(numberOf(parameter, 'max')),
    ),
  ];
}

/** The first names turn slowest, so a cap keeps their later values away. */
function beyondCap(space: readonly SpaceEntry[], cap: bigint | undefined): string[] {
  if (cap === undefined) return [];
  let inner = 1n;
  return space
    .toReversed()
    .flatMap(entry => {
      const { total } = gridOf([entry]);
      const tried = (cap + inner - 1n) / inner;
      inner *= total;
      return tried < total
        ? [
            l10n.t(
              'Only {0} of the {1} values of `{2}` are tried before `run_cap` ends the grid.',
              numberWords(tried),
              numberWords(total),
              dotted(entry.path),
            ),
          ]
        : [];
    })
    .reverse();
}
