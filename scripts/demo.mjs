// `npm run demo`: from a fresh clone to VS Code with the extension, an emulator of W&B's API and a sample workspace.
// With --tour, or where there is no display, it walks the path by itself in a headless editor. Only Node's own modules at the top:
// nothing may be installed yet.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildExtension, installPackages, root, run } from './install.mjs';

const args = process.argv.slice(2);
const outAt = args.indexOf('--out');
const hasDisplay = process.platform !== 'linux' || !!(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const tour = args.includes('--tour') || !hasDisplay;
const out = resolve(process.env.INIT_CWD ?? process.cwd(), outAt >= 0 ? args[outAt + 1] ?? 'out/tour' : join(root, 'out', 'tour'));

const started = Date.now();
const log = line => console.error(`[${((Date.now() - started) / 1000).toFixed(0).padStart(3)} s] ${line}`);
log(tour ? 'Launch Sweeps: the tour, in a headless editor against an emulator of W&B' : 'Launch Sweeps: the demo, against an emulator of W&B (no account needed)');

await installPackages(log);
await buildExtension(log);

/** A copy of the sample workspace, so that what is tried out there does not change the repository. */
function copyWorkspace() {
  const folder = join(root, 'out', tour ? 'tour-workspace' : 'demo-workspace');
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, 'test', 'fixtures', 'sample'), folder, { recursive: true });
  return folder;
}

const { startEmulatorProcess } = await import('./emulatorProcess.mjs');
if (tour) {
  await run('npm', ['--version'], { quiet: true });
  const { prepareEditor } = await import('../test/vscode/prepare.mjs');
  const parts = await prepareEditor(log);
  const { walk } = await import('../test/vscode/tour.mjs');
  log('Starting the emulator');
  const emulator = await startEmulatorProcess();
  const failed = await walk({ parts, emulator, folder: copyWorkspace(), extension: root, out, log }).finally(() => emulator.stop());
  process.exit(failed ? 1 : 0);
}

log('Starting the emulator');
const emulator = await startEmulatorProcess();
log(`The emulator answers at ${emulator.url}; its key is offered when you sign in.`);
const folder = copyWorkspace();
const user = join(root, 'out', 'demo-user');
mkdirSync(join(user, 'User'), { recursive: true });
writeFileSync(join(user, 'User', 'settings.json'), JSON.stringify({ 'launchSweeps.host': emulator.url, 'security.workspace.trust.enabled': false }, null, 2));
const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
log('Getting VS Code (once)');
const code = await downloadAndUnzipVSCode('stable');
log('Opening VS Code; close its window to end the demo');
await run(code, [folder, join(folder, 'sweeps', 'with-mistakes.yaml'), `--extensionDevelopmentPath=${root}`, `--user-data-dir=${user}`, '--disable-extensions', '--new-window', '--wait'],
  { env: { ...process.env, WANDB_API_KEY: emulator.key, WANDB_BASE_URL: emulator.url } });
await emulator.stop();
