import { PROBE, readProbe, type WandbProbe } from '../../core/agents/wandbProbe.ts';

const PATIENCE_MS = 20_000;

/** Asks a Python about its wandb; undefined = the Python was not found or does not work. */
export async function probePython(python: string, cwd: string | undefined): Promise<WandbProbe | undefined> {
  const { execFile } = await import('node:child_process');
  return new Promise(resolve => {
    execFile(python, ['-c', PROBE], { cwd, timeout: PATIENCE_MS, windowsHide: true }, (error, stdout) => {
      resolve(error ? undefined : readProbe(stdout));
    });
  });
}
