import { resolvePlain } from '../../../yaml/read/resolve.ts';
import { floatYaml, toYaml, type InlineStyle } from '../../../yaml/write/toYaml.ts';

/**
 * A plain Python value (`1e-3`, `"adam"`, `True`) as YAML that PyYAML reads as the same value; undefined for an
 * expression.
 */
export function pythonToYaml(text: string, writing: InlineStyle): string | undefined {
  if (text === 'True' || text === 'False') return text.toLowerCase();
  const string = unquote(text);
  if (string !== undefined) return toYaml(string, writing);
  if (/^[-+]?\d[\d_]*$/.test(text)) return String(Number(text.replaceAll('_', '')));
  const value = Number(text.replaceAll('_', ''));
  if (!Number.isFinite(value)) return undefined;
  if (resolvePlain(text) === 'float' && !writing.json && !text.startsWith('.') && !text.endsWith('.')) return text;
  return floatYaml(value);
}

/** What is between the quotes of a plain string; undefined for anything else. */
function unquote(text: string): string | undefined {
  const found = /^(?:"([^"\\\n]*)"|'([^'\\\n]*)')$/.exec(text.trim());
  return found?.[1] ?? found?.[2];
}
