// The VS Code server, and its workbench in headless Chromium.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { EditorParts } from './prepare.ts';
import { KEYBINDINGS } from './shortcuts.ts';

/** Settings of a user, by their names. */
export type Settings = Readonly<Record<string, unknown>>;
/** A window's size in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of a window, unless something else is wanted. */
export const VIEWPORT: Size = { width: 1280, height: 800 };

/** A running server of VS Code. */
export interface Server {
  readonly pid: number;
  /** Kills the processes that run extensions, as a machine does when it runs out of memory. */
  killExtensionHosts(): void;
  readonly url: string;
  readonly authority: string;
  /** Its home folder: logs, settings, what the extension keeps. */
  readonly home: string;
  stop(): Promise<void>;
  changeSettings(wanted: Settings): void;
}

/** Settings that keep a test window quiet; a suite may add its own. */
const QUIET = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  // In a browser VS Code saves automatically, and would change the workspace's files while a test types.
  'files.autoSave': 'off',
  'git.enabled': false,
  'npm.autoDetect': 'off',
  'typescript.disableAutomaticTypeAcquisition': true,
  // Pictures are taken without waiting for anything to fade.
  'workbench.reduceMotion': 'on',
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
};

/** A port of 127.0.0.1, or of the host named, that nothing listens on. */
export const freePort = (host = '127.0.0.1'): Promise<number> =>
  new Promise((done, fail) => {
    const probe = createServer()
      .once('error', fail)
      .listen(0, host, () => {
        const { port } = probe.address() as AddressInfo;
        probe.close(() => {
          done(port);
        });
      });
  });

/** The processes that run extensions in the group of a server. */
function extensionHostsOf(group: number): number[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)
    .filter(pid => {
      try {
        const [, , ownGroup] = readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ');
        return (
          Number(ownGroup) === group && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=extensionHost')
        );
      } catch {
        return false;
      }
    });
}

interface ServerOptions {
  readonly userDataDir?: string;
  readonly extensionsDir?: string;
  readonly settings?: Settings;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the server of VS Code on loopback. */
export async function startServer(parts: EditorParts, options: ServerOptions = {}): Promise<Server> {
  const root = mkdtempSync(join(tmpdir(), 'launch-sweeps-vscode-'));
  const {
    userDataDir = join(root, 'data'),
    extensionsDir = join(root, 'extensions'),
    settings = {},
    env = {},
  } = options;
  mkdirSync(join(userDataDir, 'User'), { recursive: true });
  mkdirSync(extensionsDir, { recursive: true });
  const file = join(userDataDir, 'User', 'settings.json');
  const own = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Settings) : {};
  writeFileSync(file, JSON.stringify({ ...QUIET, ...own, ...settings }, null, 2));
  writeFileSync(join(userDataDir, 'User', 'keybindings.json'), KEYBINDINGS);
  // The browser's workbench reads the user's settings once; those of the remote machine it watches, if they are there
  // from the start.
  const machine = join(userDataDir, 'Machine', 'settings.json');
  const changeSettings = (wanted: Settings): void => {
    mkdirSync(dirname(machine), { recursive: true });
    writeFileSync(machine, JSON.stringify(wanted, null, 2));
  };
  changeSettings(settings);

  const port = await freePort();
  const clean = Object.fromEntries(
    Object.entries(process.env).filter(([k]) => !/^(VSCODE_|ELECTRON_|CODE_SERVER_|NODE_OPTIONS$|WANDB_|npm_)/.test(k)),
  );
  const child = spawn(
    parts.node,
    [
      join(parts.codeServer, 'lib/vscode/out/server-main.js'),
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--without-connection-token',
      '--accept-server-license-terms',
      '--telemetry-level',
      'off',
      '--server-data-dir',
      join(root, 'server'),
      '--user-data-dir',
      userDataDir,
      '--extensions-dir',
      extensionsDir,
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      env: { ...clean, EXTENSIONS_GALLERY: '{}', XDG_RUNTIME_DIR: root, HOME: root, ...env },
    },
  );
  const { pid } = child;
  if (pid === undefined) throw new Error('The VS Code server could not be started.');
  const signal = (name: NodeJS.Signals): void => {
    try {
      process.kill(-pid, name);
    } catch {
      /* it is gone already */
    }
  };
  const atExit = (): void => {
    signal('SIGKILL');
  };
  process.once('exit', atExit);
  let output = '';
  await new Promise<void>((done, fail) => {
    const changed = (data: Buffer): void => {
      output += data.toString();
      if (output.includes('Extension host agent listening on')) done();
    };
    child.stdout.on('data', changed);
    child.stderr.on('data', changed);
    child.once('exit', code => {
      fail(new Error(`The VS Code server ended with ${String(code)}:\n${output}`));
    });
    setTimeout(() => {
      fail(new Error(`The VS Code server was not up in 60 s:\n${output}`));
    }, 60_000).unref();
  });
  const stop = async (): Promise<void> => {
    const gone = new Promise<void>(done => {
      if (child.exitCode !== null || child.signalCode) done();
      else
        child.once('exit', () => {
          done();
        });
    });
    signal('SIGTERM');
    const impatient = setTimeout(signal, 5000, 'SIGKILL');
    await gone;
    clearTimeout(impatient);
    signal('SIGKILL'); // extension hosts and terminals of its group
    process.removeListener('exit', atExit);
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  };
  const killExtensionHosts = (): void => {
    for (const each of extensionHostsOf(pid)) process.kill(each, 'SIGKILL');
  };
  return {
    pid,
    killExtensionHosts,
    url: `http://127.0.0.1:${port}/`,
    authority: `127.0.0.1:${port}`,
    home: root,
    stop,
    changeSettings,
  };
}

/** Starts headless Chromium, which can reach this machine only; `hosts`: other names of it. */
export async function openBrowser(
  parts: Pick<EditorParts, 'chromium' | 'prepareBrowser'>,
  { viewport = VIEWPORT, hosts = [] }: { viewport?: Size; hosts?: readonly string[] } = {},
): Promise<{ browser: Browser; context: BrowserContext; page: Page }> {
  const { chromium } = await import('playwright-core');
  const home = mkdtempSync(join(tmpdir(), 'launch-sweeps-browser-'));
  const browser = await chromium.launch({
    executablePath: parts.chromium,
    headless: true,
    env: { ...process.env, HOME: home },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND , ' +
        ['127.0.0.1', 'localhost', ...hosts].map(host => `EXCLUDE ${host}`).join(' , '),
    ],
  });
  browser.on('disconnected', () => {
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  });
  const context = await browser.newContext({
    viewport,
    colorScheme: 'dark',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  // The functions of ours that run in the page were translated by tsx, which keeps their names by this helper.
  await context.addInitScript({ content: 'globalThis.__name ??= each => each;' });
  await parts.prepareBrowser?.(context);
  // code-server's own front end would answer this one: half of the key that seals the secrets.
  const key = randomBytes(32);
  await context.route('**/mint-key', route =>
    route.fulfill({ status: 200, contentType: 'application/octet-stream', body: key }),
  );
  return { browser, context, page: await context.newPage() };
}

interface WorkbenchOptions {
  readonly folder?: string;
  readonly workspace?: string;
  readonly development?: readonly string[];
  readonly tests?: string;
}

/** Opens the workbench on a folder, with extensions under development and, if given, a suite to run inside. */
export async function openWorkbench(
  page: Page,
  server: Server,
  { folder, workspace, development = [], tests }: WorkbenchOptions = {},
): Promise<void> {
  const remote = (path: string): unknown => ({
    $mid: 1,
    scheme: 'vscode-remote',
    authority: server.authority,
    path: resolve(path),
  });
  const options = {
    extensions: development.map(remote),
    ...(tests !== undefined && { extensionTestsPath: remote(tests) }),
  };
  // A built workbench reads these only from the configuration that the server writes into its page. They are inserted
  // when the page is parsed; routing the page through playwright instead makes Chromium block its sockets to this
  // machine.
  await page.addInitScript(added => {
    document.addEventListener('readystatechange', () => {
      const meta = document.getElementById('vscode-workbench-web-configuration');
      if (!meta || document.readyState !== 'interactive') return;
      const configuration = JSON.parse(meta.getAttribute('data-settings') ?? '{}') as { developmentOptions?: object };
      configuration.developmentOptions = { ...configuration.developmentOptions, ...added };
      meta.setAttribute('data-settings', JSON.stringify(configuration));
    });
  }, options);
  const url = new URL(server.url);
  if (folder) url.searchParams.set('folder', resolve(folder));
  else if (workspace) url.searchParams.set('workspace', resolve(workspace));
  else url.searchParams.set('ew', 'true');
  url.searchParams.set('payload', JSON.stringify([['skipWelcome', 'true']]));
  await page.goto(url.href);
  await page.waitForSelector('.monaco-workbench', { timeout: 60_000 });
}
