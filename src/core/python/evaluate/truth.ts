import { isSequence, type Value } from './value.ts';

/** Whether Python takes a value for true; undefined where nobody knows. */
export function truthOf(value: Value): boolean | undefined {
  switch (value.type) {
    case 'null':
      return false;
    case 'bool':
      return value.value;
    case 'int':
      return value.value !== 0n;
    case 'float':
      return value.value !== 0;
    case 'str':
      return value.value !== '';
    case 'dict':
      if ([...value.state.value.entries.values()].some(({ isMaybe }) => !isMaybe)) return true;
      return value.state.value.entries.size > 0 || value.state.value.isOpen ? undefined : false;
    case 'name':
      return value.path.startsWith('builtins.') ? true : undefined;
    case 'native':
      return value.native.isTrue;
    case 'function':
    case 'class':
    case 'bound':
    case 'partial':
      return true;
    default:
      if (!isSequence(value) || value.type === 'array' || value.type === 'iterator') return undefined;
      return value.items.value && value.items.value.length > 0;
  }
}
