import type { UploadTools } from '../../core/jobs/uploadArtifact.ts';
import { createPut } from '../../core/jobs/putFile.ts';
import type { Services } from '../services.ts';
import { withProgress } from '../ui/progress.ts';

/** Uploads with a progress that can be canceled, by what this machine has for it. Gives what `work` gives. */
export async function uploading<T>(
  { platform }: Pick<Services, 'platform'>,
  title: string,
  work: (tools: UploadTools, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { createHash, randomUUID } = await import('node:crypto');
  return withProgress('notification', title, (signal, tell) =>
    work(
      {
        put: createPut(platform.fetch),
        md5: bytes => createHash('md5').update(bytes).digest(),
        newId: randomUUID,
        onProgress: ({ what, done, total }) => tell(what, total > 0 ? (100 * done) / total : 0),
      },
      signal,
    ),
  );
}
