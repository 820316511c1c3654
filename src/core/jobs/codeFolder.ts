import type { ArtifactFile } from './types.ts';

/** One entry of a folder, links followed. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
  /** Where it really is: two entries with one identity are one folder, seen through a link. */
  readonly identity: string;
  readonly size: number;
}

/** Reads folders; paths count from the folder that becomes the job, with `/`, '' being the folder itself. */
export interface FolderReader {
  list(path: string): Promise<readonly FolderEntry[]>;
  read(path: string): Promise<Uint8Array>;
}

/** What a folder gives a code job. */
export interface CodeFolder {
  readonly files: readonly ArtifactFile[];
  /** What is left out, with why: shown before anything is sent. */
  readonly leftOut: readonly { readonly path: string; readonly why: 'runs' | 'git' | 'loop' }[];
  /** Bytes. */
  readonly size: number;
}

/** What the client leaves out; ignore files do not count (create_job.py, CODE_ARTIFACT_EXCLUDE_PATHS). */
const EXCLUDED: Readonly<Record<string, 'runs' | 'git'>> = { wandb: 'runs', '.git': 'git' };

/**
 * Everything in a folder that goes into a code job, as the client collects it: links followed, `wandb` and `.git` at
 * its top left out.
 */
export async function collectCodeFolder(reader: FolderReader): Promise<CodeFolder> {
  const files: ArtifactFile[] = [];
  const leftOut: { path: string; why: 'runs' | 'git' | 'loop' }[] = [];
  const walk = async (path: string, above: ReadonlySet<string>): Promise<void> => {
    for (const entry of await reader.list(path)) {
      const own = path === '' ? entry.name : `${path}/${entry.name}`;
      const excluded = path === '' ? EXCLUDED[entry.name] : undefined;
      if (excluded) leftOut.push({ path: own, why: excluded });
      else if (entry.kind === 'file') files.push({ path: own, size: entry.size, read: () => reader.read(own) });
      // The client follows a link to a parent folder forever; here it is left out, with a note.
      else if (above.has(entry.identity)) leftOut.push({ path: own, why: 'loop' });
      else await walk(own, new Set([...above, entry.identity]));
    }
  };
  await walk('', new Set());
  return { files, leftOut, size: files.reduce((sum, file) => sum + file.size, 0) };
}
