// The VS Code server, and its workbench in headless Chromium.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

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
  // In a browser VS Code saves by itself, and would change the workspace's files while a test types.
  'files.autoSave': 'off',
  'git.enabled': false,
  'npm.autoDetect': 'off',
  'typescript.disableAutomaticTypeAcquisition': true,
  // Pictures are taken without waiting for anything to fade.
  'workbench.reduceMotion': 'on',
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
};

const freePort = () =>
  new Promise((done, fail) => {
    const probe = createServer()
      .once('error', fail)
      .listen(0, '127.0.0.1', () => {
        const { port } = probe.address();
        probe.close(() => done(port));
      });
  });

/** The processes that run extensions in the group of a server. */
function extensionHostsOf(group) {
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

/**
 * Starts the server of VS Code on loopback.
 * @param {{ node: string, codeServer: string }} parts from prepareEditor
 */
export async function startServer(parts, { userDataDir, extensionsDir, settings = {}, env = {} } = {}) {
  const root = mkdtempSync(join(tmpdir(), 'launch-sweeps-vscode-'));
  userDataDir ??= join(root, 'data');
  extensionsDir ??= join(root, 'extensions');
  mkdirSync(join(userDataDir, 'User'), { recursive: true });
  mkdirSync(extensionsDir, { recursive: true });
  const file = join(userDataDir, 'User', 'settings.json');
  const own = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  writeFileSync(file, JSON.stringify({ ...QUIET, ...own, ...settings }, null, 2));
  // The browser's workbench reads the user's settings once; those of the remote machine it watches, if they are there from the start.
  const machine = join(userDataDir, 'Machine', 'settings.json');
  const changeSettings = wanted => {
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
  const signal = name => {
    try {
      process.kill(-child.pid, name);
    } catch {
      /* it is gone already */
    }
  };
  const atExit = () => signal('SIGKILL');
  process.once('exit', atExit);
  let output = '';
  await new Promise((done, fail) => {
    const hear = data => {
      output += data;
      if (output.includes('Extension host agent listening on')) done();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', code => fail(new Error(`The VS Code server ended with ${code}:\n${output}`)));
    setTimeout(() => fail(new Error(`The VS Code server was not up in 60 s:\n${output}`)), 60_000).unref();
  });
  const stop = async () => {
    const gone = new Promise(done => (child.exitCode !== null || child.signalCode ? done() : child.once('exit', done)));
    signal('SIGTERM');
    const impatient = setTimeout(signal, 5000, 'SIGKILL');
    await gone;
    clearTimeout(impatient);
    signal('SIGKILL'); // extension hosts and terminals of its group
    process.removeListener('exit', atExit);
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  };
  // As the machine does it that runs out of memory: nothing is said, nothing is put away.
  const killExtensionHosts = () => extensionHostsOf(child.pid).forEach(pid => process.kill(pid, 'SIGKILL'));
  return {
    pid: child.pid,
    killExtensionHosts,
    url: `http://127.0.0.1:${port}/`,
    authority: `127.0.0.1:${port}`,
    home: root,
    stop,
    changeSettings,
    output: () => output,
  };
}

/** Starts headless Chromium, which can reach this machine only; `hosts`: other names of it. */
export async function openBrowser(parts, { viewport = { width: 1280, height: 800 }, hosts = [] } = {}) {
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
      `--host-resolver-rules=MAP * ~NOTFOUND , ${['127.0.0.1', 'localhost', ...hosts].map(host => `EXCLUDE ${host}`).join(' , ')}`,
    ],
  });
  browser.on('disconnected', () => rmSync(home, { recursive: true, force: true, maxRetries: 5 }));
  const context = await browser.newContext({
    viewport,
    colorScheme: 'dark',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  // code-server's own front end would answer this one: half of the key that seals the secrets.
  const key = randomBytes(32);
  await context.route('**/mint-key', route =>
    route.fulfill({ status: 200, contentType: 'application/octet-stream', body: key }),
  );
  return { browser, context, page: await context.newPage() };
}

/** Opens the workbench on a folder, with extensions under development and, if given, a suite to run inside. */
export async function openWorkbench(page, server, { folder, workspace, development = [], tests } = {}) {
  const remote = path => ({ $mid: 1, scheme: 'vscode-remote', authority: server.authority, path: resolve(path) });
  const options = { extensions: development.map(remote), ...(tests && { extensionTestsPath: remote(tests) }) };
  // A built workbench heeds these only in the configuration that the server writes into its page. They are put there when
  // the page is parsed; routing the page through playwright instead makes Chromium block its sockets to this machine.
  await page.addInitScript(
    added =>
      document.addEventListener('readystatechange', () => {
        const meta = document.getElementById('vscode-workbench-web-configuration');
        if (!meta || document.readyState !== 'interactive') return;
        const configuration = JSON.parse(meta.getAttribute('data-settings'));
        configuration.developmentOptions = { ...configuration.developmentOptions, ...added };
        meta.setAttribute('data-settings', JSON.stringify(configuration));
      }),
    options,
  );
  const url = new URL(server.url);
  if (folder) url.searchParams.set('folder', resolve(folder));
  else if (workspace) url.searchParams.set('workspace', resolve(workspace));
  else url.searchParams.set('ew', 'true');
  url.searchParams.set('payload', JSON.stringify([['skipWelcome', 'true']]));
  await page.goto(url.href);
  await page.waitForSelector('.monaco-workbench', { timeout: 60_000 });
}
