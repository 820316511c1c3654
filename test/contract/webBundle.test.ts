import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';

const root = join(import.meta.dirname, '..', '..');

/** Something that can be called, made, read and disposed of without end, and notes the commands that are registered. */
function misnamed(commands: Set<string>, path: string): unknown {
  const made = (name: string): unknown => misnamed(commands, `${path}.${name}`);
  const known = new Map<PropertyKey, unknown>();
  return new Proxy(class {}, {
    get(target, name) {
      if (name === 'prototype') return Reflect.get(target, name);
      if (name === Symbol.iterator) return () => [][Symbol.iterator]();
      if (name === 'then') return undefined;
      if (name === Symbol.toPrimitive || name === 'toString') return () => path;
      if (!known.has(name)) known.set(name, made(String(name)));
      return known.get(name);
    },
    apply(_target, _self, given: unknown[]) {
      if (path === 'vscode.commands.registerCommand') commands.add(String(given[0]));
      return made('called');
    },
    construct: () => Object(made('made')) as object,
  });
}

describe('the web bundle', function () {
  this.timeout(300_000);
  let code = '';

  before(() => {
    // `npm test` has built it just before, for the tests in VS Code for the Web.
    const built = process.env['IS_BUILT'] ? undefined : spawnSync(process.execPath, ['esbuild.mjs'], { cwd: root });
    assert.equal(built?.status ?? 0, 0, String(built?.stderr));
    code = readFileSync(join(root, 'dist', 'extension.web.js'), 'utf8');
  });

  it('asks for nothing but the editor when it is activated without Node, and registers the commands', () => {
    const commands = new Set<string>();
    const vscode = misnamed(commands, 'vscode');
    const module: { exports: { activate?: (context: unknown) => void } } = { exports: {} };
    const worker = createContext({
      module,
      exports: module.exports,
      URL,
      TextEncoder,
      TextDecoder,
      AbortController,
      setTimeout,
      clearTimeout,
      console,
      crypto,
      require: (name: string) => {
        assert.equal(name, 'vscode');
        return vscode;
      },
    });
    runInContext(code, worker, { filename: 'extension.web.js' });
    const context = misnamed(new Set(), 'context');
    module.exports.activate?.(context);
    for (const command of ['account.signIn', 'sweep.launch', 'explorer.refresh', 'bug.report'])
      assert.ok(commands.has(`launchSweeps.${command}`), command);
  });

  it("holds no module of Node's, not even one that is loaded later", () => {
    const asked = [...code.matchAll(/\b(?:require|import)\(\s*["']([^"']+)["']\s*\)/g)].map(([, name]) => name ?? '');
    const isOwn = (name: string): boolean => code.includes(`\n${JSON.stringify(name)}(module, exports, require) {`);
    assert.deepEqual(
      [...new Set(asked)].filter(name => !isOwn(name)),
      ['vscode'],
    );
  });
});
