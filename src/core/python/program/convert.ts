import { PyJsonError, pyJsonLoads } from '../values/jsonLoads.ts';
import type { PyValue } from '../values/value.ts';
import type { ValueKind } from './options.ts';

const INT = /^\s*[-+]?\d+(?:_\d+)*\s*$/;
const FLOAT = /^\s*[-+]?(?:(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:e[-+]?\d+)?|inf(?:inity)?|nan)\s*$/i;
const TRUE = /^(?:true|t|yes|y|on|1)$/i;
const FALSE = /^(?:false|f|no|n|off|0)$/i;

/** What an option makes of a string; undefined where that is unknown. */
export function convert(kind: ValueKind, text: string): PyValue | 'refused' | undefined {
  switch (kind) {
    case 'text':
      return { type: 'str', value: text };
    case 'int':
      return INT.test(text)
        ? { type: 'int', value: BigInt(text.trim().replace(/^\+/, '').replaceAll('_', '')) }
        : 'refused';
    case 'float':
      return FLOAT.test(text) ? { type: 'float', value: floatOf(text) } : 'refused';
    case 'truth':
      return { type: 'bool', value: text !== '' };
    case 'boolean':
      return TRUE.test(text)
        ? { type: 'bool', value: true }
        : FALSE.test(text)
          ? { type: 'bool', value: false }
          : 'refused';
    case 'json':
      return jsonOf(text);
    case 'literal':
      return literalOf(text);
    case 'loose literal': {
      const value = literalOf(text);
      return value === 'refused' ? { type: 'str', value: text } : value;
    }
    case 'comma list':
      return { type: 'seq', items: text.split(',').map(each => ({ type: 'str', value: each.trim() })) };
    case 'unknown':
      return undefined;
  }
}

function floatOf(text: string): number {
  const plain = text.trim().replaceAll('_', '').toLowerCase();
  if (plain.includes('inf')) return plain.startsWith('-') ? -Infinity : Infinity;
  return plain.includes('nan') ? NaN : Number(plain);
}

function jsonOf(text: string): PyValue | 'refused' {
  try {
    return pyJsonLoads(text);
  } catch (error) {
    if (error instanceof PyJsonError) return 'refused';
    throw error;
  }
}

/** Python's `ast.literal_eval`, for what a sweep can write; a string that looks like more is unknown. */
function literalOf(text: string): PyValue | 'refused' | undefined {
  const word = text.trim();
  // Words beside each other are an expression at best, which is refused.
  if (/^[A-Za-z_]\w*(?:\s+[A-Za-z_]\w*)+$/.test(word)) return 'refused';
  if (/^\d[\d.]*(?:\s+\d[\d.]*)+$/.test(word)) return 'refused';
  if (/^[A-Za-z_][\w./-]*$/.test(word) && !/^(?:True|False|None)$/.test(word)) return 'refused';
  return literal(word);
}

function literal(text: string): PyValue | undefined {
  if (text === 'None') return { type: 'null' };
  if (text === 'True' || text === 'False') return { type: 'bool', value: text === 'True' };
  if (INT.test(text)) return { type: 'int', value: BigInt(text.replace(/^\+/, '').replaceAll('_', '')) };
  if (/\d/.test(text) && FLOAT.test(text)) return { type: 'float', value: floatOf(text) };
  if (!/^[[{(]/.test(text)) return undefined;
  // As `str` writes a list or a dict, but for its quotes and words, it is JSON.
  const json = text
    .replace(/'((?:[^'\\]|\\.)*)'/g, (_, inner: string) => JSON.stringify(inner))
    .replace(/\b(?:True|False|None)\b/g, word => ({ True: 'true', False: 'false', None: 'null' })[word] ?? word);
  const value = jsonOf(json);
  return value === 'refused' ? undefined : value;
}
