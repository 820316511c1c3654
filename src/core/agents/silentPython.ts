import * as l10n from '@vscode/l10n';
import { withoutPeriod } from '../sentence.ts';
import type { SilentPython } from './wandbProbe.ts';

/** Another program may repeat all that it was asked. */
const MOST_TOLD = 200;

/** How a program ended that gave no answer of Python's. */
export interface Ended {
  /** The code of the system's error, as Node names it (`ENOENT`), or the exit code. */
  readonly code: string | number | undefined;
  /** Whether it was ended because it took too long, and how long that is in seconds. */
  readonly tookTooLong: boolean;
  readonly patience: number;
  /** What it wrote to standard error. */
  readonly said: string;
}

/** Why a Python says nothing, for the person who chose it. */
export function silentPython({ code, tookTooLong, patience, said }: Ended): SilentPython {
  const lastLine = withoutPeriod(said.trim().split('\n').at(-1) ?? '').slice(0, MOST_TOLD);
  if (tookTooLong) return { silent: l10n.t('It did not answer within {0} seconds.', patience) };
  if (code === 'ENOENT') return { silent: l10n.t('No such file was found.') };
  if (typeof code === 'string') return { silent: l10n.t('It is a folder, or a file that cannot be run ({0}).', code) };
  if (code !== undefined && lastLine !== '')
    return { silent: l10n.t('It ended with exit code {0}: {1}.', code, lastLine) };
  return { silent: l10n.t('It did not answer as Python does.') };
}
