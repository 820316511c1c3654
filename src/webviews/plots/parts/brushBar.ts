import * as l10n from '@vscode/l10n';
import type { Brush as BrushedValues } from '../../../contract/results.ts';
import { brushWords } from '../../../core/live/brushWords.ts';
import { html } from '../../parts/element.ts';
import type { PlotState } from '../plotState.ts';
import { button } from './controls.ts';

/** Each brush with a button that ends it, and what can be done with them; hidden without any. */
export function brushBar(
  state: PlotState,
  useRange: (brushes: readonly BrushedValues[]) => void,
  parameters: () => readonly string[],
): { readonly element: HTMLElement; readonly update: () => void } {
  const chips = html('span', { class: 'chips' });
  const used = (): BrushedValues[] => state.brushedValues().filter(({ column }) => parameters().includes(column));
  const use = button(l10n.t('Use as Range in File'), () => useRange(used()));
  const element = html('div', { class: 'brushes', role: 'group', 'aria-label': l10n.t('Brushes'), hidden: '' });
  element.append(chips, use);
  return {
    element,
    update: () => {
      const values = state.brushedValues();
      element.hidden = values.length === 0;
      use.hidden = used().length === 0;
      chips.replaceChildren(...values.map(brush => chip(brush, () => state.brush([brush.column, undefined]))));
    },
  };
}

function chip(brush: BrushedValues, end: () => void): HTMLElement {
  const { column } = brush;
  const close = html('button', { type: 'button', 'aria-label': l10n.t('Clear the brush on {0}', column) }, '×');
  close.addEventListener('click', end);
  return html('span', { class: 'chip' }, html('span', {}, `${column}: ${brushWords(brush)}`), close);
}
