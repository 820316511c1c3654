// Makes one file of an entry and the chunks that only it imports as it is loaded: each file that is read costs a window
// about half a millisecond, and the package more than what is in the file.
import { build } from 'esbuild';
import { basename, dirname, join, relative } from 'node:path';

/** The outputs that are loaded with one, itself among them, but for those of `apart`. */
function loadedWith(outputs, output, apart = new Set(), found = new Set()) {
  if (apart.has(output) || found.has(output)) return found;
  found.add(output);
  for (const { path, kind, external } of outputs[output].imports)
    if (kind === 'import-statement' && !external) loadedWith(outputs, path, apart, found);
  return found;
}

/**
 * The outputs to merge: with the entry all that it loads, with a later root what neither another root loads nor those
 * of `outside`, which a root may itself import: a file that is still loading has nothing for them.
 */
function groupsOf(outputs, entry, laterRoots, outside) {
  const [first, ...others] = [entry, ...laterRoots].map(source => {
    const found = Object.keys(outputs).find(path => outputs[path].entryPoint === source);
    if (found === undefined) throw new Error(`${source} is not loaded by a name of its own.`);
    return found;
  });
  const eager = loadedWith(outputs, first);
  const later = others.map(root => ({ root, members: loadedWith(outputs, root, eager) }));
  const apart = new Set();
  for (const path of outside) loadedWith(outputs, path, eager, apart);
  const isIn = path => later.filter(({ members }) => members.has(path)).length;
  return [
    { root: first, members: [...eager] },
    ...later.map(({ root, members }) => ({
      root,
      members: [...members].filter(path => isIn(path) === 1 && !apart.has(path)),
    })),
  ];
}

/** The path of a file as the file at `importer` imports it. */
function specifier(importer, file) {
  const path = relative(dirname(importer), file).replaceAll('\\', '/');
  return path.startsWith('.') ? path : `./${path}`;
}

/** What a merged file exports a chunk as. */
function exportName(chunk) {
  return basename(chunk).replace(/\W/g, '_');
}

/** Bundles some outputs as one, in the place of `root`, which is one of them; `inside`: see `mergeChunks`. */
async function bundled(root, members, texts, options, inside = new Map()) {
  const fromOutputs = {
    name: 'from-outputs',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir }) => {
        const file = join(resolveDir, path);
        const member = inside.get(file) ?? file;
        if (members.includes(member) || inside.has(file)) return { path: member };
        return { path: specifier(root, file), external: true };
      });
      onLoad({ filter: /\.cjs$/ }, ({ path }) => ({ contents: texts.get(path), loader: 'js' }));
    },
  };
  const exported = path =>
    path === root
      ? `export * from "${specifier(root, root)}";`
      : `export * as ${exportName(path)} from "${specifier(root, path)}";`;
  const { outputFiles } = await build({
    ...options,
    stdin: { contents: members.map(exported).join('\n'), resolveDir: dirname(root) },
    outfile: root,
    bundle: true,
    write: false,
    format: 'esm',
    plugins: [fromOutputs],
  });
  return outputFiles;
}

/**
 * Merges the outputs of a build with splitting and a metafile.
 *
 * @param roots sources: the entry, and modules that are imported later
 * @param inside the outputs that the entry has in it in the place of others that it imports, by the paths of these
 * @returns the outputs that are left, as ES modules, and `redirect(code, path)`, which makes the CommonJS of an output
 *   require the merged files for what is in them
 */
export async function mergeChunks(
  { outputFiles, metafile },
  { absWorkingDir, ...options },
  [entry, ...laterRoots],
  inside,
) {
  const { platform, target, sourcemap, external, logLevel } = options;
  const texts = new Map(outputFiles.map(({ path, text }) => [path, text]));
  const whole = path => join(absWorkingDir, path);
  const homes = new Map();
  const merged = [];
  const outside = [...inside.keys()].map(path => relative(absWorkingDir, path).replaceAll('\\', '/'));
  for (const { root, members } of groupsOf(metafile.outputs, entry, laterRoots, outside)) {
    const files = members.map(whole);
    for (const file of files) homes.set(file, whole(root));
    const same = { absWorkingDir, platform, target, sourcemap, external, logLevel };
    const isEntry = metafile.outputs[root].entryPoint === entry;
    merged.push(...(await bundled(whole(root), files, texts, same, isEntry ? inside : undefined)));
  }
  const moved = [...homes].filter(([file, home]) => file !== home);
  return {
    outputs: [...outputFiles.filter(({ path }) => !homes.has(path)), ...merged],
    redirect: (code, path) =>
      moved.reduce(
        (all, [file, home]) =>
          all.replaceAll(
            `require("${specifier(path, file)}")`,
            `require("${specifier(path, home)}").${exportName(file)}`,
          ),
        code,
      ),
  };
}
