// Makes one file of an entry and the chunks that it imports as it is loaded: each file that a window reads costs it
// about half a millisecond, whatever is in the file.
import { build } from 'esbuild';
import { basename, dirname, join, relative } from 'node:path';

/** The outputs that are loaded with `entry`, itself among them; those that it imports later are not. */
function eagerOutputs(outputs, entry) {
  const eager = new Set();
  const add = path => {
    if (eager.has(path)) return;
    eager.add(path);
    for (const { path: imported, kind, external } of outputs[path].imports)
      if (kind === 'import-statement' && !external) add(imported);
  };
  add(entry);
  return [...eager];
}

/** The path of a file as the file at `importer` imports it. */
function specifier(importer, file) {
  const path = relative(dirname(importer), file).replaceAll('\\', '/');
  return path.startsWith('.') ? path : `./${path}`;
}

/** What the merged entry exports a chunk as. */
function exportName(chunk) {
  return basename(chunk).replace(/\W/g, '_');
}

/**
 * Bundles `entry`, an output of a build with splitting and a metafile, with the chunks that it imports at once.
 *
 * @returns the outputs that are left, as ES modules, and `redirect(code, path)`, which makes the CommonJS of an output
 *   require the entry for what was in those chunks
 */
export async function mergeEager({ outputFiles, metafile }, { absWorkingDir: root, ...options }, entry) {
  const { platform, target, sourcemap, external, logLevel } = options;
  const entryPath = join(root, entry);
  const eager = eagerOutputs(metafile.outputs, entry).map(path => join(root, path));
  const chunks = eager.filter(path => path !== entryPath);
  const texts = new Map(outputFiles.map(({ path, text }) => [path, text]));
  const fromOutputs = {
    name: 'from-outputs',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir }) => {
        const file = join(resolveDir, path);
        return eager.includes(file) ? { path: file } : { path: specifier(entryPath, file), external: true };
      });
      onLoad({ filter: /\.cjs$/ }, ({ path }) => ({ contents: texts.get(path), loader: 'js' }));
    },
  };
  const exported = path => `export * as ${exportName(path)} from "${specifier(entryPath, path)}";`;
  const { outputFiles: merged } = await build({
    ...{ platform, target, sourcemap, external, logLevel },
    absWorkingDir: root,
    stdin: {
      contents: [`export * from "${specifier(entryPath, entryPath)}";`, ...chunks.map(exported)].join('\n'),
      resolveDir: dirname(entryPath),
    },
    outfile: entryPath,
    bundle: true,
    write: false,
    format: 'esm',
    plugins: [fromOutputs],
  });
  return {
    outputs: [...outputFiles.filter(({ path }) => !eager.includes(path)), ...merged],
    redirect: (code, path) =>
      chunks.reduce(
        (all, chunk) =>
          all.replaceAll(
            `require("${specifier(path, chunk)}")`,
            `require("${specifier(path, entryPath)}").${exportName(chunk)}`,
          ),
        code,
      ),
  };
}
