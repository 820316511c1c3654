import * as l10n from '@vscode/l10n';
import { categoryLabel } from '../results/columns/label.ts';
import type { Brush } from '../results/panel/brushes.ts';
import { numberText } from './numberText.ts';

/** The values that a brush holds, as people read them: `0.001 to 0.01`, `adam, sgd`. */
export function brushWords({ range, values }: Brush): string {
  if (!range) return (values ?? []).map(categoryLabel).join(', ');
  const [low, high] = range;
  return low === high ? numberText(low) : l10n.t('{0} to {1}', numberText(low), numberText(high));
}
