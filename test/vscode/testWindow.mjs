// A window of VS Code that tests share: opened for what they need, and put back to its beginning before each of them.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { startEmulatorProcess } from '../../scripts/emulatorProcess.mjs';
import { root } from '../../scripts/install.mjs';
import { signIn, signOut } from './account.mjs';
import { Workbench } from './workbench.mjs';

/** Every file below a folder, relative to it. */
const filesBelow = folder =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter(path => statSync(join(folder, path)).isFile());

/** `{url}` and `{key}` in strings are the emulator's. */
const fill = (values, emulator) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string'
        ? value.replaceAll('{url}', emulator?.url ?? '').replaceAll('{key}', emulator?.key ?? '')
        : value,
    ]),
  );

const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
/** Settings that only the user's own file may hold, which an open window does not read again. */
const fixedSettings = settings =>
  Object.entries(settings).filter(
    ([name]) => name.startsWith('security.') || contributes.configuration.properties[name]?.scope === 'application',
  );

let opened = 0;

export class TestWindow {
  /** Two tests with the same key can share a window; the other settings, account and the emulator's state are changed in an open one. */
  static key({ env = {}, settings = {}, workspace = 'sample', extensionsDir, viewport, emulator = true }) {
    return JSON.stringify([env, fixedSettings(settings), workspace, extensionsDir, viewport, !!emulator]);
  }

  /**
   * @param {object} parts where the editor's parts are, and the extension
   * @param {object} needs of the first test; see suites/README.md
   */
  static async open(
    parts,
    { env = {}, settings = {}, workspace = 'sample', extensionsDir, viewport, emulator = true },
  ) {
    const window = new TestWindow();
    window.source = join(root, 'test', 'fixtures', workspace);
    // A folder of this window's own: runs, and the windows of a run, go on side by side.
    window.folder = join(root, 'out', 'editor-workspace', String(process.pid), String(++opened), workspace);
    window.restoreFolder();
    if (emulator) window.emulator = await startEmulatorProcess();
    try {
      window.bench = await Workbench.open(parts, {
        folder: window.folder,
        extension: parts.extension,
        extensionsDir,
        viewport,
        env: fill(env, window.emulator),
        settings: window.settings(Object.fromEntries(fixedSettings(settings))),
      });
    } catch (error) {
      await window.emulator?.stop();
      throw error;
    }
    window.first = true;
    return window;
  }

  settings(own) {
    return fill({ ...(this.emulator && { 'launchSweeps.host': '{url}' }), ...own }, this.emulator);
  }

  /** The workspace as the fixture has it: also on disk under an open window. */
  restoreFolder() {
    mkdirSync(this.folder, { recursive: true });
    const wanted = new Set(filesBelow(this.source));
    for (const path of filesBelow(this.folder)) if (!wanted.has(path)) rmSync(join(this.folder, path));
    for (const path of wanted) {
      const file = join(this.folder, path);
      const text = readFileSync(join(this.source, path));
      if (!existsSync(file) || !readFileSync(file).equals(text)) {
        mkdirSync(dirname(file), { recursive: true });
        cpSync(join(this.source, path), file);
      }
    }
  }

  /** Puts the window, the workspace, the settings and the emulator to their beginning; gives what a test gets. */
  async prepare(needs) {
    const { bench, emulator } = this;
    if (!this.first) {
      await bench.tidy();
      this.restoreFolder();
    }
    await emulator?.reset(Array.isArray(needs.emulator) ? needs.emulator : []);
    // The account is that of the emulator's host: first the settings of every test, then those of this one.
    await this.changeSettings({});
    if (needs.account === 'signedIn') await signIn(bench, emulator);
    else if (!this.first) await signOut(bench);
    if (needs.settings) await this.changeSettings(needs.settings);
    if (needs.account === 'signedIn' && !this.first) await this.forgetLists();
    this.first = false;
    return { bench, emulator, folder: this.folder, check: assert };
  }

  /** Changes the settings, and waits until the window has taken them: its title, which is one of them, tells. */
  async changeSettings(own) {
    this.changes = (this.changes ?? 0) + 1;
    const title = `Test ${this.changes}`;
    this.bench.changeSettings({ ...this.settings(own), 'window.title': title });
    await this.bench.until('the settings are taken', async () => (await this.bench.page.title()).includes(title));
  }

  /** Has the extension ask anew for what it keeps of the world before; the test does not see these requests. */
  async forgetLists() {
    await this.bench.command('Launch Sweeps: Refresh');
    await this.bench.until('the requests are over', async () => {
      const before = (await this.emulator.requests()).length;
      await this.bench.page.waitForTimeout(200);
      return (await this.emulator.requests()).length === before;
    });
    await this.emulator.forgetRequests();
  }

  /** Leaves a picture of the window and the extension's log. */
  async tell(directory, name) {
    await this.bench.picture(directory, name);
    const logs = this.bench.server.home;
    const own = filesBelow(logs).filter(path => /launch-?sweeps/i.test(path) && path.endsWith('.log'));
    writeFileSync(
      join(directory, `${name}.log`),
      own.map(path => `== ${relative(logs, path)}\n${readFileSync(join(logs, path), 'utf8')}`).join('\n'),
    );
  }

  async close() {
    await this.bench.close();
    await this.emulator?.stop();
  }
}
