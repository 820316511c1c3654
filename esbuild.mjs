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
  absWorkingDir: root,
  bundle: true,
  write: false,
  logLevel: 'warning',
  external: ['vscode', 'node:*'],
  entryPoints: ['src/extension.ts'],
  mainFields: ['module', 'main'],
};

/** Where the browser's host differs, its own file is taken. */
const forBrowser = {
  name: 'for-browser',
  setup(build) {
    build.onResolve({ filter: /\/platformNode\.ts$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.replace('platformNode', 'platformWeb')),
    }));
    build.onResolve({ filter: /\/(createJob|startAgent|startSweepAgent)\.ts$/ }, ({ path, importer }) =>
      importer.includes('/vscode/') && !path.includes('/core/')
        ? { path: join(root, 'src/vscode/notInBrowser.ts') }
        : undefined,
    );
  },
};

/** The editor's own module is a plain object; esbuild would copy its some 500 members for each file that imports it. */
const withPlainVscode = code => code.replace(/__toESM\(require\("vscode"\)(?:, 1)?\)/g, 'require("vscode")');

/** Writes what was bundled as CommonJS, small where it is for production. */
const writeCommonJs = {
  name: 'write-commonjs',
  setup(build) {
    build.onEnd(async ({ outputFiles, errors }) => {
      if (errors.length > 0) return;
      for (const { path, text } of outputFiles.filter(file => !file.path.endsWith('.map'))) {
        const options = {
          target: build.initialOptions.target,
          platform: build.initialOptions.platform,
          sourcefile: basename(path),
          sourcemap: production ? false : 'external',
        };
        const plain = await transform(text, { ...options, format: 'cjs' });
        const code = withPlainVscode(plain.code);
        mkdirSync(dirname(path), { recursive: true });
        if (production) {
          writeFileSync(path, (await transform(code, { ...options, minify: true })).code);
          continue;
        }
        writeFileSync(path, `${code}//# sourceMappingURL=${basename(path)}.map\n`);
        writeFileSync(`${path}.map`, plain.map);
      }
    });
  },
};

const builds = [
  {
    ...common,
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    chunkNames: 'chunks/[name]-[hash]',
    platform: 'node',
    format: 'esm',
    splitting: true,
    target: 'node20',
    sourcemap: production ? false : 'inline',
    plugins: [writeCommonJs],
  },
  {
    ...common,
    outfile: 'dist/extension.web.js',
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    format: 'esm',
    target: 'es2022',
    sourcemap: production ? false : 'inline',
    plugins: [forBrowser, writeCommonJs],
  },
];

// A window may still read the chunks of an older build; what is packaged holds none of them.
if (production) rmSync(join(root, 'dist'), { recursive: true, force: true });
for (const options of builds) {
  const build = await context(options);
  if (watch) await build.watch();
  else {
    await build.rebuild();
    await build.dispose();
  }
}
