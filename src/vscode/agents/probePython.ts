import { silentPython } from '../../core/agents/silentPython.ts';
import { PROBE, readProbe, type SilentPython, type WandbProbe } from '../../core/agents/wandbProbe.ts';

const PATIENCE_MS = 20_000;

/** Asks a Python about its wandb, or tells why it does not answer. */
export async function probePython(python: string, cwd: string | undefined): Promise<WandbProbe | SilentPython> {
  const { execFile } = await import('node:child_process');
  return new Promise(resolve => {
    execFile(python, ['-c', PROBE], { cwd, timeout: PATIENCE_MS, windowsHide: true }, (error, stdout, said) => {
      const probe = error ? undefined : readProbe(stdout);
      const code = error?.code ?? undefined;
      const tookTooLong = error?.killed === true;
      resolve(probe ?? silentPython({ code, tookTooLong, patience: PATIENCE_MS / 1000, said }));
    });
  });
}
