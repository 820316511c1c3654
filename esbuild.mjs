// Bundles the extension. `--watch` keeps going, `--production` minifies.
//
// Twice: for Node an entry and chunks beside it, so that what a window does not use (the rules and schemas, GraphQL, launching) is not even
// read; for a browser one file, as the web extension host wants it. esbuild splits only modules of the new kind, so the split output is
// turned into CommonJS in a second pass, which shares what chunks share.
import { context, transform } from 'esbuild';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const root = import.meta.dirname;

const common = {
  absWorkingDir: root, bundle: true, minify: production, logLevel: 'warning', external: ['vscode', 'node:*'], entryPoints: ['src/extension.ts'], mainFields: ['module', 'main'],
};

/** Where the browser's host differs, its own file is taken. */
const forBrowser = {
  name: 'for-browser',
  setup(build) {
    build.onResolve({ filter: /\/platformNode\.ts$/ }, ({ path, resolveDir }) => ({ path: join(resolveDir, path.replace('platformNode', 'platformWeb')) }));
  },
};

const toCommonJs = {
  name: 'to-commonjs',
  setup(build) {
    build.onEnd(async ({ outputFiles, errors }) => {
      if (errors.length > 0) return;
      const files = await Promise.all(outputFiles.map(async ({ path, text }) => ({
        path, ...await transform(text, { format: 'cjs', platform: 'node', target: 'node20', minify: production, sourcemap: production ? false : 'external', sourcefile: basename(path) }),
      })));
      for (const { path, code, map } of files) {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, map ? `${code}//# sourceMappingURL=${basename(path)}.map\n` : code);
        if (map) writeFileSync(`${path}.map`, map);
      }
    });
  },
};

const builds = [
  {
    ...common, outdir: 'dist', outExtension: { '.js': '.cjs' }, chunkNames: 'chunks/[name]-[hash]', platform: 'node', format: 'esm', splitting: true,
    target: 'node20', write: false, sourcemap: production ? false : 'inline', plugins: [toCommonJs],
  },
  { ...common, outfile: 'dist/extension.web.js', platform: 'browser', format: 'cjs', target: 'es2022', sourcemap: !production, plugins: [forBrowser] },
];

// A window may still read the chunks of an older build; what is packaged holds none of them.
if (production) rmSync(join(root, 'dist'), { recursive: true, force: true });
for (const options of builds) {
  const build = await context(options);
  if (watch) await build.watch();
  else { await build.rebuild(); await build.dispose(); }
}
