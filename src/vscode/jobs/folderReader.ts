import type { FolderReader } from '../../core/jobs/codeFolder.ts';

/**
 * Reads a folder of this machine for a code job. Follows links, and leaves out those that lead nowhere, as W&B's client
 * does.
 */
export async function createFolderReader(root: string): Promise<FolderReader> {
  const { readdir, readFile, realpath, stat } = await import('node:fs/promises');
  const paths = await import('node:path');
  return {
    async list(path) {
      const here = paths.join(root, path);
      const names = await readdir(here);
      const entries = await Promise.all(
        names.map(async name => {
          const full = paths.join(here, name);
          const found = await stat(full).catch(() => undefined);
          if (!found || !(found.isFile() || found.isDirectory())) return [];
          return [
            {
              name,
              kind: found.isFile() ? ('file' as const) : ('folder' as const),
              size: found.size,
              identity: found.isDirectory() ? await realpath(full) : full,
            },
          ];
        }),
      );
      return entries.flat();
    },
    read: path => readFile(paths.join(root, path)),
  };
}
