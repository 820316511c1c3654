// Bundles the extension. `--watch` keeps going, `--production` minifies.
//
// Twice: for Node an entry and chunks beside it, so that what a window does not use (the rules and schemas, GraphQL,
// launching) is not read at all; for a browser one file, as the web extension host wants it. esbuild splits only ES
// modules, so the split output is turned into CommonJS in a second pass, which keeps the chunks but for those that are
// always read together: they become one. The pages of the webviews are scripts of their own.
import { context, transform } from 'esbuild';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { mergeChunks } from './scripts/mergeChunks.mjs';
import { noticeOf } from './scripts/notice.mjs';

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
  // The package's modules for browsers, of which only what is used is bundled; those for Node are CommonJS and come
  // whole.
  alias: {
    yaml: join(root, 'node_modules/yaml/browser/dist/index.js'),
    'yaml/util': join(root, 'node_modules/yaml/browser/dist/util.js'),
  },
};

/** The modules that a browser cannot have, and what its bundle has in their place. */
const IN_BROWSER = {
  'src/vscode/ui/platformNode.ts': 'src/vscode/ui/platformWeb.ts',
  'src/vscode/panels/results/computeImportanceNode.ts': 'src/vscode/panels/results/computeImportanceWeb.ts',
  'src/vscode/jobs/createJob.ts': 'src/vscode/notInBrowser.ts',
  'src/vscode/jobs/uploadSearchSpace.ts': 'src/vscode/notInBrowser.ts',
  'src/vscode/agents/startAgent.ts': 'src/vscode/notInBrowser.ts',
  'src/vscode/agents/startSweepAgent.ts': 'src/vscode/notInBrowser.ts',
  'src/vscode/agents/startSweepAgents.ts': 'src/vscode/notInBrowser.ts',
  'src/vscode/agents/startSweepScheduler.ts': 'src/vscode/notInBrowser.ts',
};

/** Swaps them. The build fails where a file is missing, or where nothing imports a module that is to be swapped. */
const forBrowser = {
  name: 'for-browser',
  setup(build) {
    const swaps = new Map(Object.entries(IN_BROWSER).map(([module, other]) => [join(root, module), join(root, other)]));
    const swapped = new Set();
    const missing = () => [...swaps].flat().filter(file => !existsSync(file));
    build.onStart(() => {
      swapped.clear();
      return { errors: missing().map(file => ({ text: `${relative(root, file)} of IN_BROWSER is missing` })) };
    });
    build.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, resolveDir }) => {
      const module = join(resolveDir, path);
      const other = swaps.get(module);
      if (other === undefined) return undefined;
      swapped.add(module);
      return { path: other };
    });
    build.onEnd(({ errors }) => {
      const unused = errors.length ? [] : [...swaps.keys()].filter(module => !swapped.has(module));
      return { errors: unused.map(file => ({ text: `${relative(root, file)} of IN_BROWSER is imported by nothing` })) };
    });
  },
};

/** The editor's own module is a plain object; esbuild would copy its some 500 members for each file that imports it. */
const withPlainVscode = code => code.replace(/__toESM\(require\("vscode"\)(?:, 1)?\)/g, 'require("vscode")');

/** Modules that are each one file with all that they alone import: the entry, and large ones that are loaded later. */
const MERGED = [
  'src/extension.ts',
  'src/core/language/service.ts',
  'src/vscode/explorer/makeTrees.ts',
  'src/vscode/launch/commands.ts',
];

/** Writes what was bundled as CommonJS, small where it is for production. */
const writeCommonJs = {
  name: 'write-commonjs',
  setup(build) {
    build.onEnd(async result => {
      if (result.errors.length > 0) return;
      const { outputs, redirect } = build.initialOptions.splitting
        ? await mergeChunks(result, build.initialOptions, MERGED)
        : { outputs: result.outputFiles, redirect: code => code };
      for (const { path, text } of outputs.filter(file => !file.path.endsWith('.map'))) {
        const options = {
          target: build.initialOptions.target,
          platform: build.initialOptions.platform,
          sourcefile: basename(path),
          sourcemap: production ? false : 'external',
        };
        const plain = await transform(text, { ...options, format: 'cjs' });
        const code = redirect(withPlainVscode(plain.code), path);
        mkdirSync(dirname(path), { recursive: true });
        if (production) {
          writeFileSync(path, (await transform(code, { ...options, format: 'cjs', minify: true })).code);
          continue;
        }
        writeFileSync(path, `${code}//# sourceMappingURL=${basename(path)}.map\n`);
        writeFileSync(`${path}.map`, plain.map);
      }
    });
  },
};

/** Says when building begins and ends, for the task that F5 waits for; all builds count as one. */
function tellOfWatching() {
  let running = 0;
  return {
    name: 'tell-of-watching',
    setup(build) {
      build.onStart(() => {
        if (running++ === 0) console.log('[watch] build started');
      });
      build.onEnd(() => {
        if (--running === 0) console.log('[watch] build finished');
      });
    },
  };
}
const whileWatching = watch ? [tellOfWatching()] : [];

/** What the charts' library can draw and no page uses: without it, its functions are left out of the bundle. */
const UNUSED_PATHS = /^\s*\(paths\.(stepped|bars|spline) += \w+\);$/gm;

/** Leaves it out. The build fails where a newer version of the library is written otherwise. */
const smallCharts = {
  name: 'small-charts',
  setup(build) {
    build.onLoad({ filter: /uPlot\.esm\.js$/ }, ({ path }) => {
      const code = readFileSync(path, 'utf8');
      if (code.match(UNUSED_PATHS)?.length !== 3) return { errors: [{ text: 'UNUSED_PATHS does not fit this uPlot' }] };
      return { contents: code.replace(UNUSED_PATHS, '') };
    });
  },
};

/** The pages of the webviews: each is a script and its styles. */
const PAGES = ['preview', 'results'];

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
    plugins: [writeCommonJs, ...whileWatching],
  },
  {
    ...common,
    outfile: 'dist/extension.web.js',
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    format: 'esm',
    target: 'es2022',
    sourcemap: production ? false : 'inline',
    plugins: [forBrowser, writeCommonJs, ...whileWatching],
  },
  {
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
    minify: production,
    sourcemap: false,
    plugins: [smallCharts, ...whileWatching],
  },
];

// A thread of its own loads a file of its own.
builds.push({
  ...common,
  entryPoints: ['src/vscode/panels/results/importanceWorker.ts'],
  write: true,
  outfile: 'dist/importanceWorker.cjs',
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  minify: production,
  plugins: whileWatching,
});

// A window may still read the chunks of an older build; what is packaged holds none of them.
if (production) rmSync(join(root, 'dist'), { recursive: true, force: true });
/** The files that the bundles are made of. */
const inputs = new Set();
for (const options of builds) {
  const build = await context({ ...options, metafile: true });
  if (watch) await build.watch();
  else {
    const { metafile } = await build.rebuild();
    for (const input of Object.keys(metafile.inputs)) inputs.add(input);
    await build.dispose();
  }
}
if (production) writeFileSync(join(root, 'dist', 'NOTICE.txt'), noticeOf([...inputs]));
