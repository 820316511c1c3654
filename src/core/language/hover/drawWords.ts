import { drawsAtRandom } from '../../space/draws/drawnFrom.ts';
import { pictureOfField } from '../../space/preview/pictures.ts';
import { pictureWords } from '../../space/preview/pictureWords.ts';
import { orRefused } from '../../space/refused.ts';
import type { Parameter, SweepFile } from '../../sweep/sweepFile.ts';
import { drawing } from './drawing.ts';

/**
 * What W&B's random draws of a parameter are like, with a small drawing, as Markdown. Undefined for a group, for what
 * the engine refuses, and where it does not draw: in a grid, and where a scheduler or a local engine chooses.
 */
export function drawWords(parameter: Parameter, sweep: SweepFile): string | undefined {
  if (!drawsAtRandom(sweep) || parameter.form === 'nested') return undefined;
  const picture = orRefused(() => pictureOfField(parameter));
  if ('refused' in picture) return undefined;
  return [pictureWords(picture), drawing(picture)].filter(part => part !== undefined && part !== '').join('\n\n');
}
