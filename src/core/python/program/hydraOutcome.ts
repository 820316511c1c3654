import type { PyValue } from '../values/value.ts';
import type { Found, Outcome, Passing, ProgramOption } from './options.ts';

/** What OmegaConf's own reader of a command line makes of a value for a key. */
export function ofOmegaConf(found: Found, value: PyValue, passing: Passing): Outcome | undefined {
  if (passing !== 'args_no_hyphens') return undefined;
  if (found === 'missing') return 'unknown argument';
  if (typeof found === 'object' && found.option.isTyped) return ofTyped(found.option, value);
  if (typeof found === 'object' && found.option.kind === 'unknown') return undefined;
  if (value.type === 'null') return 'as text';
  return value.type === 'str' ? undefined : 'accepted';
}

/** Hydra's words: a key that is there, or one to add. `found`: what the name is. */
export function ofHydra(found: Found, name: string, value: PyValue, passing: Passing): Outcome | undefined {
  if (passing === 'args' || passing === 'args_no_equals' || passing === 'args_no_boolean_flags')
    return 'unknown argument';
  // `+lr` adds a key, `~lr` takes one away.
  if (/^[+~]/.test(name)) return undefined;
  const isThere = found !== undefined && found !== 'missing' && found !== 'ambiguous';
  if (passing === 'args_no_hyphens' && found === 'missing') return 'unknown argument';
  if (passing === 'args_append_hydra' && isThere) return 'error';
  if (found === undefined && passing !== 'args_override_hydra') return undefined;
  if (isThere) {
    const { option } = found;
    // A group: one of its files.
    const word = value.type === 'null' ? 'None' : value.type === 'str' ? value.value : undefined;
    if (option.converts) return word !== undefined && option.converts(word) === 'refused' ? 'wrong type' : undefined;
    if (option.kind === 'unknown' && !option.isTyped) return undefined;
    if (option.isTyped) return ofTyped(option, value);
  }
  if (value.type === 'null') return 'as text';
  if (value.type === 'map') return 'error';
  if (value.type !== 'str') return 'accepted';
  if (value.value.includes('=')) return 'wrong type';
  if (/^[^[{'"]*,/.test(value.value)) return 'error';
  return /^[A-Za-z][\w./ -]*$/.test(value.value) && !/^(?:true|false|null|nan|inf)$/i.test(value.value)
    ? 'accepted'
    : undefined;
}

/** What OmegaConf makes of a value for a key of a type. */
function ofTyped(option: ProgramOption, value: PyValue): Outcome | undefined {
  const { kind, arity, choices, none } = option;
  if (value.type === 'map') return undefined;
  // A class of keys.
  if (kind === 'unknown') return value.type === 'null' ? undefined : 'wrong type';
  if (arity === 'many') {
    if (value.type !== 'seq') return 'wrong type';
    const items = value.items.map(item => ofTyped({ ...option, arity: 'one', none: 'unknown' }, item));
    return (
      items.find(item => item === 'wrong type') ?? (items.every(item => item === 'accepted') ? 'accepted' : undefined)
    );
  }
  if (value.type === 'seq') return 'wrong type';
  // `None` is a word to it.
  if (value.type === 'null')
    return kind === 'text' && !choices ? 'as text' : none === 'unknown' ? undefined : 'wrong type';
  if (choices) {
    const word = value.type === 'str' ? value.value.split('.').at(-1) : undefined;
    if (word === undefined) return undefined;
    return choices.some(choice => choice.type === 'str' && choice.value === word) ? 'accepted' : 'wrong type';
  }
  if (kind === 'text') return value.type === 'str' ? undefined : 'as text';
  if (value.type === 'str') return ofWord(kind, value.value);
  if (kind === 'boolean')
    return value.type === 'bool' ? 'accepted' : value.type === 'float' ? 'wrong type' : 'other value';
  if (value.type === 'bool') return 'wrong type';
  return kind === 'int' && value.type === 'float' ? 'wrong type' : 'accepted';
}

function ofWord(kind: ProgramOption['kind'], word: string): Outcome | undefined {
  if (!/^[A-Za-z]+$/.test(word)) return undefined;
  const isKnown = kind === 'boolean' ? /^(?:true|false|yes|no|on|off|y|n)$/i : /^(?:nan|inf|infinity)$/i;
  return isKnown.test(word) ? undefined : 'wrong type';
}
