import * as vscode from 'vscode';
import { plainText } from '../../../core/json.ts';
import type { TemplateVariable } from '../../../core/api/types.ts';
import { templateProblem } from '../../../core/launch/preflight/judgeTemplates.ts';
import type { JsonValue } from '../../../core/json.ts';

type Read = { readonly value: JsonValue } | { readonly problem: string };

/** A typed text as the value that a queue's template variable takes by its schema, or why it does not. */
export function readTemplateValue(variable: TemplateVariable, text: string): Read {
  const value = valueOf(variable, text);
  const problem = templateProblem(variable, value);
  return problem === undefined ? { value } : { problem: vscode.l10n.t('It must be {0}.', problem) };
}

function valueOf({ schema }: TemplateVariable, text: string): JsonValue {
  const choice: unknown = Array.isArray(schema['enum'])
    ? schema['enum'].find(each => String(each) === text)
    : undefined;
  if (typeof choice === 'number' || typeof choice === 'boolean' || typeof choice === 'string') return choice;
  const numeric = schema['type'] === 'integer' || schema['type'] === 'number';
  if (numeric && text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
  if (schema['type'] === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

/** What can be written there, in words: `integer, 1 … 8, default 2`. */
export function describeTemplate({ schema, description }: TemplateVariable): string {
  const { type, minimum, maximum } = schema;
  const range =
    minimum === undefined && maximum === undefined
      ? undefined
      : `${minimum === undefined ? '' : plainText(minimum)} … ${maximum === undefined ? '' : plainText(maximum)}`;
  return [
    description,
    type === 'integer' ? vscode.l10n.t('integer') : type === 'number' ? vscode.l10n.t('number') : undefined,
    range,
    schema['default'] === undefined
      ? vscode.l10n.t('no default')
      : vscode.l10n.t('default {0}', plainText(schema['default'])),
  ]
    .filter(part => part !== undefined && part !== '')
    .join(', ');
}
