// The extension in a folder of its own. An editor inside the folder of the extension under development takes its own
// themes for the extension's, and shows the first of them whatever the settings say. Links do not help, because the
// editor uses the real location of the code.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const PARTS = ['package.json', 'dist', 'media', 'skills', 'l10n', 'README.md', 'CHANGELOG.md', 'LICENSE'];

/** Copies the parts of the extension in `root` into a folder of this process, without an editor; gives that folder. */
export function layOutExtension(root: string): string {
  const folder = join(root, 'out', 'extension', String(process.pid));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const part of [...PARTS, ...readdirSync(root).filter(name => name.startsWith('package.nls.'))]) {
    if (existsSync(join(root, part))) cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  return folder;
}
