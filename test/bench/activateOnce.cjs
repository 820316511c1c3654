// Loads one extension's entry with a stub of the editor, activates it if asked, and prints the milliseconds of each.
const Module = require('node:module');
const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

/** Something that can be called, constructed, extended and asked for any property. */
function anything() {
  const known = new Map();
  return new Proxy(
    function stub() {
      /* never mind */
    },
    {
      get(target, key) {
        if (key === 'then' || key === Symbol.iterator) return undefined;
        if (key === Symbol.toPrimitive) return () => '';
        if (key === 'prototype') return target.prototype;
        if (!known.has(key)) known.set(key, anything());
        return known.get(key);
      },
      set(_target, key, value) {
        known.set(key, value);
        return true;
      },
      apply: () => anything(),
      construct: (_target, _values, made) => Reflect.construct(Object, [], made),
    },
  );
}

class EventEmitter {
  event = () => ({
    dispose() {
      /* nothing held */
    },
  });
  fire() {
    /* nobody listens */
  }
  dispose() {
    /* nothing held */
  }
}
class Disposable {
  constructor(run) {
    this.run = run;
  }
  static from(...parts) {
    return new Disposable(() => parts.forEach(part => part.dispose()));
  }
  dispose() {
    this.run?.();
  }
}
const configuration = { get: (_name, fallback) => fallback ?? '', has: () => false, inspect: () => undefined };
const given = {
  EventEmitter,
  Disposable,
  workspace: Object.assign(anything(), {
    getConfiguration: () => configuration,
    textDocuments: [],
    workspaceFolders: undefined,
    isTrusted: true,
  }),
  window: Object.assign(anything(), {
    activeTextEditor: undefined,
    visibleTextEditors: [],
    state: { focused: true, active: true },
  }),
  tasks: Object.assign(anything(), { taskExecutions: [] }),
  l10n: { t: text => (typeof text === 'string' ? text : text.message) },
};
// As the prototype: a bundler's glue copies the own properties of a module and keeps its prototype.
const vscode = Object.setPrototypeOf(given, anything());
const load = Module._load;
Module._load = function stubbed(name, ...others) {
  return name === 'vscode' ? vscode : load.call(this, name, ...others);
};

const [entry, activate] = process.argv.slice(2);
const began = performance.now();
const extension = require(entry);
const loaded = performance.now();
const folder = mkdtempSync(join(tmpdir(), 'activate-'));
const memory = {
  get: (_key, fallback) => fallback,
  update: async () => undefined,
  keys: () => [],
  setKeysForSync() {
    /* no sync */
  },
};
const place = { fsPath: folder, path: folder, scheme: 'file', with: () => place, toString: () => folder };
const context = {
  subscriptions: [],
  extensionPath: folder,
  extensionUri: place,
  globalStorageUri: place,
  storageUri: place,
  logUri: place,
  extensionMode: 1,
  globalState: memory,
  workspaceState: memory,
  secrets: {
    get: async () => undefined,
    store: async () => undefined,
    delete: async () => undefined,
    onDidChange: () => ({
      dispose() {
        /* none */
      },
    }),
  },
  extension: { packageJSON: { version: '0.0.0' }, id: 'x.y' },
  environmentVariableCollection: anything(),
  asAbsolutePath: path => join(folder, path),
};
if (activate === 'true') extension.activate(context);
const activated = performance.now();
process.stdout.write(`\n${JSON.stringify({ load: loaded - began, activate: activated - loaded })}\n`, () =>
  process.exit(0),
);
