// Bundles the extension. `--watch` keeps going, `--production` minifies.
import { context } from 'esbuild';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const common = { bundle: true, minify: production, sourcemap: !production, logLevel: 'warning', external: ['vscode'] };
const builds = [
  { ...common, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.cjs', platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] },
];

for (const options of builds) {
  const build = await context(options);
  if (watch) await build.watch();
  else { await build.rebuild(); await build.dispose(); }
}
