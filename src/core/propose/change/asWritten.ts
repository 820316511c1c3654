import type { JsonValue } from '../../json.ts';
import { serverValue } from '../../sweep/fieldValue.ts';
import type { Field } from '../../sweep/field.ts';
import { inlineText } from '../../yaml/write/inlineText.ts';
import { toYaml } from '../../yaml/write/toYaml.ts';
import type { NewValue } from '../../yaml/edit/change.ts';

/** The numbers in a value of a YAML or JSON file, each as the file's author wrote it. */
export type NumberTexts = ReadonlyMap<number, string>;

/** The texts of all numbers inside a value, at any depth; of equal numbers the first is kept. */
export function numberTexts(field: Field | undefined, texts = new Map<number, string>()): NumberTexts {
  const text = field && textOf(field);
  if (text !== undefined && field?.number !== undefined && !texts.has(field.number)) texts.set(field.number, text);
  for (const item of field?.items ?? []) numberTexts(item, texts);
  return texts;
}

/** A new value, in which numbers that the file has already are written as it writes them. */
export function asWritten(to: NewValue, texts: NumberTexts): NewValue {
  if ('yaml' in to) {
    // An integer of the file does not take the place of a float: W&B draws integers between integers.
    const text = texts.get(Number(to.yaml || 'none'));
    return text !== undefined && isWhole(text) === isWhole(to.yaml) ? { yaml: text } : to;
  }
  const { value } = to;
  const items: readonly JsonValue[] = Array.isArray(value) ? value : [value];
  if (!items.some(item => typeof item === 'number' && texts.has(item))) return to;
  const written = items.map(item => {
    const text = typeof item === 'number' ? texts.get(item) : undefined;
    return text ?? toYaml(item, { flow: true, json: false });
  });
  return { yaml: Array.isArray(value) ? `[${written.join(', ')}]` : written.join() };
}

/** A value of the file on one line, its numbers as they are written; undefined for what cannot be sent. */
export function lineOf(field: Field): string | undefined {
  const value = serverValue(field);
  if (!value) return undefined;
  if (field.type === 'seq') return `[${field.items.flatMap(item => lineOf(item) ?? []).join(', ')}]`;
  return (field.number === undefined ? undefined : textOf(field)) ?? inlineText(value);
}

/** The text of a plain scalar of YAML or JSON. */
function textOf({ target }: Field): string | undefined {
  return target?.kind === 'scalar' && target.style === 'plain' ? target.text : undefined;
}

function isWhole(text: string): boolean {
  return /^[-+]?\d+$/.test(text);
}
