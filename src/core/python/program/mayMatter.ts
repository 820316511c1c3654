import type { Defined } from '../evaluate/machine.ts';
import type { Scope } from '../evaluate/value.ts';

/** What a function names that reads a configuration or a command line, or that logs. */
const MAY_MATTER = /wandb|log|conf|cfg|summary|pars|argv|flags|experiment|tracker|run\b/i;

/**
 * Which functions that nobody calls are run: methods, functions within others, and those of the module that may use
 * what is looked for, by their words.
 */
export function mayMatter(text: string, names: Scope): (one: Defined) => boolean {
  return ({ made, owner }) => {
    if (owner || made.scope !== names) return true;
    const source = text.slice(made.node.from, made.node.to);
    if (MAY_MATTER.test(source)) return true;
    const held = [...names.names].filter(([, { value }]) => value?.type === 'native' || value?.type === 'object');
    return held.some(([name]) => source.includes(name));
  };
}
