import type { ProgramOption } from './options.ts';

/** An option of a library's own, of which only the name is known: `--name`, with any value or none. */
export function anyOption(name: string): ProgramOption {
  return {
    names: [`--${name}`],
    arity: 'unknown',
    kind: 'unknown',
    choices: undefined,
    none: 'as any text',
    default: undefined,
    isRequired: false,
    target: name,
  };
}
