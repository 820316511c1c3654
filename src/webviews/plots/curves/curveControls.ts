import * as l10n from '@vscode/l10n';
import { TIME_AXIS } from '../../../core/results/panel/timeAxis.ts';
import { html } from '../../parts/element.ts';
import { button, type Checkbox, checkbox, choice, menu } from '../parts/controls.ts';
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
  smoothing.addEventListener('change', () => wishes.keep('curvesSmoothing', smoothing.value));
  let logs: readonly string[] = [];
  const logOf = (name: 'x' | 'y', label: string): Checkbox =>
    checkbox(label, false, isChecked => {
      logs = [...logs.filter(other => other !== name), ...(isChecked ? [name] : [])];
      wishes.keep('curvesLogs', logs);
      drawn();
    });
  const [logX, logY] = [logOf('x', l10n.t('log X axis')), logOf('y', l10n.t('log Y axis'))];
  let chosen: readonly string[] | undefined;
  let known: PlotData | undefined;
  let built = '';
  const metrics = (): readonly string[] =>
    chosen ?? [known?.metric ?? likelyMetric(known?.logged ?? [])].filter(name => name !== undefined);
  const recallLook = (): void => {
    const smoothed = wishes.recall('curvesSmoothing');
    if (typeof smoothed === 'string') smoothing.value = smoothed;
    logs = namesOf(wishes.recall('curvesLogs')) ?? [];
    logX.check(logs.includes('x'));
    logY.check(logs.includes('y'));
  };
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
      logX.element,
      logY.element,
      button(l10n.t('Zoom Out'), zoomOut),
    ],
    metrics,
    axis: () => axis.value(),
    axisWords: () => axes.find(([value]) => value === axis.value())?.[1] ?? '',
    smoothing: () => smoothing.valueAsNumber,
    isTime: () => axis.value() === TIME_AXIS,
    isLogX: () => logs.includes('x') && axis.value() !== TIME_AXIS,
    isLogY: () => logs.includes('y'),
    offer: data => {
      // What was chosen before the page was loaded again is known only now.
      if (!known) recallLook();
      known = data;
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
