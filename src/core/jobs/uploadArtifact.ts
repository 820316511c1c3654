import * as l10n from '@vscode/l10n';
import { ApiError, isApiError } from '../api/apiError.ts';
import type { ApiClient } from '../api/client.ts';
import type { CallOptions } from '../api/call.ts';
import { commitArtifact } from '../api/operations/commitArtifact.ts';
import { createArtifact, type ArtifactType } from '../api/operations/createArtifact.ts';
import { createArtifactFiles } from '../api/operations/createArtifactFiles.ts';
import { createArtifactManifest } from '../api/operations/createArtifactManifest.ts';
import { updateArtifactManifest } from '../api/operations/updateArtifactManifest.ts';
import type { Upload } from '../api/operations/uploadFields.ts';
import { manifestText, toBase64, type Manifest } from './manifest.ts';
import type { Md5, Progress } from './types.ts';

/** Sends one file to a signed address; rejects with `ApiError` where it did not arrive whole. Never gets the key. */
export type Put = (
  url: string,
  body: Uint8Array,
  headers: Readonly<Record<string, string>>,
  signal?: AbortSignal,
) => Promise<void>;

/** A version of an artifact to be made. */
export interface ArtifactToUpload {
  readonly entity: string;
  readonly project: string;
  /** The run that makes it. */
  readonly run: string;
  readonly type: ArtifactType;
  readonly name: string;
  readonly description?: string;
  readonly aliases: readonly string[];
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly manifest: Manifest;
}

/** What the platform gives an upload. */
export interface UploadTools {
  readonly put: Put;
  readonly md5: Md5;
  /** A new, unique id (a UUID). */
  readonly newId: () => string;
  readonly onProgress?: (progress: Progress) => void;
}

/** The result of an upload. */
export interface UploadedArtifact {
  readonly id: string;
  /** `unchanged` = W&B has this content already; nothing was sent. */
  readonly outcome: 'created' | 'updated' | 'unchanged';
}

/**
 * How many files are sent at a time. The client's own batches are larger, but a batch that is cut off is lost whole.
 */
const BATCH = 100;
const AT_ONCE = 4;

/**
 * Makes a version of an artifact as the client does (docs/facts/jobs.md): begin, manifest, files, manifest's content,
 * commit. The commit is the last step and the only one that makes it visible: whatever breaks before leaves a version
 * that stays pending and has no alias.
 */
export async function uploadArtifact(
  client: ApiClient,
  artifact: ArtifactToUpload,
  tools: UploadTools,
  options?: CallOptions,
): Promise<UploadedArtifact> {
  const { entity, project, run, manifest } = artifact;
  const begun = await createArtifact(
    client,
    { ...artifact, digest: manifest.digest, clientId: tools.newId(), sequenceClientId: tools.newId() },
    options,
  );
  if (begun.state === 'COMMITTED') return { id: begun.id, outcome: 'unchanged' };
  const manifestId = await createArtifactManifest(client, { entity, project, run, artifactId: begun.id }, options);
  const total = manifest.entries.reduce((sum, entry) => sum + entry.size, 0);
  let done = 0;
  for (let from = 0; from < manifest.entries.length; from += BATCH) {
    const batch = manifest.entries.slice(from, from + BATCH);
    const uploads = await createArtifactFiles(
      client,
      { artifactId: begun.id, manifestId, files: batch.map(({ path, digest }) => ({ path, md5: digest })) },
      options,
    );
    await eachAtOnce(batch, async (entry, i) => {
      const upload = uploads[i];
      if (upload?.url !== undefined) {
        const body = await entry.file.read();
        if (toBase64(tools.md5(body)) !== entry.digest) throw changed(client, entry.path);
        await send(tools.put, upload, body, options);
      }
      done += entry.size;
      tools.onProgress?.({ what: entry.path, done, total });
    });
  }
  const body = new TextEncoder().encode(manifestText(manifest, begun.id));
  await send(
    tools.put,
    await updateArtifactManifest(client, { manifestId, digest: toBase64(tools.md5(body)) }, options),
    body,
    options,
  );
  options?.signal?.throwIfAborted();
  await commitArtifact(client, begun.id, options);
  return { id: begun.id, outcome: begun.latest === undefined ? 'created' : 'updated' };
}

/**
 * Whether the version may exist after a request without an answer: it is visible only once its files are committed. The
 * code of a code job is committed before the job.
 */
export function perhapsCommitted({ operation, perhapsDone }: ApiError): boolean {
  return perhapsDone && operation === 'CommitArtifact';
}

function changed(client: ApiClient, path: string): ApiError {
  return new ApiError({
    kind: 'refused',
    operation: 'UploadArtifact',
    host: client.host,
    messages: [l10n.t('{0} changed while it was being sent; send it again', path)],
  });
}

/** A lost connection is tried once more: sending the same bytes to the same address twice does no harm. */
async function send(put: Put, upload: Upload, body: Uint8Array, options: CallOptions | undefined): Promise<void> {
  if (upload.url === undefined) return;
  try {
    await put(upload.url, body, upload.headers, options?.signal);
  } catch (error) {
    if (!isApiError(error, 'offline', 'server', 'timeout')) throw error;
    await put(upload.url, body, upload.headers, options?.signal);
  }
}

/** Works on a few items at a time; after the first failure no more are begun. */
async function eachAtOnce<T>(items: readonly T[], work: (item: T, index: number) => Promise<void>): Promise<void> {
  let next = 0;
  let failed = false;
  const worker = async (): Promise<void> => {
    for (let i = next++; i < items.length && !failed; i = next++) {
      const item = items[i];
      if (item === undefined) continue;
      try {
        await work(item, i);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker));
  const broken = ends.find(end => end.status === 'rejected');
  if (broken) throw broken.reason;
}
