// A keystroke in a sweep file until the preview beside it is drawn again: what the host computes (reading, then the
// page's model), and what the page takes in Chromium to change and lay it out. The way between them is the editor's.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { root } from '../../scripts/install.mjs';
import { prepareEditor } from '../vscode/prepare.ts';
import { openBrowser } from '../vscode/server.ts';
import { previewText } from './previewText.mjs';

/** Of 30 parameters, in milliseconds: the bounds. */
const LIMITS = { model: 3, redrawn: 16 };
const COUNTS = [30, 300];
const TIMES = 60;
const WARM = 20;

const median = values => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const figures = values =>
  `median ${median(values).toFixed(1)} ms, ${Math.min(...values).toFixed(1)} to ${Math.max(...values).toFixed(1)}`;

/** The host's side as it is shipped, with an editor that does not translate. */
async function hostSide() {
  const outfile = join(root, 'out', 'bench', 'preview.mjs');
  const editor = {
    name: 'editor',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^vscode$/ }, ({ path }) => ({ path, namespace: 'editor' }));
      onLoad({ filter: /./, namespace: 'editor' }, () => ({
        contents: "export { t } from '@vscode/l10n'; export * as l10n from '@vscode/l10n';",
        resolveDir: root,
      }));
    },
  };
  await build({
    stdin: {
      contents:
        "export { readDocument } from './src/core/sweep/reading.ts'; " +
        "export { Pictures } from './src/core/space/preview/pictures.ts'; " +
        "export { previewOf } from './src/core/space/preview/preview.ts'; " +
        "export { previewPage } from './src/vscode/panels/previewPage.ts'; " +
        "export { PreviewRows } from './src/vscode/panels/previewRow.ts'; " +
        "export { LISTED_RUNS } from './src/vscode/panels/previewRuns.ts';",
      resolveDir: root,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
    alias: { '@vscode/l10n': '@vscode/l10n/dist/browser.js' },
    plugins: [editor],
  });
  return import(pathToFileURL(outfile).href);
}

/** The page in a browser, drawn from a model: milliseconds until it is laid out. */
async function openPage() {
  const { browser, page } = await openBrowser(await prepareEditor(line => console.error(line)), {
    viewport: { width: 600, height: 900 },
  });
  await page.setContent('<body><main></main></body>');
  await page.addStyleTag({ content: readFileSync(join(root, 'dist', 'webviews', 'preview.css'), 'utf8') });
  await page.evaluate(() => {
    globalThis.acquireVsCodeApi = () => ({ postMessage() {}, setState() {} });
  });
  await page.addScriptTag({ content: readFileSync(join(root, 'dist', 'webviews', 'preview.js'), 'utf8') });
  const draw = model =>
    page.evaluate(data => {
      const start = performance.now();
      globalThis.dispatchEvent(new MessageEvent('message', { data: { type: 'show', page: data } }));
      globalThis.document.querySelector('main').getBoundingClientRect();
      return performance.now() - start;
    }, model);
  return { draw, close: () => browser.close() };
}

const { readDocument, previewOf, previewPage, Pictures, PreviewRows, LISTED_RUNS } = await hostSide();
const { draw, close } = await openPage();
const results = [];
for (const count of COUNTS) {
  const { text, edit } = previewText(count);
  const times = { reading: [], model: [], page: [] };
  const [pictures, rows] = [new Pictures(), new PreviewRows()];
  let size = 0;
  for (let i = 0; i < TIMES + WARM; i++) {
    const typed = `${text.slice(0, edit)}${1 + (i % 9)}${text.slice(edit + 1)}`;
    const start = performance.now();
    const { sweep } = readDocument({ text: typed, fileName: 'sweep.yaml' });
    const read = performance.now();
    const preview = previewOf(sweep, { gridRuns: LISTED_RUNS, sampleRuns: LISTED_RUNS, seed: 1 }, pictures);
    const model = previewPage(sweep, preview, { uri: 'file:///sweep.yaml', title: 'sweep.yaml' }, rows);
    const made = performance.now();
    const drawn = await draw(model);
    if (i < WARM) continue;
    size = JSON.stringify(model).length;
    times.reading.push(read - start);
    times.model.push(made - read);
    times.page.push(drawn);
  }
  const total = times.model.map((ms, i) => times.reading[i] + ms + times.page[i]);
  console.log(`${count} parameters (${(size / 1024).toFixed(0)} kB to the page)`);
  for (const [what, values] of Object.entries({ ...times, total }))
    console.log(`  ${what.padEnd(8)} ${figures(values)}`);
  results.push({ model: median(times.model), redrawn: median(total) });
}
await close();
const over = Object.keys(LIMITS).filter(key => results[0][key] > LIMITS[key]);
console.log(`at most, of ${COUNTS[0]} parameters: model ${LIMITS.model} ms, in all ${LIMITS.redrawn} ms`);
if (over.length) {
  console.error(`Over the limit: ${over.join(', ')}`);
  process.exit(1);
}
