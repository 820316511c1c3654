import type { Defined } from '../evaluate/machine.ts';
import type { Scope, PyClass, PyFunction } from '../evaluate/value.ts';

/** Where the client keeps its functions, beside `wandb` itself. */
export const CALLED = /^wandb\.(?:\w+\.)*?(sweep|controller|agent)$/;

/**
 * Which functions that nobody calls may reach `wandb.sweep` or `wandb.agent`, by the words in them: the others change
 * nothing that a sweep is made of, and need not be run.
 */
export function reachesSweep(text: string, names: Scope, functions: readonly Defined[]): (one: Defined) => boolean {
  const aliases = [...names.names].flatMap(([name, { value }]) =>
    value?.type === 'name' && CALLED.test(value.path) ? [name] : [],
  );
  const words = new Set(['sweep', 'controller', 'agent', ...aliases]);
  const reaching = new Set<PyFunction>();
  for (let before = -1; before < reaching.size;) {
    before = reaching.size;
    const word = new RegExp(`(?<![\\w])(?:${[...words].join('|')})(?![\\w])`);
    for (const { made, owner } of functions) {
      if (reaching.has(made) || !word.test(text.slice(made.node.from, made.node.to))) continue;
      reaching.add(made);
      // An operator or a `with` may call it: then every function may.
      if (/^__(?!init__)\w+__$/.test(made.name)) return () => true;
      if (made.name !== '__init__') words.add(made.name);
      else for (const each of heirsOf(owner, functions)) words.add(each);
    }
    words.delete('');
  }
  return ({ made }) => reaching.has(made) || !functions.some(each => each.made === made);
}

/** The names of a class and of those that are built on it. */
function heirsOf(owner: PyClass | undefined, functions: readonly Defined[]): string[] {
  const heirs = functions.flatMap(({ owner: other }) => (owner && other?.bases.includes(owner) ? [other.name] : []));
  return owner ? [owner.name, ...heirs] : [];
}
