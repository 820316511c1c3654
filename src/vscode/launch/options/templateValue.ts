import * as vscode from 'vscode';
import type { TemplateVariable } from '../../../core/api/types.ts';
import type { JsonValue } from '../../../core/launch/types.ts';

type Read = { readonly value: JsonValue } | { readonly problem: string };

/** A typed text as the value that a queue's template variable takes by its schema (type, enum, minimum, maximum), or why it does not. */
export function readTemplateValue({ schema }: TemplateVariable, text: string): Read {
  const { type, minimum, maximum } = schema;
  const choices = Array.isArray(schema['enum']) ? schema['enum'].map(String) : undefined;
  if (choices && !choices.includes(text)) return { problem: vscode.l10n.t('One of: {0}', choices.join(', ')) };
  if (type !== 'integer' && type !== 'number') return { value: text };
  const number = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(number)) return { problem: vscode.l10n.t('A number is needed here.') };
  if (type === 'integer' && !Number.isInteger(number)) return { problem: vscode.l10n.t('A whole number is needed here.') };
  if (typeof minimum === 'number' && number < minimum) return { problem: vscode.l10n.t('At least {0}', minimum) };
  if (typeof maximum === 'number' && number > maximum) return { problem: vscode.l10n.t('At most {0}', maximum) };
  return { value: number };
}

/** What may stand there, in words: `whole number, 1 … 8, default 2`. */
export function describeTemplate({ schema, description }: TemplateVariable): string {
  const { type, minimum, maximum } = schema;
  const range = minimum === undefined && maximum === undefined ? undefined : `${minimum === undefined ? '' : String(minimum)} … ${maximum === undefined ? '' : String(maximum)}`;
  return [
    description, type === 'integer' ? vscode.l10n.t('whole number') : type === 'number' ? vscode.l10n.t('number') : undefined, range,
    schema['default'] === undefined ? vscode.l10n.t('no default') : vscode.l10n.t('default {0}', String(schema['default'])),
  ].filter(part => part !== undefined && part !== '').join(', ');
}
