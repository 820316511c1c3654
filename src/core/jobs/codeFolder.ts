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

/**
 * Why something is left out: runs' files, git's own, what git ignores, an environment, a cache, a link in a circle, or
 * because the person chose it.
 */
export type WhyLeftOut = 'runs' | 'git' | 'ignored' | 'environment' | 'cache' | 'loop' | 'chosen';

/** What a folder gives a code job. */
export interface CodeFolder {
  readonly files: readonly ArtifactFile[];
  /** What is left out, with why: shown before anything is sent. */
  readonly leftOut: readonly { readonly path: string; readonly why: WhyLeftOut }[];
  /** Bytes. */
  readonly size: number;
}

/** What the client leaves out; ignore files do not count (create_job.py, CODE_ARTIFACT_EXCLUDE_PATHS). */
const EXCLUDED: Readonly<Record<string, 'runs' | 'git'>> = { wandb: 'runs', '.git': 'git' };

/** What tools keep for themselves, in any folder: nothing that a run needs, and often larger than the code. */
const CACHES = new Set(['__pycache__', '.mypy_cache', '.pytest_cache', '.ruff_cache', '.ipynb_checkpoints', '.tox']);
/** A folder with this file is a virtual environment (Python's venv). */
const ENVIRONMENT_FILE = 'pyvenv.cfg';

/**
 * What of a folder goes into a code job: links followed, `wandb` and `.git` at its top left out as the client does, and
 * beyond the client what a person would not want to send: virtual environments, caches, and what git ignores
 * (`ignored`: paths from the folder, as `FolderReader` has them).
 */
export async function collectCodeFolder(
  reader: FolderReader,
  ignored: ReadonlySet<string> = new Set(),
): Promise<CodeFolder> {
  const files: ArtifactFile[] = [];
  const leftOut: { path: string; why: WhyLeftOut }[] = [];
  const walk = async (path: string, above: ReadonlySet<string>): Promise<void> => {
    const entries = await reader.list(path);
    if (path !== '' && entries.some(({ name, kind }) => name === ENVIRONMENT_FILE && kind === 'file')) {
      leftOut.push({ path, why: 'environment' });
      return;
    }
    for (const entry of entries) {
      const own = path === '' ? entry.name : `${path}/${entry.name}`;
      const excluded = whyExcluded(entry, path, ignored.has(own));
      if (excluded) leftOut.push({ path: own, why: excluded });
      else if (entry.kind === 'file') files.push({ path: own, size: entry.size, read: () => reader.read(own) });
      // The client follows a link to a parent folder forever; here it is left out, with a note.
      else if (above.has(entry.identity)) leftOut.push({ path: own, why: 'loop' });
      else await walk(own, new Set([...above, entry.identity]));
    }
  };
  await walk('', new Set());
  return { files, leftOut, size: sizeOf(files) };
}

/** One file of a folder that becomes a job, or one folder in it. */
export interface FolderPart {
  readonly path: string;
  /** How many files a folder holds; undefined = it is a file. */
  readonly files?: number;
  /** Bytes. */
  readonly size: number;
}

/** The files and the folders in a folder, the largest first. */
export function partsOf({ files }: CodeFolder): readonly FolderPart[] {
  const folders = new Map<string, { files: number; size: number }>();
  for (const { path, size } of files)
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const above = folders.get(path.slice(0, end)) ?? { files: 0, size: 0 };
      folders.set(path.slice(0, end), { files: above.files + 1, size: above.size + size });
    }
  const parts: readonly FolderPart[] = [
    ...[...folders].map(([path, sums]) => ({ path, ...sums })),
    ...files.map(({ path, size }) => ({ path, size })),
  ];
  return [...parts].sort((one, other) => other.size - one.size || one.path.localeCompare(other.path));
}

/** The folder without these files and folders; paths that it does not have are passed over. */
export function leaveOut(folder: CodeFolder, paths: readonly string[]): CodeFolder {
  const isIn = (inner: string, path: string): boolean => inner === path || inner.startsWith(`${path}/`);
  const files = folder.files.filter(file => !paths.some(path => isIn(file.path, path)));
  const chosen = paths.filter(
    path =>
      folder.files.some(file => isIn(file.path, path)) && !paths.some(other => other !== path && isIn(path, other)),
  );
  return {
    files,
    leftOut: [...folder.leftOut, ...chosen.map(path => ({ path, why: 'chosen' as const }))],
    size: sizeOf(files),
  };
}

function sizeOf(files: readonly ArtifactFile[]): number {
  return files.reduce((sum, file) => sum + file.size, 0);
}

function whyExcluded({ name, kind }: FolderEntry, folder: string, isIgnored: boolean): WhyLeftOut | undefined {
  const byClient = folder === '' ? EXCLUDED[name] : undefined;
  if (byClient) return byClient;
  if (kind === 'folder' && CACHES.has(name)) return 'cache';
  return isIgnored ? 'ignored' : undefined;
}
