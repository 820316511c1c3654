import { html, svg } from '../../parts/element.ts';
import type { Theme } from '../color/theme.ts';
import { lineStyle } from './lineStyle.ts';

/** Which line is which run: its color, its dashes and its name. */
export function runsLegend(names: readonly string[], theme: Theme): HTMLElement[] {
  return names.map((name, number) => {
    const { color, dash } = lineStyle(number, theme);
    const line = svg('line', {
      x1: 0,
      y1: 5,
      x2: 28,
      y2: 5,
      stroke: color,
      'stroke-width': 2,
      'stroke-dasharray': dash.join(' '),
    });
    const sample = svg('svg', { class: 'sample', viewBox: '0 0 28 10', 'aria-hidden': 'true' }, line);
    return html('li', {}, sample, html('span', {}, name));
  });
}
