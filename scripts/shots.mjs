// `npm run shots`: the README's pictures into media/ and the walkthrough's into media/walkthrough/, taken from the real
// editor against the emulator.
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension, installPackages, root } from './install.mjs';

const log = line => console.error(line);
await installPackages(log);
// What follows is TypeScript.
(await import('tsx/esm/api')).register();
await buildExtension(log);
const { prepareEditor } = await import('../test/vscode/prepare.ts');
const { layOutExtension } = await import('../test/vscode/layOut.ts');
const { takeShots, takeWalkthrough } = await import('../test/vscode/shots.ts');
const { startEmulatorProcess } = await import('../test/emulator/emulatorProcess.ts');

const parts = await prepareEditor(log);
const folder = join(root, 'out', 'shots-workspace');
rmSync(folder, { recursive: true, force: true });
cpSync(join(root, 'test', 'fixtures', 'sample'), folder, { recursive: true });
const emulator = await startEmulatorProcess(['--no-life']);
const context = { parts, emulator, folder, extension: layOutExtension(root), log };
try {
  await takeShots({ ...context, out: join(root, 'media') });
  const out = join(root, 'media', 'walkthrough');
  mkdirSync(out, { recursive: true });
  await takeWalkthrough({ ...context, out });
} finally {
  await emulator.stop();
}
