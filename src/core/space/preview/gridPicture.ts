import { get } from '../../python/values/dict.ts';
import { isNumber } from '../draws/number.ts';
import type { DrawnParameter } from '../draws/parameter.ts';
import { gridOf } from '../grid/gridRuns.ts';
import { pictureOf, MOST_MASSES, type Mass, type ParameterPicture } from './picture.ts';
import { shortText } from './shortText.ts';

/** The picture of a parameter of a grid: its values, each as often as the others. Throws EngineRefused as `gridOf`. */
export function gridPictureOf(name: string, parameter: DrawnParameter): ParameterPicture {
  const { form } = parameter;
  const grid = gridOf([{ path: [name], parameter }]);
  const listed = { form, quantiles: undefined, leaves: {}, oddity: undefined } as const;
  if (form === 'constant') return { ...listed, shape: { kind: 'constant' } };
  if (grid.total > MOST_MASSES) return { ...listed, shape: pictureOf(parameter).shape };
  const count = Number(grid.total);
  const values = grid.first(count).map(config => get(config, name) ?? { type: 'null' as const });
  const areList = form === 'categorical';
  const masses = values.map((value): Mass => {
    const x = !areList && isNumber(value) ? Number(value.value) : undefined;
    return { text: shortText(value), x, probability: 1 / count, isOutside: false };
  });
  return { ...listed, shape: { kind: 'masses', masses, isLog: false } };
}
