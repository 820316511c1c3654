import assert from 'node:assert/strict';
import { build, type Plugin } from 'esbuild';
import { smallChartsPlugin } from '../../../scripts/smallCharts.mjs';
import { root } from '../../../scripts/install.mjs';
import type { ChartLine, ChartOptions } from '../../../src/webviews/plots/curves/chart.ts';
import { chartsIn, type Charts } from './fakePage.ts';

/** The chart of the page, with the library as the page has it, or whole. */
async function charts(plugins: Plugin[]): Promise<Charts> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/webviews/plots/curves/chart.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'charts',
    platform: 'browser',
    target: 'es2022',
    plugins,
  });
  return chartsIn(outputFiles[0]?.text ?? '');
}

const THEME = {
  background: '#ffffff',
  foreground: '#000000',
  muted: '#777777',
  line: '#777777',
  focus: '#0000ff',
  marks: ['#0063d3', '#aa5500', '#00aa55'],
  ramp: () => [0, 0, 0] as const,
  family: 'sans-serif',
  size: 13,
};

const line = (run: number, x: number[], y: number[], isRaw = false): ChartLine => ({
  run,
  x: Float64Array.from(x),
  y: Float64Array.from(y),
  isRaw,
});
const many = Array.from({ length: 6_000 }, (_, i) => i);

const LINES: Record<string, readonly ChartLine[]> = {
  'two runs': [line(0, [0, 1, 2, 3], [0.9, 0.5, 0.2, 0.1]), line(1, [0, 2, 4], [0.8, 0.6, 0.55])],
  'gaps, none and infinite values': [line(0, [0, 1, 2, 3, 4], [1, NaN, 3, Infinity, -2])],
  'smoothed over raw': [line(0, [1, 2, 3], [5, 9, 7], true), line(0, [1, 2, 3], [5, 7, 7])],
  'one point': [line(2, [7], [0.25])],
  'the same value throughout': [line(0, [1, 2, 3], [4, 4, 4])],
  'more points than pixels': [
    line(
      0,
      many,
      many.map(i => Math.sin(i / 40) + 2),
    ),
  ],
  moments: [line(0, [1.7e9, 1.70001e9, 1.7001e9], [1e-5, 3e-4, 2e-2])],
  'no points': [line(0, [], [])],
};

const AXES: Record<string, Partial<ChartOptions>> = {
  plain: {},
  'log Y': { isLogY: true },
  'log X': { isLogX: true },
  'log both': { isLogX: true, isLogY: true },
  'time of day': { isTime: true },
  zoomed: { zoom: [1, 2.5] },
};

describe('The small library of charts', function () {
  this.timeout(60_000);
  let [small, whole]: Charts[] = [];

  before(async () => {
    [small, whole] = await Promise.all([charts([smallChartsPlugin]), charts([])]);
  });

  for (const [name, lines] of Object.entries(LINES))
    for (const [axes, options] of Object.entries(AXES))
      it(`draws, follows the mouse and ends as the whole one does: ${name}, ${axes}`, async () => {
        const given = {
          size: { width: 640, height: 300 },
          theme: THEME,
          metric: 'loss',
          across: 'Step',
          isLogX: false,
          isLogY: false,
          isTime: false,
          zoom: undefined,
          ...options,
        };
        const [drawn, expected] = await Promise.all([small?.use(lines, given), whole?.use(lines, given)]);
        assert.deepEqual(drawn, expected);
        const hasLabels = expected?.some(call => call.startsWith('canvas.fillText'));
        assert.equal(hasLabels, name !== 'no points' || axes === 'zoomed', 'the labels of the axes');
        if (name === 'two runs' && axes === 'plain')
          for (const call of ['canvas.stroke', 'zoomed', 'pointed: line', 'all shown'])
            assert.ok(
              expected?.some(each => each.startsWith(call)),
              call,
            );
      });
});
