import { serverValue } from '../../sweep/fieldValue.ts';
import type { Parameter, SweepFile } from '../../sweep/sweepFile.ts';
import { dotted } from '../readSpace.ts';
import { orRefused } from '../refused.ts';
import { distributionOf, type Distributed } from './distribution.ts';
import { readParameter } from './parameter.ts';

/** Whether W&B's own engine draws the values by chance, at least the first ones. */
export function drawsAtRandom({ engine }: Pick<SweepFile, 'engine'>): boolean {
  return engine === 'random' || engine === 'bayes';
}

/** What W&B's engine draws a parameter from; undefined where it refuses it, or where its value is unknown. */
export function drawnFrom({ names, field }: Parameter): Distributed | undefined {
  const value = serverValue(field);
  const drawn = value && orRefused(() => distributionOf(readParameter(dotted(names), value)));
  return drawn && !('refused' in drawn) ? drawn : undefined;
}
