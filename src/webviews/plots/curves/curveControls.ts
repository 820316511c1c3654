import * as l10n from '@vscode/l10n';
import { TIME_AXIS } from '../../../core/results/panel/timeAxis.ts';
import { html } from '../../parts/element.ts';
import { button, checkbox, choice, menu } from '../parts/controls.ts';
import { likelyMetric } from '../likelyMetric.ts';
import type { PlotWishes } from '../plot.ts';
import { namesOf, type PlotData } from '../plotData.ts';

/** What somebody chooses about curves. */
export interface CurveControls {
  readonly elements: readonly HTMLElement[];
  readonly metrics: () => readonly string[];
  readonly axis: () => string;
  readonly axisWords: () => string;
  /** Along the axis lie moments, in milliseconds since 1970. */
  readonly isTime: () => boolean;
  /** From 0 to under 1. */
  readonly smoothing: () => number;
  readonly isLogX: () => boolean;
  readonly isLogY: () => boolean;
  /** Takes over which metrics there are. */
  readonly offer: (data: PlotData) => void;
}

interface Heard {
  /** Other curves are wanted. */
  readonly changed: () => void;
  /** The same curves are drawn otherwise. */
  readonly drawn: () => void;
  readonly zoomOut: () => void;
}

/** The controls of the curves, with the sweep's metric over steps at first. */
export function curveControls(wishes: PlotWishes, { changed, drawn, zoomOut }: Heard): CurveControls {
  const axes = [
    ['_step', l10n.t('Step')],
    ['_runtime', l10n.t('Seconds')],
    [TIME_AXIS, l10n.t('Time')],
  ] as const;
  const axis = choice(l10n.t('Over'), 'curvesAxis', wishes, () => {
    // Another axis has other bounds.
    zoomOut();
    changed();
  });
  const smoothing = html('input', { type: 'range', min: 0, max: 0.99, step: 0.01, value: 0 });
  smoothing.addEventListener('input', drawn);
  let [isLogX, isLogY] = [false, false];
  let chosen: readonly string[] | undefined;
  let known: PlotData | undefined;
  let built = '';
  const metrics = (): readonly string[] =>
    chosen ?? [known?.metric ?? likelyMetric(known?.logged ?? [])].filter(name => name !== undefined);
  const list = html('div', { class: 'options' });
  const pick = (name: string, isChecked: boolean): void => {
    chosen = isChecked ? [...metrics(), name] : metrics().filter(other => other !== name);
    wishes.keep('curvesMetrics', chosen);
    changed();
  };
  return {
    elements: [
      axis.element,
      menu(l10n.t('Metrics'), list),
      html('label', { class: 'choice' }, html('span', {}, l10n.t('Smoothing')), smoothing),
      checkbox(l10n.t('log X axis'), false, isChecked => {
        isLogX = isChecked;
        drawn();
      }).element,
      checkbox(l10n.t('log Y axis'), false, isChecked => {
        isLogY = isChecked;
        drawn();
      }).element,
      button(l10n.t('Zoom Out'), zoomOut),
    ],
    metrics,
    axis: () => axis.value(),
    axisWords: () => axes.find(([value]) => value === axis.value())?.[1] ?? '',
    smoothing: () => smoothing.valueAsNumber,
    isTime: () => axis.value() === TIME_AXIS,
    isLogX: () => isLogX && axis.value() !== TIME_AXIS,
    isLogY: () => isLogY,
    offer: data => {
      known = data;
      // What was chosen before the page was loaded again is known only now.
      axis.offer(axes, '_step');
      chosen ??= namesOf(wishes.recall('curvesMetrics'));
      const names = [...new Set([...metrics(), ...data.logged])];
      if (names.join('\n') === built) return;
      built = names.join('\n');
      list.replaceChildren(
        ...names.map(name =>
          html(
            'div',
            { class: 'option' },
            checkbox(name, metrics().includes(name), isChecked => pick(name, isChecked)).element,
          ),
        ),
      );
    },
  };
}
