import { AGENT_MACROS, LAUNCH_MACROS } from '../../../wandb/macros.ts';

/** Every macro that one of the two kinds of sweep fills in. */
export const COMMAND_MACROS: readonly string[] = [...LAUNCH_MACROS, ...AGENT_MACROS];

/** The name in `${name}`, where the word is nothing else; undefined otherwise. */
export function wholeMacro(word: string | undefined): string | undefined {
  return /^\$\{([^{}]*)\}$/.exec(word ?? '')?.[1];
}
