import * as l10n from '@vscode/l10n';
import { isAtLeast, LOCAL_ENGINES_SINCE, needsOfEngine } from '../wandb/engineExtras.ts';
import type { SilentPython, WandbProbe } from './wandbProbe.ts';

/** What is to be started: an agent of a queue, an agent of a plain sweep, or the scheduler of a plain sweep. */
export type PythonUse = 'launch' | 'sweep' | { readonly engine: string };

/** Why nothing can be started with a Python. */
export interface ProbeProblem {
  readonly code: 'noPython' | 'noWandb' | 'oldWandb' | 'oldPython' | 'noExtra';
  readonly sentence: string;
  /** A few words, for a list of interpreters. */
  readonly words: string;
  /** The requirement that pip would install; undefined where installing does not help. */
  readonly install?: string;
}

/**
 * Why this Python cannot start it; undefined = it can, as far as is known.
 * @param probe undefined = none was found
 * @param python the interpreter as it is named to the person
 */
export function probeProblem(
  probe: WandbProbe | SilentPython | undefined,
  use: PythonUse,
  python: string,
): ProbeProblem | undefined {
  if (probe === undefined)
    return {
      code: 'noPython',
      sentence: l10n.t('No working Python was found. Choose an interpreter, or install Python 3.'),
      words: l10n.t('does not work'),
    };
  if ('silent' in probe)
    return {
      code: 'noPython',
      sentence: l10n.t('Could not use {0}: {1} Choose another Python.', python, probe.silent),
      words: l10n.t('does not work'),
    };
  const install = requirement(use);
  const command = `pip install ${/[[>]/.test(install) ? `"${install}"` : install}`;
  const oldest = typeof use === 'object' ? needsOfEngine(use.engine)?.python : undefined;
  if (typeof use === 'object' && oldest !== undefined && probe.python !== undefined && !isAtLeast(probe.python, oldest))
    return {
      code: 'oldPython',
      sentence: l10n.t(
        'The engine `{0}` needs Python {1} or newer, but {2} is Python {3}. Choose another Python.',
        use.engine,
        oldest,
        python,
        probe.python,
      ),
      words: l10n.t('too old: Python {0}', probe.python),
    };
  if (probe.version === undefined)
    return {
      code: 'noWandb',
      sentence: l10n.t('wandb is not installed in {0}. Install it with `{1}`.', python, command),
      words: l10n.t('without wandb'),
      install,
    };
  if (typeof use === 'object' && !isAtLeast(probe.version, LOCAL_ENGINES_SINCE))
    return {
      code: 'oldWandb',
      sentence: l10n.t(
        '{0} has wandb {1}, but `wandb sweep-scheduler` came with {2}. Update it with `{3}`.',
        python,
        probe.version,
        LOCAL_ENGINES_SINCE,
        command,
      ),
      words: l10n.t('wandb {0} is too old', probe.version),
      install,
    };
  const extra = extraOf(use);
  if (extra === undefined || !probe.missing.includes(extra)) return undefined;
  return {
    code: 'noExtra',
    sentence:
      typeof use === 'object'
        ? l10n.t(
            '{0} has wandb, but not what the engine `{1}` needs. Install it with `{2}`.',
            python,
            use.engine,
            command,
          )
        : l10n.t('{0} has wandb, but not what launch agents need. Install it with `{1}`.', python, command),
    words: l10n.t('without {0}', `wandb[${extra}]`),
    install,
  };
}

/** The arguments to Python that install what is missing. */
export function pipArguments(install: string): readonly string[] {
  return ['-m', 'pip', 'install', install];
}

function extraOf(use: PythonUse): string | undefined {
  if (use === 'launch') return 'launch';
  return use === 'sweep' ? undefined : needsOfEngine(use.engine)?.extra;
}

function requirement(use: PythonUse): string {
  const extra = extraOf(use);
  return `wandb${extra === undefined ? '' : `[${extra}]`}${typeof use === 'object' ? `>=${LOCAL_ENGINES_SINCE}` : ''}`;
}
