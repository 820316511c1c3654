// A window of VS Code that tests share: opened for what they need, and put back to its beginning before each of them.
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { startEmulatorProcess, type EmulatorProcess } from '../emulator/emulatorProcess.ts';
import { root } from '../../scripts/install.mjs';
import { signIn, signOut } from './account.ts';
import { requestsOver } from './requestsOver.ts';
import { VIEWPORT, type Settings } from './server.ts';
import type { Context, Needs, TestParts } from './suite.ts';
import { Workbench } from './workbench.ts';

/** Every file below a folder, relative to it. */
const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter(path => statSync(join(folder, path)).isFile());

/** `{url}` and `{key}` in strings are the emulator's. */
const fill = <T>(values: Readonly<Record<string, T>>, emulator: EmulatorProcess | undefined): Record<string, T> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string'
        ? (value.replaceAll('{url}', emulator?.url ?? '').replaceAll('{key}', emulator?.key ?? '') as T & string)
        : value,
    ]),
  );

const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  contributes: { configuration: { properties: Record<string, { scope?: string }> } };
};
/** Settings that only the user's own file may hold, which an open window does not read again. */
const fixedSettings = (settings: Settings): [string, unknown][] =>
  Object.entries(settings).filter(
    ([name]) => name.startsWith('security.') || contributes.configuration.properties[name]?.scope === 'application',
  );

/** The settings of a test, with the emulator as host where there is one. */
const settingsFor = (own: Settings, emulator: EmulatorProcess | undefined): Settings =>
  fill({ ...(emulator && { 'launchSweeps.host': '{url}' }), ...own }, emulator);

/** Makes a folder, and gives it. */
function mkdir(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Makes a folder a copy of another: also on disk under an open window. */
function restore(folder: string, source: string): void {
  mkdirSync(folder, { recursive: true });
  const wanted = new Set(filesBelow(source));
  for (const path of filesBelow(folder)) if (!wanted.has(path)) rmSync(join(folder, path));
  for (const path of wanted) {
    const file = join(folder, path);
    const text = readFileSync(join(source, path));
    if (!existsSync(file) || !readFileSync(file).equals(text)) {
      mkdirSync(dirname(file), { recursive: true });
      cpSync(join(source, path), file);
    }
  }
}

export class TestWindow {
  private first = true;
  private changes = 0;

  private constructor(
    readonly bench: Workbench,
    private readonly emulator: EmulatorProcess | undefined,
    private readonly folder: string,
    private readonly source: string,
  ) {}

  /**
   * Two tests with the same key can share a window; the other settings, account, size and the emulator's state are
   * changed in an open one.
   */
  static key({ env = {}, settings = {}, workspace = 'sample', extensionsDir, emulator = [] }: Needs): string {
    return JSON.stringify([env, fixedSettings(settings), workspace, extensionsDir, !!emulator]);
  }

  /** Opens a window for what its first test needs. */
  static async open(
    parts: TestParts,
    { env = {}, settings = {}, workspace = 'sample', extensionsDir, emulator: wanted = [] }: Needs,
  ): Promise<TestWindow> {
    const source = join(root, 'test', 'fixtures', workspace);
    // A folder of this window's own: runs, and the windows of a run, are side by side.
    const folder = mkdtempSync(join(mkdir(join(root, 'out', 'editor-workspace', String(process.pid))), 'window-'));
    const workspaceFolder = join(folder, workspace);
    restore(workspaceFolder, source);
    const emulator = wanted ? await startEmulatorProcess() : undefined;
    try {
      const bench = await Workbench.open(parts, {
        folder: workspaceFolder,
        extension: parts.extension,
        extensionsDir,
        env: fill(env, emulator),
        settings: settingsFor(Object.fromEntries(fixedSettings(settings)), emulator),
      });
      return new TestWindow(bench, emulator, workspaceFolder, source);
    } catch (error) {
      await emulator?.stop();
      throw error;
    }
  }

  /** Resets the window, the workspace, the settings and the emulator; gives what a test gets. */
  async prepare(needs: Needs): Promise<Context> {
    const { bench, emulator } = this;
    await bench.page.setViewportSize(needs.viewport ?? VIEWPORT);
    if (!this.first) {
      await bench.tidy();
      restore(this.folder, this.source);
    }
    await emulator?.reset(Array.isArray(needs.emulator) ? needs.emulator : []);
    // The account is that of the emulator's host: a test that names another is signed in before.
    const namesHost = needs.settings !== undefined && 'launchSweeps.host' in needs.settings;
    await this.changeSettings(namesHost ? {} : (needs.settings ?? {}));
    if (needs.account === 'signedIn') await signIn(bench, this.running());
    else if (!this.first && emulator) {
      await signOut(bench, emulator);
      // Until then the account of the test before may have asked about what it launched.
      await emulator.forgetRequests();
    }
    if (namesHost) await this.changeSettings(needs.settings ?? {});
    if (needs.account === 'signedIn' && !this.first) await this.forgetLists();
    this.first = false;
    const running = (): EmulatorProcess => this.running();
    return {
      bench,
      get emulator() {
        return running();
      },
      folder: this.folder,
      check: assert,
    };
  }

  /** Changes the settings, and waits until the window has taken them: its title, which is one of them, shows it. */
  private async changeSettings(own: Settings): Promise<void> {
    const { 'window.title': _title, ...now } = this.bench.settings;
    if (this.changes > 0 && isDeepStrictEqual(now, settingsFor(own, this.emulator))) return;
    this.changes += 1;
    const title = `Test ${this.changes}`;
    this.bench.changeSettings({ ...settingsFor(own, this.emulator), 'window.title': title });
    await this.bench.until('the settings are taken', async () => (await this.bench.page.title()).includes(title));
  }

  /** Has the extension ask again for what it keeps of the previous world; the test does not see these requests. */
  private async forgetLists(): Promise<void> {
    const emulator = this.running();
    await this.bench.shortcut('Launch Sweeps: Refresh');
    await requestsOver(this.bench, emulator);
    await emulator.forgetRequests();
  }

  private running(): EmulatorProcess {
    if (!this.emulator) throw new Error('The test needs no emulator, so there is none.');
    return this.emulator;
  }

  /** Leaves a picture of the window and the extension's log. */
  async tell(directory: string, name: string): Promise<void> {
    await this.bench.picture(directory, name);
    const logs = this.bench.server.home;
    const own = filesBelow(logs).filter(path => /launch-?sweeps/i.test(path) && path.endsWith('.log'));
    writeFileSync(
      join(directory, `${name}.log`),
      own.map(path => `== ${relative(logs, path)}\n${readFileSync(join(logs, path), 'utf8')}`).join('\n'),
    );
  }

  async close(): Promise<void> {
    await this.bench.close();
    await this.emulator?.stop();
  }
}
