import * as l10n from '@vscode/l10n';
import type { Brush as BrushedValues } from '../../../contract/results.ts';
import { brushWords } from '../../../core/live/brushWords.ts';
import { html, setText } from '../../parts/element.ts';
import type { PlotState } from '../plotState.ts';
import { button } from './controls.ts';

/**
 * Each brush with a button that ends it, and what can be done with them; for under the plots, since one that moved down
 * under the mouse would move the brush that is being drawn.
 */
export function brushBar(
  state: PlotState,
  useRange: (brushes: readonly BrushedValues[]) => void,
  parameters: () => readonly string[],
): { readonly element: HTMLElement; readonly update: () => void } {
  const chips = html('span', { class: 'chips' });
  const shown = new Map<string, Chip>();
  const used = (): BrushedValues[] => state.brushedValues().filter(({ column }) => parameters().includes(column));
  const use = button(l10n.t('Use as Range in File'), () => useRange(used()));
  const element = html('div', { class: 'brushes none', role: 'group', 'aria-label': l10n.t('Brushes') });
  element.append(chips, use);
  return {
    element,
    update: () => {
      const values = state.brushedValues();
      element.classList.toggle('none', values.length === 0);
      use.hidden = used().length === 0;
      for (const brush of values) {
        const known = shown.get(brush.column) ?? chip(brush.column, () => state.brush([brush.column, undefined]));
        shown.set(brush.column, known);
        setText(known.words, `${brush.column}: ${brushWords(brush)}`);
        if (known.element.parentElement !== chips) chips.append(known.element);
      }
      for (const [column, { element: old }] of shown)
        if (!values.some(brush => brush.column === column)) {
          old.remove();
          shown.delete(column);
        }
    },
  };
}

interface Chip {
  readonly element: HTMLElement;
  readonly words: HTMLElement;
}

function chip(column: string, end: () => void): Chip {
  const close = html('button', { type: 'button', 'aria-label': l10n.t('Clear the brush on {0}', column) }, '×');
  close.addEventListener('click', end);
  const words = html('span', {});
  return { words, element: html('span', { class: 'chip' }, words, close) };
}
