import * as l10n from '@vscode/l10n';
import { jsonName } from '../results/columns/jsonName.ts';
import { type Axis, placeOf } from './axes/axis.ts';
import { rangeChange, valuesChange, withoutGaps } from './change/parameterChange.ts';
import { namesWords } from './change/spaceWords.ts';
import { valueIn } from './evidence.ts';
import type { ProposedChange } from './proposal.ts';
import type { Searched } from './propose.ts';

/** How far to each side of a run its neighborhood reaches, as a share of the whole range. */
const REACH = 0.1;

/** The changes that leave the neighborhood of one run: a fifth of each range, a step to each side, its own values. */
export function aroundRun({ sweep, axes }: Searched, config: unknown): readonly ProposedChange[] {
  return axes.flatMap(axis => around(sweep, axis, config) ?? []);
}

function around(sweep: Searched['sweep'], axis: Axis, config: unknown): ProposedChange | undefined {
  const value = valueIn(config, axis);
  const place = placeOf(axis, value);
  if (place === undefined) return undefined;
  const reason = l10n.t('The run has {0}.', namesWords([jsonName(value)]));
  switch (axis.kind) {
    case 'numbers':
      return rangeChange(
        sweep,
        axis,
        { low: Math.max(place - REACH, 0), high: Math.min(place + REACH, 1) },
        'narrow',
        () => reason,
      );
    case 'names':
      return valuesChange(sweep, axis, [place], reason);
    case 'steps': {
      const last = axis.values.length - 1;
      const at = Math.round(place * last);
      const kept = withoutGaps(axis, [Math.max(at - 1, 0), Math.min(at + 1, last)]);
      return kept.length === axis.values.length ? undefined : valuesChange(sweep, axis, kept, reason);
    }
  }
}
