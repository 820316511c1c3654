import { pyFloatRepr } from '../values/float.ts';
import { strOf } from '../evaluate/format.ts';
import { isSequence, type DictState, type Value } from '../evaluate/value.ts';

/** How much of a configuration is known. */
export type KnownPart = 'full' | 'partial' | 'none';

/** What stands for a value that is not known, and for keys that are not. */
const UNKNOWN = '?';

/**
 * A configuration as JSON, with `"?"` for what is not known and `{"$py": …}` for what JSON cannot hold. Floats keep
 * their point: W&B takes `1` and `1.0` for different parameters.
 */
export function describeConfig(config: Value): { readonly known: KnownPart; readonly json: string } {
  let unknowns = 0;
  const nothing = () => {
    unknowns++;
    return JSON.stringify(UNKNOWN);
  };
  const write = (value: Value): string => {
    switch (value.type) {
      case 'null':
        return 'null';
      case 'bool':
        return String(value.value);
      case 'int':
        return value.value.toString();
      case 'str':
        return JSON.stringify(value.value);
      case 'float':
        return floatJson(value.value);
      case 'dict':
        return writeDict(value.state.value, write, nothing);
      case 'function':
        return value.isVeiled ? nothing() : special('function');
      case 'bound':
        return value.function.isVeiled ? nothing() : special('function');
      case 'partial':
        return special('function');
      case 'class':
        return special('class');
      case 'name':
        return value.path.startsWith('builtins.') ? special('function') : nothing();
      default: {
        const items = isSequence(value) ? value.items.value : undefined;
        if (!isSequence(value) || !items) return nothing();
        const list = `[${items.map(write).join()}]`;
        if (value.type === 'list' || value.type === 'tuple') return list;
        return special(value.type === 'array' ? 'ndarray' : value.type, list);
      }
    }
  };
  const json = write(config);
  const hasKeys = config.type === 'dict' && (config.state.value.entries.size > 0 || !config.state.value.isOpen);
  if (!hasKeys) return { known: 'none', json: JSON.stringify(UNKNOWN) };
  return { known: unknowns > 0 ? 'partial' : 'full', json };
}

function special(name: string, items?: string): string {
  return items === undefined ? `{"$py":"${name}"}` : `{"$py":"${name}","items":${items}}`;
}

function floatJson(value: number): string {
  if (Number.isNaN(value)) return special('nan');
  return Number.isFinite(value) ? pyFloatRepr(value) : special(value > 0 ? 'inf' : '-inf');
}

/** Keys as Python's json writes them; of two that are the same then, the later counts. */
function writeDict(state: DictState, write: (value: Value) => string, nothing: () => string): string {
  const entries = new Map<string, string>();
  for (const { key, value } of state.entries.values()) entries.set(keyJson(key), write(value));
  if (state.isOpen) entries.set(UNKNOWN, nothing());
  return `{${[...entries].map(([key, json]) => `${JSON.stringify(key)}:${json}`).join()}}`;
}

function keyJson(key: Value): string {
  if (key.type === 'null') return 'null';
  return key.type === 'bool' ? String(key.value) : (strOf(key) ?? UNKNOWN);
}
