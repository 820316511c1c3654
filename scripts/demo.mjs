// `npm run demo`: from a fresh clone to VS Code with the extension, an emulator of W&B's API and a sample workspace.
// With --tour, or without a display, it walks the path automatically in a headless editor. Only Node's own modules at
// the top: nothing may be installed yet.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildExtension, installPackages, root, run } from './install.mjs';

const args = process.argv.slice(2);
const outAt = args.indexOf('--out');
const hasDisplay = process.platform !== 'linux' || !!(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const out = resolve(
  process.env.INIT_CWD ?? process.cwd(),
  outAt >= 0 ? (args[outAt + 1] ?? 'out/tour') : join(root, 'out', 'tour'),
);

const started = Date.now();
const log = line => console.error(`[${((Date.now() - started) / 1000).toFixed(0).padStart(3)} s] ${line}`);

/** A copy of the sample workspace, so that what is tried out there does not change the repository. */
function copyWorkspace(name) {
  const folder = join(root, 'out', name);
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, 'test', 'fixtures', 'sample'), folder, { recursive: true });
  return folder;
}

async function startEmulator() {
  log('Starting the emulator of W&B');
  const { startEmulatorProcess } = await import('../test/emulator/emulatorProcess.ts');
  return startEmulatorProcess();
}

/** Walks the path in a headless editor; true if every step worked. */
async function tour() {
  const { prepareEditor } = await import('../test/vscode/prepare.ts');
  const { layOutExtension } = await import('../test/vscode/layOut.ts');
  const { walk } = await import('../test/vscode/tour.ts');
  const parts = await prepareEditor(log);
  const emulator = await startEmulator();
  const failed = await walk({
    parts,
    emulator,
    folder: copyWorkspace('tour-workspace'),
    extension: layOutExtension(root),
    out,
    log,
  }).finally(() => emulator.stop());
  return failed === 0;
}

/** Opens the desktop editor for a person, until its window is closed. */
async function openDesktop(code) {
  const emulator = await startEmulator();
  const folder = copyWorkspace('demo-workspace');
  const { layOutExtension } = await import('../test/vscode/layOut.ts');
  const user = join(root, 'out', 'demo-user');
  mkdirSync(join(user, 'User'), { recursive: true });
  writeFileSync(
    join(user, 'User', 'settings.json'),
    JSON.stringify({ 'launchSweeps.host': emulator.url, 'security.workspace.trust.enabled': false }, null, 2),
  );
  log(`The emulator answers at ${emulator.url}; its key is offered when you sign in.`);
  log('Opening VS Code; close its window to end the demo');
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  await run(
    code,
    [
      folder,
      join(folder, 'sweeps', 'with-mistakes.yaml'),
      `--extensionDevelopmentPath=${layOutExtension(root)}`,
      `--user-data-dir=${user}`,
      '--disable-extensions',
      '--skip-welcome',
      '--new-window',
      '--wait',
      ...sandbox,
    ],
    { env: { ...process.env, WANDB_API_KEY: emulator.key, WANDB_BASE_URL: emulator.url } },
  ).finally(() => emulator.stop());
}

log('Launch Sweeps, with an emulator of W&B: no account is needed, and nothing leaves this machine');
await installPackages(log);
// What follows is TypeScript.
(await import('tsx/esm/api')).register();
await buildExtension(log);
let code;
if (hasDisplay && !args.includes('--tour')) {
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  log('Getting VS Code (once)');
  code = await downloadAndUnzipVSCode({ version: 'stable', cachePath: join(root, 'out', 'vscode') }).catch(error =>
    log(`VS Code could not be downloaded (${error.message}).`),
  );
}
if (code) await openDesktop(code);
else {
  log('The tour: the whole path, walked in a headless editor');
  if (
    !(await tour().catch(error => {
      console.error(error?.name === 'NotHere' ? error.message : error);
      return false;
    }))
  )
    process.exitCode = 1;
}
