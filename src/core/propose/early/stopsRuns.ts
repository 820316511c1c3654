import { readHyperband } from '../../space/hyperband/bands.ts';
import { orRefused } from '../../space/refused.ts';
import { serverValue } from '../../sweep/fieldValue.ts';
import { readDocument, type SweepText } from '../../sweep/reading.ts';

/** Whether W&B's engine takes the `early_terminate` of a sweep file. */
export function stopsRuns(text: SweepText): boolean {
  const config = serverValue(readDocument(text).sweep.root);
  return config?.type === 'map' && !('refused' in orRefused(() => readHyperband(config)));
}
