// The extension in a folder of its own. An editor that lies below the folder of the extension under development takes its own
// themes for the extension's, and shows the first of them whatever the settings say.
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const PARTS = ['package.json', 'package.nls.json', 'dist', 'media', 'schemas', 'l10n', 'README.md', 'CHANGELOG.md', 'LICENSE'];

/** Links the parts of the extension in `root` into a folder without an editor; gives that folder. */
export function layOutExtension(root) {
  const folder = join(root, 'out', 'extension');
  mkdirSync(folder, { recursive: true });
  for (const part of PARTS) {
    const link = join(folder, part);
    rmSync(link, { force: true });
    if (existsSync(join(root, part))) symlinkSync(join(root, part), link, 'junction');
  }
  return folder;
}
