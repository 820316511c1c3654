// Puts real VS Code on this machine without a download of its own: the editor as code-server ships it on npm, run on
// Node 24 from npm, shown by Debian's Chromium. Says what it does before it does it.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');
const codeServer = join(modules, 'code-server');
const nodePackage = join(modules, `node-${process.platform}-${process.arch}`);
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FONT = '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf';
const KERBEROS = '/usr/include/gssapi/gssapi.h';

/** Why the editor cannot be made ready here, with what to do: a sentence for a person. */
export class NotHere extends Error {
  name = 'NotHere';
}

/** Runs a command to its end; its last lines are in the error if it fails. A dot every five seconds tells that it goes on. */
function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', d => {
        output = (output + d).slice(-4000);
      });
    const dots = setInterval(() => process.stderr.write('.'), 5000);
    child.on('error', reject);
    child.on('exit', code => {
      clearInterval(dots);
      if (code === 0) resolve(output);
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output}`));
    });
  });
}

const isRoot = () => process.getuid?.() === 0;
const has = command => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

async function debianPackages(log) {
  const missing = [];
  if (!CHROMIUM.some(existsSync) && !process.env.CHROMIUM) missing.push('chromium');
  if (!existsSync(FONT)) missing.push('fonts-dejavu-core');
  if (!existsSync(join(codeServer, 'ready')) && !existsSync(KERBEROS)) missing.push('libkrb5-dev');
  if (!missing.length) return;
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (!has('apt-get') || !isRoot())
    throw new NotHere(
      `The headless editor needs ${missing.join(', ')}. Install them (on Debian: sudo ${command}) and try again.`,
    );
  log(`Installing ${missing.join(', ')} from Debian's packages (about 30 s): ${command}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], { env });
}

/** npm, run by the Node that is given: npm's own file where npm started us, else beside the npm on the PATH. */
function npmCli() {
  const fromNpm = process.env.npm_execpath;
  if (fromNpm?.endsWith('.js')) return fromNpm;
  const found = spawnSync('sh', ['-c', 'readlink -f "$(command -v npm)"'], { encoding: 'utf8' }).stdout.trim();
  if (!found) throw new NotHere('npm is not on the PATH; install Node.js with npm and try again.');
  return found;
}

async function editorPackages(log) {
  const wanted = readFileSync(join(here, 'package-lock.json'), 'utf8');
  const stamp = join(codeServer, 'ready');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const npm = npmCli();
  log('Installing VS Code for the tests from npm (code-server, Node 24, playwright-core; about 20 s)');
  await run(process.execPath, [npm, 'ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: here });
  if (!existsSync(nodePackage))
    throw new NotHere(
      `There is no Node 24 on npm for ${process.platform} ${process.arch}; the headless editor runs on Linux (x64, arm64).`,
    );
  const lib = join(codeServer, 'lib', 'vscode');
  log("Building the editor's native parts (about 3 min, once)");
  // Its own install script insists on the Node that runs npm: so npm runs on Node 24, with the headers that come with it.
  await run(join(nodePackage, 'bin', 'node'), [npm, 'install', '--omit=dev', '--no-audit', '--no-fund'], {
    cwd: lib,
    env: { ...process.env, PATH: `${join(nodePackage, 'bin')}:${process.env.PATH}`, npm_config_nodedir: nodePackage },
  });
  const browser = join(lib, 'bin', 'helpers', 'browser.sh');
  if (!existsSync(browser) && existsSync(join(lib, 'bin', 'helpers', 'browser-linux.sh')))
    symlinkSync('browser-linux.sh', browser);
  writeFileSync(stamp, wanted);
}

/**
 * Makes the headless editor ready and gives where its parts are.
 * @param {(line: string) => void} log
 * @returns {Promise<{ node: string, codeServer: string, chromium: string }>}
 */
export async function prepareEditor(log) {
  if (process.platform !== 'linux')
    throw new NotHere('The headless editor runs on Linux; elsewhere run the tests where there is a display.');
  await debianPackages(log);
  await editorPackages(log);
  const chromium = process.env.CHROMIUM ?? CHROMIUM.find(existsSync);
  if (!chromium) throw new NotHere('Chromium is not here; install it, or set CHROMIUM to its path.');
  return { node: join(nodePackage, 'bin', 'node'), codeServer, chromium };
}
