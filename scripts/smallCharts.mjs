// Leaves out of the charts' library what no page uses. The library is one function for all that it can draw, of which a
// bundler can remove nothing: here stands what never changes in `src/webviews/plots/curves/chart.ts`. Every rule says
// how often it fits, so that the build fails where a newer version of the library is written otherwise, and a test
// compares what the two draw.
import { readFileSync } from 'node:fs';

/** From a text up to another, which stays: each start is written once. */
const CUT = [
  // The chart has no title, no plugins, no bands, and no legend.
  ['\tif (opts.title) {', '\tconst can ='],
  ['\t(opts.plugins || []).forEach(p => {\n\t\tif', '\tconst ms ='],
  ['\t(opts.plugins || []).forEach(p => {\n\t\tfor', '\tconst seriesIdxMatcher'],
  ['\tbands.forEach(b => {', '\tconst xScaleKey ='],
  ['\t\tflags != 0 && bands.forEach(', '\t\tif (!didStrokeFill)'],
  ['\t{\n\t\tlegend.idxs = activeIdxs;', '\tlet legendTable;'],
  ['\tif (legend.live) {\n\t\tconst getMultiVals', '\tif (showLegend) {\n\t\tlegendTable'],
  ['\t\tif (mode == 1 || i > 0) {\n\t\t\tlet isTime', '\t\tif (cursorOnePt || i > 0) {'],
  // Ranges are functions, or made from the data.
  ['\t\t\t\tif (scaleKey != xScaleKey || (mode', '\t\t\t\tsc.range = fnOrSelf('],
  // Moments are given as ticks.
  ['const localTz =', '// https://stackoverflow.com'],
  ['const [ timeIncrsMs,', '// base 2'],
  ['\tconst _tzDate  =', '\tconst activeIdxs ='],
  // Lines have no points, no area under them, and go on over gaps.
  ['const pointsPath =', 'function setDefaults('],
  ['\t\t\t\tpaths: pointsPath,', '\t\t\t\t_stroke: null,'],
  ['\t\t\t\t\t{\n\t\t\t\t\t\tlet _gaps', '\t\t\t\t\tif (ctxAlpha != _ctxAlpha)'],
  // No chart follows the mouse of another.
  ['\t// internal pub/sub', '\tif (showCursor) {\n\t\tonMouse(mousedown'],
  ['\tconst seriesIdxMatcher', '\tfunction destroy('],
  ['\t\tsync.unsub(self);', '\t\tcursorPlots.delete(self);'],
  ['\t\tlegendTable?.remove();', '\t\tfire("destroy");'],
  ['\t\t\tif (_pub) {', '\t\t\tif (cursorFocus) {\n\t\t\t\tlet shouldPub'],
  ['\t\t\t\tlet shouldPub', '\t\t\t\tlet p = focus.prox;\n\n\t\t\t\tif (focusedSeries == null) {\n\t\t\t\t\tif'],
  ['\tself.redraw =', '\t// redraw() =>'],
];

/** Functions that nothing calls any more. */
const UNUSED = [
  'initLegendRow addSeries delSeries syncLegend setLegendValues setBand addBand delBand batch flushHooks setSize',
  'closestIdxFromXpos autoPadSide',
].flatMap(names => names.split(' '));

/** An expression, what it always is, and how often it is written. */
const FIXED = [
  [/^uPlot\.(?!join)\w+ *= \w+;$/gm, '', 8],
  [/^\tuPlot\.(?!join|paths)\w+ *= \w+;$/gm, '', 4],
  [/^\t\(paths\.\w+ += \w+\);$/gm, '', 4],
  [/let paths = uPlot\.paths = \{\s+points,\s+\};/g, '', 1],
  [/^\tself\.(?!destroy|posToVal|valToPos)\w+ = \w+;$/gm, '', 14],
  [/^\tself\.(valToIdx) = .*;$/gm, '', 1],
  [/^\t+(_pub && )?pubSync\(.*\);$/gm, ';', 4],
  [/\(opts\.padding \|\| .*\)\.map\(p => .*\);/g, 'opts.padding.map(p => fnOrSelf(p));', 1],
  [/assign\(\{\}, legendOpts, opts\.legend\)/g, '{live: true}', 1],
  [/^\tconst (showLegend|showCursor|markers|bands|cursorOnePt) .*;$/gm, '', 5],
  [/^\tlet multiValLegend .*;$/gm, '', 1],
  [/^\t+let (isTime|withProx) .*;$/gm, '', 3],
  [/\b(showLegend|multiValLegend|isTime|withProx|cursorOnePt|legend\.show)\b/g, 'false', 22],
  [/\b(showCursor|select\.show)\b/g, 'true', 15],
  [/\bmode == 1\b/g, 'true', 13],
  [/\b(mode == 2|ms == 1)\b/g, 'false', 16],
  [/\b(sc\.|scale\.)?(distr|xScaleDistr) +== (2|4|100)\b/g, 'false', 23],
  [/\bsc\.distr == 3 && sc\.log == 2/g, 'false', 2],
  [/\bscaleX\.time\b/g, 'false', 1],
  [/\bscaleX\.ori == 0/g, 'true', 23],
  [/\bscaleX\.ori == 1/g, 'false', 8],
  [/\b(sc|scaleOpts)\.from != null/g, 'false', 2],
  [/\bsrc == null && syncOpts\.setSeries/g, 'false', 1],
  [/\bsrc == null/g, 'true', 2],
  [/\bsrc != null/g, 'false', 1],
  [/\be != null/g, 'true', 8],
  [/, shouldPub\)/g, ')', 3],
  [/\bdrag\.setScale\b/g, 'false', 1],
  [/\bcursor\.lock\b/g, 'false', 1],
  [/\bdrag\.y\b/g, 'false', 4],
  [/\bif \(dragY\)/g, 'if (false)', 2],
  [/\buni != null/g, 'false', 1],
  [/\bbias != 0/g, 'false', 1],
  [/\bgetBBox != null/g, 'false', 1],
  [/ \|\| bandClip\b/g, '', 2],
  [/\bif \(bandClip\)/g, 'if (false)', 1],
  [/\t\t\tlet \[ bandFillDir, bandClipDir \][^]*?(?=\t\t\treturn _paths;)/g, '', 3],
];

/** The library without that; throws where a rule does not fit. */
function smallCharts(code) {
  for (const [start, end] of CUT) {
    const at = code.indexOf(start);
    const to = code.indexOf(end, at);
    if (at < 0 || to < 0 || code.includes(start, at + 1))
      throw new Error(`The charts' library is written otherwise: not once ${start}`);
    code = code.slice(0, at) + code.slice(to);
  }
  for (const name of UNUSED)
    code = replaced(code, new RegExp(`^(\\t*)function ${name}\\([^]*?\\n\\1\\}\\n`, 'gm'), '', 1);
  for (const [pattern, by, count] of FIXED) code = replaced(code, pattern, by, count);
  return code;
}

function replaced(code, pattern, by, count) {
  const found = code.match(pattern)?.length ?? 0;
  if (found !== count)
    throw new Error(`The charts' library is written otherwise: ${found}, not ${count} times ${pattern}`);
  return code.replace(pattern, by);
}

/** Leaves it out of what is bundled. */
export const smallChartsPlugin = {
  name: 'small-charts',
  setup(build) {
    build.onLoad({ filter: /uPlot\.esm\.js$/ }, ({ path }) => ({ contents: smallCharts(readFileSync(path, 'utf8')) }));
  },
};
