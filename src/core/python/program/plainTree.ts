import type { Value } from '../evaluate/value.ts';
import type { PyValue } from '../values/value.ts';
import { plainValue } from './options.ts';

/** A value of the interpreter as plain Python, dicts and all; OmegaConf's MISSING is `???`. Undefined: unknown. */
export function plainTree(value: Value | undefined): PyValue | undefined {
  if (value?.type === 'name' && /(?:^|\.)MISSING$/.test(value.path)) return { type: 'str', value: '???' };
  if (value?.type === 'list' || value?.type === 'tuple') {
    const items = value.items.value?.map(plainTree);
    return items?.every(item => item !== undefined) ? { type: 'seq', items } : undefined;
  }
  if (value?.type !== 'dict') return plainValue(value);
  const { entries, isOpen } = value.state.value;
  const found = [...entries.values()].map(entry => {
    const [key, inner] = [plainTree(entry.key), entry.isMaybe ? undefined : plainTree(entry.value)];
    return key && inner && ([key, inner] as const);
  });
  return !isOpen && found.every(entry => entry !== undefined) ? { type: 'map', entries: found } : undefined;
}
