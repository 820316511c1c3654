import { byCodePoint } from '../python/values/byCodePoint.ts';
import type { ArtifactFile, Md5 } from './types.ts';

/** One file of a manifest. */
export interface ManifestEntry {
  readonly path: string;
  /** Base64 of the MD5 of the content. */
  readonly digest: string;
  readonly size: number;
  readonly file: ArtifactFile;
}

/** The files of an artifact in the order of their paths (code points, as Python sorts), each with its digest. */
export interface Manifest {
  readonly entries: readonly ManifestEntry[];
  /**
   * Hexadecimal: MD5 over paths and digests. Two artifacts with one digest have the same content
   * (artifact_manifest_v1.py).
   */
  readonly digest: string;
}

const HEADER = 'wandb-artifact-manifest-v1\n';

/** Bytes in base64. */
export const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
/** Bytes as hexadecimal digits. */
export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');

/**
 * Reads and digests the files one after the other. Throws what reading throws, and the signal's reason.
 */
export async function makeManifest(files: readonly ArtifactFile[], md5: Md5, signal?: AbortSignal): Promise<Manifest> {
  const entries: ManifestEntry[] = [];
  for (const file of [...files].sort((a, b) => byCodePoint(a.path, b.path))) {
    signal?.throwIfAborted();
    const bytes = await file.read();
    entries.push({ path: file.path, digest: toBase64(md5(bytes)), size: bytes.length, file });
  }
  return { entries, digest: manifestDigest(entries, md5) };
}

function manifestDigest(entries: readonly ManifestEntry[], md5: Md5): string {
  return toHex(
    md5(new TextEncoder().encode(HEADER + entries.map(entry => `${entry.path}:${entry.digest}\n`).join(''))),
  );
}

/** The manifest as it is stored; `birthArtifactId` = the artifact that first holds these files. */
export function manifestText(manifest: Manifest, birthArtifactId: string): string {
  const contents = Object.fromEntries(
    manifest.entries.map(({ path, digest, size }) => [path, { digest, birthArtifactID: birthArtifactId, size }]),
  );
  return JSON.stringify({
    version: 1,
    storagePolicy: 'wandb-storage-policy-v1',
    storagePolicyConfig: { storageLayout: 'V2' },
    contents,
  });
}
