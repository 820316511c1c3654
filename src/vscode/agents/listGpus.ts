import { NVIDIA_SMI, readGpus, type Gpu } from '../../core/agents/gpus.ts';

const PATIENCE_MS = 5_000;

/** The GPUs that `nvidia-smi` lists; none where it is missing or does not answer. */
export async function listGpus(): Promise<readonly Gpu[]> {
  const { execFile } = await import('node:child_process');
  return new Promise(resolve => {
    execFile('nvidia-smi', [...NVIDIA_SMI], { timeout: PATIENCE_MS, windowsHide: true }, (error, stdout) => {
      resolve(error ? [] : readGpus(stdout));
    });
  });
}
