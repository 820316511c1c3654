import { smallChartsPlugin } from './smallCharts.mjs';
import { root } from './install.mjs';

/** The pages of the webviews: each is a script and its styles. */
const PAGES = ['preview', 'results'];

/** How they are bundled, for esbuild. */
export const pages = {
  absWorkingDir: root,
  entryPoints: PAGES.flatMap(name =>
    ['ts', 'css'].map(kind => ({ in: `src/webviews/${name}/${name}.${kind}`, out: name })),
  ),
  outdir: 'dist/webviews',
  bundle: true,
  logLevel: 'warning',
  platform: 'browser',
  format: 'iife',
  target: 'es2022',
  sourcemap: false,
  plugins: [smallChartsPlugin],
};
