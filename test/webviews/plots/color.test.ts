import assert from 'node:assert/strict';
import { coloringBy } from '../../../src/webviews/plots/color/coloring.ts';
import { leastDifference } from '../../../src/webviews/plots/color/colorVision.ts';
import { colorsApart, rampOn } from '../../../src/webviews/plots/color/palette.ts';
import { contrast, hexOf, parseColor, type Rgb } from '../../../src/webviews/plots/color/rgb.ts';
import { axisOf } from '../../../src/webviews/plots/scale/axis.ts';
import { madeColumn, rowsOf } from './madeUp.ts';

/** The chart colors of the editor's themes, in the order of use, and their backgrounds. */
const THEMES = {
  dark: ['#1f1f1f', '#3794ff', '#d18616', '#89d185', '#b180d7', '#f14c4c', '#cca700'],
  light: ['#ffffff', '#0063d3', '#d18616', '#388a34', '#652d90', '#e51400', '#bf8803'],
  'dark high contrast': ['#000000', '#3794ff', '#d18616', '#89d185', '#b180d7', '#f48771', '#ffd370'],
  'light high contrast': ['#ffffff', '#0063d3', '#d18616', '#374e06', '#652d90', '#b5200d', '#895503'],
} as const;
const BLACK: Rgb = [0, 0, 0];
const rgb = (text: string): Rgb => parseColor(text) ?? BLACK;

describe('Colors of plots', () => {
  it('are read as the editor writes them', () => {
    assert.deepEqual(parseColor('#3794ff'), [55, 148, 255]);
    assert.deepEqual(parseColor('rgba(55, 148, 255, 0.5)'), [55, 148, 255]);
    assert.deepEqual(parseColor('#fff'), [255, 255, 255]);
    assert.equal(parseColor('currentColor'), undefined);
    assert.equal(hexOf([55, 148, 255]), '#3794ff');
  });

  it('have the contrast that WCAG computes', () => {
    assert.equal(contrast([255, 255, 255], BLACK), 21);
    assert.equal(contrast([119, 119, 119], [255, 255, 255]).toFixed(2), '4.48');
  });

  it('look the same to people without one kind of cones where they are known to', () => {
    assert.ok(leastDifference([255, 255, 255], BLACK) > 90);
    // Red and green of the same lightness.
    assert.ok(leastDifference([180, 90, 0], [100, 120, 0]) < 10);
  });

  for (const [name, [page, ...theme]] of Object.entries(THEMES)) {
    it(`can be told apart in every way of seeing, and from the page: ${name}`, () => {
      const colors = colorsApart(theme, rgb(page), BLACK);
      assert.ok(colors.length >= 4, String(colors.length));
      assert.deepEqual(colors[0], rgb(theme[0]));
      for (const [i, color] of colors.entries()) {
        assert.ok(contrast(color, rgb(page)) >= 3);
        for (const other of colors.slice(i + 1)) assert.ok(leastDifference(color, other) >= 10);
      }
    });

    it(`stand out more and more along a scale: ${name}`, () => {
      const ramp = rampOn(rgb(page));
      const contrasts = [0, 0.25, 0.5, 0.75, 1].map(place => contrast(ramp(place), rgb(page)));
      assert.ok(contrasts.every((value, i) => value >= 3 * 0.97 && value > (contrasts[i - 1] ?? 0)));
      assert.ok(leastDifference(ramp(0), ramp(1)) > 40);
    });
  }

  it('put the best runs on top, and runs without a value under all others', () => {
    const axis = axisOf(madeColumn('loss', [0.3, undefined, 0.1, 0.9]), rowsOf(4));
    const { order, codes, codeAt } = coloringBy(axis, rowsOf(4), 'minimize', 4);
    assert.deepEqual([...order], [1, 3, 0, 2]);
    assert.deepEqual([codes[1], codes[2], codeAt(0)], [0, 63, 63]);
    assert.deepEqual([...coloringBy(axis, rowsOf(4), 'maximize', 4).order], [1, 2, 0, 3]);
  });

  it('are one for each of a few categories', () => {
    const axis = axisOf(madeColumn('o', ['b', 'a', 'b', undefined]), rowsOf(4));
    assert.deepEqual([...coloringBy(axis, rowsOf(4), undefined, 4).codes], [2, 1, 2, 0]);
  });
});
