import { Worker } from 'node:worker_threads';
import { join } from 'node:path';
import type { ImportanceAnswer, ImportanceQuestion } from '../../../core/results/importance/importance.ts';

/**
 * Computes importance in a thread of its own: it takes up to a second, in which other extensions have work to do.
 * Rejects where the thread fails.
 *
 * @param extension the extension's folder
 */
export function computeImportance(question: ImportanceQuestion, extension: string): Promise<ImportanceAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(extension, 'dist', 'importanceWorker.cjs'), { workerData: question });
    worker.once('message', (answer: ImportanceAnswer) => {
      resolve(answer);
      worker.terminate().then(undefined, () => undefined);
    });
    worker.once('error', reject);
  });
}
