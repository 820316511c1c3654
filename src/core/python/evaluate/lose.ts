import type { Hooks } from './machine.ts';
import { isSequence, type Value } from './value.ts';

const DEEPEST = 8;

/** Tells everything that a value holds that somebody unseen has got it. */
export function loseValue(hooks: Hooks, value: Value, depth = 0): void {
  if (depth > DEEPEST) return;
  const lose = (inner: Value) => {
    loseValue(hooks, inner, depth + 1);
  };
  switch (value.type) {
    case 'native':
      value.native.escape();
      return;
    case 'name':
      hooks.lost?.(value.path);
      return;
    case 'function':
      value.home.hasEscaped(value);
      return;
    case 'bound':
      value.function.home.hasEscaped(value.function);
      lose(value.self);
      return;
    case 'partial':
      lose(value.callee);
      for (const each of [...value.args.positional, ...value.args.named.values()]) lose(each);
      return;
    case 'class':
      hooks.lostClass?.(value);
      return;
    case 'super':
      lose(value.self);
      return;
    case 'dict':
      for (const each of value.state.value.entries.values()) lose(each.value);
      return;
    case 'object':
      for (const { value: each } of value.attributes.names.values()) if (each) lose(each);
      return;
    default:
      if (isSequence(value)) for (const each of value.items.value ?? []) lose(each);
  }
}
