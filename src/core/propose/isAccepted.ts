import { distributionOf } from '../space/draws/distribution.ts';
import { quantile } from '../space/draws/quantile.ts';
import { readSpace } from '../space/readSpace.ts';
import { orRefused } from '../space/refused.ts';
import { serverValue } from '../sweep/fieldValue.ts';
import { readDocument, type SweepText } from '../sweep/reading.ts';

/** Any percentile shows whether a parameter can be drawn. */
const ANYWHERE = 0.5;

/** Whether W&B's engine takes the parameters of a sweep file and can draw each of them. */
export function isAccepted(text: SweepText): boolean {
  const config = serverValue(readDocument(text).sweep.root);
  if (config?.type !== 'map') return false;
  const drawn = orRefused(() =>
    readSpace(config).map(({ parameter }) => quantile(distributionOf(parameter), ANYWHERE)),
  );
  return !('refused' in drawn);
}
