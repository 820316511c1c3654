import * as l10n from '@vscode/l10n';
import { typesOf, type SchemaNode } from '../../schema.ts';
import { choice } from '../words.ts';

/** What a schema accepts, as a sentence names it: `an integer above 0`, `a string or a list`. */
export function expected(node: SchemaNode): string {
  if (node.enum) return choice(node.enum.map(String));
  const words = expectedTypes(node).map(type => expectedType(type, node));
  const [others, last] = [words.slice(0, -1).join(', '), words.at(-1) ?? ''];
  return others ? l10n.t('{0} or {1}', others, last) : last;
}

/** The types of a schema but null, which is for a key without a value. */
export function expectedTypes(node: SchemaNode): string[] {
  return typesOf(node).filter(type => type !== 'null');
}

function expectedType(type: string, node: SchemaNode): string {
  switch (type) {
    case 'string':
      return l10n.t('a string');
    case 'integer':
      return expectedInteger(node);
    case 'number':
      return expectedNumber(node);
    case 'boolean':
      return l10n.t('`true` or `false`');
    case 'array':
      return node.minItems ? l10n.t('a list of {0} or more', node.minItems) : l10n.t('a list');
    default:
      return l10n.t('a mapping');
  }
}

function expectedInteger({ minimum, maximum, exclusiveMinimum }: SchemaNode): string {
  if (minimum !== undefined && maximum !== undefined) return l10n.t('an integer from {0} to {1}', minimum, maximum);
  if (exclusiveMinimum !== undefined) return l10n.t('an integer above {0}', exclusiveMinimum);
  return minimum === undefined ? l10n.t('an integer') : l10n.t('an integer of {0} or more', minimum);
}

function expectedNumber({ minimum, maximum, exclusiveMinimum }: SchemaNode): string {
  if (minimum !== undefined && maximum !== undefined) return l10n.t('a number from {0} to {1}', minimum, maximum);
  if (exclusiveMinimum !== undefined) return l10n.t('a number above {0}', exclusiveMinimum);
  return minimum === undefined ? l10n.t('a number') : l10n.t('a number of {0} or more', minimum);
}
