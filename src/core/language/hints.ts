import { countTried } from '../space/countTried.ts';
import { allParameters, type SweepFile } from '../sweep/sweepFile.ts';
import { parameterWords } from '../space/parameterWords.ts';
import { valuesShort } from '../space/countWords.ts';
import { drawsAtRandom } from '../space/draws/drawnFrom.ts';
import { medianShort } from '../space/preview/medianShort.ts';
import { runsShort } from '../space/runsShort.ts';
import { runWords } from '../space/runWords.ts';
import { hasOwnPlace } from '../yaml/read/hasOwnPlace.ts';
import { spaceWords } from './hover/spaceWords.ts';
import type { InlayHint } from './types.ts';

/**
 * Beside each parameter's name how many values it has, or on a logarithmic scale the median of its random draws, and
 * beside the method how many runs to expect.
 */
export function hints(sweep: SweepFile): InlayHint[] {
  const found = new Map<number, InlayHint>();
  const isRandom = drawsAtRandom(sweep);
  const wholes = [sweep.root, sweep.root.get('parameters')].flatMap(whole => (whole ? [whole.node] : []));
  for (const parameter of allParameters(sweep.parameters)) {
    const { key } = parameter.field;
    if (!key || !wholes.every(whole => hasOwnPlace(key, whole))) continue;
    if (parameter.form === 'constant' || parameter.form === 'nested') continue;
    const count = countTried(parameter, sweep);
    const text = count === 'endless' && isRandom ? medianShort(parameter) : valuesShort(count);
    if (text !== undefined)
      found.set(key.end, {
        offset: behindColon(sweep.tree.text, key.end),
        text,
        tooltip: parameterWords(parameter, sweep),
      });
  }
  const method = sweep.root.get('method');
  const runs = runsShort(sweep);
  if (method?.target && runs !== undefined) {
    const tooltip = [spaceWords(sweep), runWords(sweep)].filter(part => part !== undefined).join(' ');
    found.set(method.node.end, { offset: method.node.end, text: runs, tooltip });
  }
  return [...found.values()].sort((a, b) => a.offset - b.offset);
}

function behindColon(text: string, keyEnd: number): number {
  const colon = text.indexOf(':', keyEnd);
  return colon < 0 ? keyEnd : colon + 1;
}
