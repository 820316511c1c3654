// Puts real VS Code on this machine without a download of its own: the editor as code-server ships it on npm, run on
// Node 24 from npm, shown by Debian's Chromium. Says what it does before it does it.
import { spawnSync } from 'node:child_process';
import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { installCached, run } from './packages.ts';

export const here = import.meta.dirname;
const modules = join(here, 'node_modules');
const codeServer = join(modules, 'code-server');
const nodePackage = join(modules, `node-${process.platform}-${process.arch}`);
/** Chromium's shell first: it has no interface of its own, which takes a tenth of the time. */
const SHELL = 'chromium-headless-shell';
const CHROMIUM = [SHELL, 'chromium', 'chromium-browser', 'google-chrome'].map(name => `/usr/bin/${name}`);
const FONT = '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf';
/**
 * The editor's native parts that the tests use; the others (Kerberos, SQLite, Windows) take minutes to build and are
 * not loaded.
 */
const NATIVE = ['@vscode/spdlog', '@vscode/native-watchdog'];

/** Why the editor cannot be set up here, with what to do: a sentence for a person. */
export class NotHere extends Error {
  override readonly name = 'NotHere';
}

const isRoot = (): boolean => process.getuid?.() === 0;
const has = (command: string): boolean => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

type Log = (line: string) => void;

/** Where the parts of the headless editor are. */
export interface EditorParts {
  /** Node's executable, of the version that the editor needs. */
  readonly node: string;
  /** The folder of code-server. */
  readonly codeServer: string;
  /** The browser's executable. */
  readonly chromium: string;
  /** Prepares each browser before it opens a window, as for another language. */
  readonly prepareBrowser?: (context: BrowserContext) => Promise<void>;
}

async function debianPackages(log: Log): Promise<void> {
  const missing: string[] = [];
  if (!CHROMIUM.some(path => existsSync(path)) && !process.env['CHROMIUM']) missing.push(SHELL);
  if (!existsSync(FONT)) missing.push('fonts-dejavu-core');
  if (!missing.length) return;
  const install = (names: readonly string[]): string[] => ['install', '-y', '--no-install-recommends', ...names];
  const command = `apt-get ${install(missing).join(' ')}`;
  if (!has('apt-get') || !isRoot())
    throw new NotHere(
      `The headless editor needs ${missing.join(', ')}. Install them (on Debian: sudo ${command}) and try again.`,
    );
  log(`Installing ${missing.join(', ')} from Debian's packages (about 30 s): ${command}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  // An older distribution has the whole browser only.
  const hasShell = spawnSync('apt-cache', ['show', SHELL]).status === 0;
  const names = missing.map(name => (name === SHELL && !hasShell ? 'chromium' : name));
  await run('apt-get', [...install(names), '-qq'], { env });
}

/** npm, run by the Node that is given: npm's own file where npm started us, else beside the npm on the PATH. */
export function npmCli(): string {
  const fromNpm = process.env['npm_execpath'];
  if (fromNpm?.endsWith('.js')) return fromNpm;
  const found = spawnSync('sh', ['-c', 'readlink -f "$(command -v npm)"'], { encoding: 'utf8' }).stdout.trim();
  if (!found) throw new NotHere('npm is not on the PATH; install Node.js with npm and try again.');
  return found;
}

async function editorPackages(log: Log): Promise<void> {
  const npm = npmCli();
  log(
    'Making VS Code for the tests ready (code-server, Node 24 and playwright-core from npm; the first time about ' +
      'a minute)',
  );
  await installCached(here, 'editor', {
    npm,
    build: packages => buildNative(packages, npm),
    recipe: NATIVE.join(),
  });
}

/**
 * What the editor's server needs at run time, and its native parts, built with the headers that come with its own Node.
 */
async function buildNative(packages: string, npm: string): Promise<void> {
  const node = join(packages, `node-${process.platform}-${process.arch}`);
  if (!existsSync(node))
    throw new NotHere(
      `There is no Node 24 on npm for ${process.platform} ${process.arch}; the headless editor runs on Linux ` +
        '(x64, arm64).',
    );
  const lib = join(packages, 'code-server', 'lib', 'vscode');
  const options = {
    cwd: lib,
    env: { ...process.env, PATH: `${join(node, 'bin')}:${process.env['PATH'] ?? ''}`, npm_config_nodedir: node },
  };
  const onNode24 = (args: readonly string[]): Promise<string> =>
    run(join(node, 'bin', 'node'), [npm, ...args, '--no-audit', '--no-fund'], options);
  await onNode24(['install', '--omit=dev', '--ignore-scripts']);
  await onNode24(['rebuild', ...NATIVE]);
  const browser = join(lib, 'bin', 'helpers', 'browser.sh');
  if (!existsSync(browser) && existsSync(join(lib, 'bin', 'helpers', 'browser-linux.sh')))
    symlinkSync('browser-linux.sh', browser);
}

/** Makes the headless editor ready and gives where its parts are. Throws `NotHere`. */
export async function prepareEditor(log: Log): Promise<EditorParts> {
  if (process.platform !== 'linux')
    throw new NotHere('The headless editor runs on Linux; elsewhere run the tests where there is a display.');
  await debianPackages(log);
  await editorPackages(log);
  const chromium = process.env['CHROMIUM'] ?? CHROMIUM.find(path => existsSync(path));
  if (!chromium) throw new NotHere('Chromium is not here; install it, or set CHROMIUM to its path.');
  return { node: join(nodePackage, 'bin', 'node'), codeServer, chromium };
}
