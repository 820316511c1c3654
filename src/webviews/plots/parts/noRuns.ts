import * as l10n from '@vscode/l10n';
import type { PlotData } from '../plotData.ts';
import type { Instead } from './drawing.ts';

/** Why there is nothing to draw; undefined where there are runs. */
export function noRuns({ ids, rows, without }: PlotData): Instead | undefined {
  if (rows.length > 0) return undefined;
  if (without === 'hidden') return { words: l10n.t('All runs are hidden. Show them again by the button above.') };
  if (ids.length > 0) return { words: l10n.t('No run passes the filter. Change or clear the filter.') };
  if (without === 'loading') return { words: l10n.t('Loading runs…'), isLoading: true };
  if (without === 'unknown') return { words: l10n.t('The runs could not be loaded.') };
  return { words: l10n.t('There are no runs to show.') };
}
