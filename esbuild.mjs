// Bundles the extension. `--watch` keeps going, `--production` minifies.
//
// It is split, so that what a window does not use (the rules and schemas, GraphQL, launching) does not run at all.
// esbuild splits only ES modules: the outputs are turned into CommonJS in a second pass, those that are always loaded
// together as one. A browser gets all of them in one file, as its extension host wants it; Node gets the entry, and
// loads the others from that file. The pages of the webviews are scripts of their own.
import { context, transform } from 'esbuild';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { mergeChunks } from './scripts/mergeChunks.mjs';
import { noticeOf } from './scripts/notice.mjs';
import {
  assertNoCircles,
  packForBrowser,
  packForNode,
  requiredAtOnce,
  requireLater,
  sameModule,
} from './scripts/packModules.mjs';
import { pages } from './scripts/pages.mjs';
import { BROWSER_OUTPUTS, BROWSER_SOURCES, PLATFORM_SOURCES, platformModules } from './scripts/platformModules.mjs';
import { smallScript, smallScripts } from './scripts/smallScripts.mjs';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const root = import.meta.dirname;

const common = {
  absWorkingDir: root,
  bundle: true,
  write: false,
  logLevel: 'warning',
  external: ['vscode', 'node:*'],
  // The package's modules for browsers, of which only what is used is bundled; those for Node are CommonJS and come
  // whole.
  alias: {
    yaml: join(root, 'node_modules/yaml/browser/dist/index.js'),
    'yaml/util': join(root, 'node_modules/yaml/browser/dist/util.js'),
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
/** The output of the first. */
const ENTRY = './extension.cjs';
const isCode = ({ path }) => !path.endsWith('.map');

/** How the code of the extension is written. */
const FORM = { platform: 'browser', target: 'es2022', sourcemap: production ? false : 'external' };

/** An output as a CommonJS module, small where it is for production. */
async function toCommonJs({ path, text }, redirect) {
  // `import(…)` is made a `require` too, since nothing but the outputs themselves is there to be imported.
  const options = { ...FORM, format: 'cjs', sourcefile: basename(path), supported: { 'dynamic-import': false } };
  const plain = await transform(text, options);
  const code = redirect(withPlainVscode(plain.code), path);
  const key = `./${basename(path)}`;
  if (!production) return { path: key, code, required: requiredAtOnce(code), map: plain.map };
  const { code: minified } = await transform(code, { ...options, minify: true });
  return { path: key, code: await smallScript(minified, false), required: requiredAtOnce(code) };
}

/** The outputs that are imported from some sources, at once or later, with those of the sources. */
function importedFrom({ outputs }, sources) {
  const found = new Set();
  const follow = path => {
    if (found.has(path)) return;
    found.add(path);
    for (const { path: imported, external } of outputs[path].imports) if (!external) follow(imported);
  };
  for (const path of Object.keys(outputs)) if (sources.includes(outputs[path].entryPoint)) follow(path);
  return found;
}

const dist = name => join(root, 'dist', name);

function write(name, { text, map }) {
  mkdirSync(dist('.'), { recursive: true });
  writeFileSync(dist(name), production ? text : `${text}//# sourceMappingURL=${name}.map\n`);
  if (!production) writeFileSync(dist(`${name}.map`), map);
}

/** Writes what was bundled: Node's entry, what Node loads later, and the one file of a browser. */
const writeModules = {
  name: 'write-modules',
  setup(build) {
    build.onEnd(async result => {
      if (result.errors.length > 0) return;
      const merge = async (roots, platform) =>
        mergeChunks(result, build.initialOptions, roots, new Map(platform.map(pair => pair.map(dist))));
      const forNode = await merge(
        MERGED,
        [...BROWSER_OUTPUTS.keys()].map(path => [path, path]),
      );
      const forBrowser = await merge(MERGED.slice(0, 1), [...BROWSER_OUTPUTS]);
      const modules = await Promise.all(forNode.outputs.filter(isCode).map(file => toCommonJs(file, forNode.redirect)));
      const node = modules.find(({ path }) => path === ENTRY);
      const browser = await toCommonJs(
        forBrowser.outputs.find(({ path }) => path === dist(ENTRY)),
        forNode.redirect,
      );
      const shared = importedFrom(result.metafile, [MERGED[0], ...BROWSER_SOURCES]);
      const isShared = ({ path }) => shared.has(`dist/${path.slice(2)}`);
      const others = modules.filter(module => module !== node);
      const replaced = [...BROWSER_OUTPUTS].map(([path, other]) => sameModule(path, other));
      const { file, places } = packForBrowser([browser, ...others.filter(isShared), ...replaced], ENTRY);
      write('extension.web.js', file);
      const own = others.filter(module => !isShared(module));
      assertNoCircles(modules);
      assertNoCircles([browser, ...others.filter(isShared), ...replaced]);
      const { [ENTRY]: _, ...later } = places;
      write('later.cjs', packForNode(own, ENTRY, 'extension.web.js', later));
      write(basename(ENTRY), { text: requireLater(node.code, './later.cjs'), map: node.map });
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

const smaller = production ? [smallScripts] : [];

const builds = [
  {
    ...common,
    ...FORM,
    entryPoints: [MERGED[0], ...PLATFORM_SOURCES],
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    entryNames: '[name]',
    mainFields: ['browser', 'module', 'main'],
    format: 'esm',
    splitting: true,
    // Short names for what modules import of each other; everything else is made small as it is written.
    minifyIdentifiers: production,
    sourcemap: production ? false : 'inline',
    plugins: [platformModules, writeModules, ...whileWatching],
  },
  { ...pages, minify: production, plugins: [...pages.plugins, ...smaller, ...whileWatching] },
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
  plugins: [...smaller, ...whileWatching],
});

// Nothing that an older build left is packaged.
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
