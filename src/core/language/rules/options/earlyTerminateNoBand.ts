import * as l10n from '@vscode/l10n';
import { bandsBelow } from '../../../space/hyperband/bands.ts';
import type { Field } from '../../../sweep/field.ts';
import { boundNumber } from '../../../sweep/parameterForm.ts';
import { isKnown } from '../../../sweep/sweepFile.ts';
import { removeKey } from '../commonFixes.ts';
import { keyPlace } from '../place.ts';
import type { Rule } from '../rule.ts';
import type { FitContext } from './fitContext.ts';

export const earlyTerminateNoBand: Rule = { code: 'early-terminate-no-band', severities: ['warning'] };

/** Checks that runs log the metric often enough to be judged, where it is certain that each logs it once. */
export function checkReachesBand(context: FitContext): void {
  const { fit, sweep } = context;
  const block = sweep.root.get('early_terminate');
  const metric = sweep.metric?.get('name')?.text;
  const { once, prefixes } = fit.program.logs;
  if (block?.type !== 'map' || metric === undefined || fit.isMetricLogged !== true) return;
  if (!once.includes(metric) || prefixes.some(prefix => metric.startsWith(prefix))) return;
  // Where something else stops the runs, that is said.
  if (sweep.isCustom || sweep.localScheduler || (sweep.schedulerKind !== 'none' && sweep.schedulerKind !== 'wandb'))
    return;
  const band = firstBand(block);
  if (band === undefined || band < 2) return;
  const message = l10n.t(
    'Runs log `{0}` once, but are judged only after {1} values, so W&B does not stop them early. Log it in each epoch.',
    metric,
    band,
  );
  context.report(earlyTerminateNoBand, keyPlace(block), message, { fixes: [removeKey(sweep, block)] });
}

/** How many values a run has logged when it is first judged; undefined where that is not known. */
function firstBand(block: Field): number | undefined {
  if (block.get('type')?.text !== 'hyperband' || !isKnown(block)) return undefined;
  const number = (name: string, otherwise?: number) => (block.has(name) ? boundNumber(block.get(name)) : otherwise);
  const [eta, least] = [number('eta', 3), number('min_iter')];
  if (!block.has('max_iter')) return eta === undefined ? undefined : least && Math.trunc(least);
  const [most, steps] = [number('max_iter'), number('s')];
  if (eta === undefined || !(eta > 1) || most === undefined || steps === undefined) return undefined;
  return bandsBelow(most, eta, steps)[0];
}
