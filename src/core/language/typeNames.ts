import * as l10n from '@vscode/l10n';
import { typesOf, type SchemaNode } from './schema.ts';

/** The kinds of value that a key takes, as every message calls them; empty where any is taken. */
export function typeNames(node: SchemaNode): string[] {
  return typesOf(node).map(nameOf);
}

function nameOf(type: string): string {
  switch (type) {
    case 'integer':
      return l10n.t('integer');
    case 'number':
      return l10n.t('number');
    case 'boolean':
      return l10n.t('boolean');
    case 'string':
      return l10n.t('string');
    case 'array':
      return l10n.t('list');
    case 'object':
      return l10n.t('mapping');
    default:
      return type;
  }
}
