// Puts the modules of a bundle into few files as functions by their paths, each of which runs when it is first
// required. A browser's extension host loads one file only; Node's windows load their own entry, and what is loaded
// later from the browser's file, so that the package holds it once.

/** Runs as it is in what is packed. Makes the `require` of modules: `loaded` are those that have run. */
function requirer(find, loaded, outside) {
  const load = path => {
    if (!(path in loaded)) {
      const run = find(path);
      if (run === undefined) return outside(path);
      loaded[path] = { exports: {} };
      run(loaded[path], loaded[path].exports, load);
    }
    return loaded[path].exports;
  };
  return load;
}

/** Runs as it is in Node's file. Finds modules in another file by their places, and compiles nothing else of it. */
function finder(file, places) {
  const { compileFunction } = require('node:vm');
  const bytes = require('node:fs').readFileSync(file);
  return path => {
    const place = places[path];
    if (place === undefined) return undefined;
    const { start, end, line } = place;
    const options = { filename: file, lineOffset: line };
    return compileFunction(bytes.toString('utf8', start, end), ['module', 'exports', 'require'], options);
  };
}

/** A file that grows by lines, and its source map as one of sections. */
class Lines {
  text = '';
  sections = [];
  #line = 0;
  #bytes = 0;

  /** @param map the source map of these lines, as JSON; undefined = they have none */
  add(text, map) {
    if (map !== undefined) this.sections.push({ offset: { line: this.#line, column: 0 }, map: JSON.parse(map) });
    const lines = text.endsWith('\n') ? text : `${text}\n`;
    this.text += lines;
    this.#line += lines.split('\n').length - 1;
    this.#bytes += Buffer.byteLength(lines);
  }

  /** Modules as an object, for the rest of the file to name; gives their places by their paths. */
  addModules(name, modules) {
    const places = {};
    this.add(`const ${name} = {`);
    for (const { path, code, map } of modules) {
      this.add(`${JSON.stringify(path)}(module, exports, require) {`);
      const [start, line] = [this.#bytes, this.#line];
      this.add(code, map);
      places[path] = { start, end: this.#bytes, line };
      this.add('},');
    }
    this.add('};');
    return places;
  }

  get map() {
    return JSON.stringify({ version: 3, sections: this.sections });
  }
}

/** What a module requires as it runs, not later; of its code as esbuild writes it. */
export const requiredAtOnce = code => {
  const now = code.replace(/Promise\.resolve\(\)\.then\(\(\) ?=> ?(?:[\w$]+\()?require\("[^"]+"\)/g, '');
  return [...now.matchAll(/\brequire\("(\.\/[^"]+)"\)/g)].map(([, path]) => path);
};

/** Throws where a module requires itself by others: what it has not exported yet would be undefined to them. */
export function assertNoCircles(modules) {
  const required = new Map(modules.map(each => [each.path, each.required]));
  const sound = new Set();
  const follow = (path, way) => {
    if (way.includes(path)) throw new Error(`Modules require each other: ${[...way, path].join(' → ')}`);
    if (sound.has(path)) return;
    for (const next of required.get(path) ?? []) follow(next, [...way, path]);
    sound.add(path);
  };
  for (const path of required.keys()) follow(path, []);
}

/** A module that is another one. */
export const sameModule = (path, other) => ({
  path,
  code: `module.exports = require(${JSON.stringify(other)});`,
  required: [other],
});

/** The one file of a browser, with the places of its modules; the entry runs as the extension is activated. */
export function packForBrowser(modules, entry) {
  const file = new Lines();
  const places = file.addModules('modules', modules);
  file.add(requirer.toString());
  file.add('exports.activate = context =>');
  file.add(`requirer(path => modules[path], {}, require)(${JSON.stringify(entry)}).activate(context);`);
  return { file, places };
}

/** What Node loads later: modules of its own, and those of the browser's file at `places`; by its own entry. */
export function packForNode(modules, entry, browserFile, places) {
  const file = new Lines();
  const quoted = JSON.stringify(entry);
  file.addModules('own', modules);
  file.add(requirer.toString());
  file.add(finder.toString());
  file.add(`const find = finder(require("node:path").join(__dirname, ${JSON.stringify(browserFile)}),`);
  file.add(`${JSON.stringify(places)});`);
  file.add('module.exports =');
  file.add(`requirer(path => own[path] ?? find(path), { ${quoted}: { exports: require(${quoted}) } }, require);`);
  return file;
}

/** The code of Node's entry, which requires what is loaded later from the file of it. */
export const requireLater = (code, laterFile) =>
  code.replace(/\brequire\((["']\.\/[^"']+["'])\)/g, `require(${JSON.stringify(laterFile)})($1)`);
