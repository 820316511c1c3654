import { readHyperband } from '../../space/hyperband/bands.ts';
import { orRefused } from '../../space/refused.ts';
import { serverValue } from '../../sweep/fieldValue.ts';
import type { SweepFile } from '../../sweep/sweepFile.ts';
import type { EarlyStops } from './stopEarly.ts';

/** When a sweep stops runs early; undefined where it stops none, or it is unknown which share of a run comes before. */
export function earlyStopsOf({ root }: Pick<SweepFile, 'root'>): EarlyStops | undefined {
  const most = root.get('early_terminate')?.get('max_iter')?.number;
  const config = serverValue(root);
  if (most === undefined || most <= 0 || config?.type !== 'map') return undefined;
  const hyperband = orRefused(() => readHyperband(config));
  if ('refused' in hyperband) return undefined;
  return {
    shares: hyperband.bands.map(band => band / most),
    eta: hyperband.eta,
    ...(root.get('method')?.text === 'bayes' && { improves: true }),
  };
}
