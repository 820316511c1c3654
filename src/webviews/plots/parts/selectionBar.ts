import * as l10n from '@vscode/l10n';
import type { Brush as BrushedValues } from '../../../contract/results.ts';
import { categoryLabel } from '../../../core/results/columns/label.ts';
import { numberText } from '../../../core/live/numberText.ts';
import { html } from '../../parts/element.ts';
import type { PlotState } from '../plotState.ts';
import { button } from './controls.ts';

/** What is selected, each brush with a button that ends it, and what can be done with the brushes. */
export function selectionBar(
  state: PlotState,
  useRange: (brushes: readonly BrushedValues[]) => void,
  parameters: () => readonly string[],
): { readonly element: HTMLElement; readonly update: () => void } {
  const count = html('span', { class: 'count' });
  const brushes = html('span', { class: 'brushes' });
  const used = (): BrushedValues[] => state.brushedValues().filter(({ column }) => parameters().includes(column));
  const use = button(l10n.t('Use as Range in File'), () => useRange(used()));
  const clear = button(l10n.t('Clear Selection'), () => state.clear());
  const element = html('div', { class: 'selection', role: 'group', 'aria-label': l10n.t('Selection') });
  element.append(count, brushes, use, clear);
  return {
    element,
    update: () => {
      const values = state.brushedValues();
      const { selected, data } = state;
      element.hidden = selected.length === 0 && values.length === 0;
      count.textContent = l10n.t('{0} of {1} runs selected', selected.length, data.rows.length);
      use.hidden = used().length === 0;
      brushes.replaceChildren(...values.map(brush => chip(brush, () => state.brush([brush.column, undefined]))));
    },
  };
}

function chip({ column, range, values }: BrushedValues, end: () => void): HTMLElement {
  const inside = range
    ? l10n.t('{0} to {1}', numberText(range[0]), numberText(range[1]))
    : (values ?? []).map(categoryLabel).join(', ');
  const close = html('button', { type: 'button', 'aria-label': l10n.t('Clear the brush on {0}', column) }, '×');
  close.addEventListener('click', end);
  return html('span', { class: 'chip' }, html('span', {}, `${column}: ${inside}`), close);
}
