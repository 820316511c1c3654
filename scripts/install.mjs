// What a fresh clone lacks: the packages, and the built extension. Only Node's own modules are used here.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** On Windows npm and npx are scripts of the shell, and Node starts only programs. */
export const shell = process.platform === 'win32';

/**
 * The words that run a command of an installed package with this Node, on every system: the shims in .bin are for
 * shells.
 */
export function tool(name, command = name) {
  const folder = join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return [process.execPath, join(folder, typeof bin === 'string' ? bin : bin[command])];
}

/** Runs a command in the repository; rejects with its last output if it fails. */
export function run(command, args, { quiet = false, ...options } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      ...options,
    });
    let output = '';
    if (quiet)
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', data => {
          output = (output + data).slice(-3000);
        });
    child.on('error', fail);
    child.on('exit', code =>
      code === 0 ? done() : fail(new Error(`${command} ${args.join(' ')} ended with ${code}\n${output}`)),
    );
  });
}

/** Installs the packages of package-lock.json where they are missing. */
export async function installPackages(log) {
  if (existsSync(join(root, 'node_modules', '.package-lock.json'))) return;
  log('Installing packages (npm ci, about 10 s)');
  await run('npm', ['ci', '--no-audit', '--no-fund'], { quiet: true, shell });
}

/** Builds dist/extension.cjs. */
export async function buildExtension(log) {
  log('Building the extension');
  await run(process.execPath, ['esbuild.mjs'], { quiet: true });
}
