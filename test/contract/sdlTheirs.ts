// W&B's schema as far as it is known: what was introspected in 2023, and what clients show to have come since.
import { buildSchema, extendSchema, parse, parseType, type GraphQLSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { sharedFile } from './launchShared.ts';

/**
 * `Type.field(argument: Type)` in the comments at the overlay's foot: new arguments on known fields, which SDL cannot
 * say.
 */
function newArguments(overlay: string): readonly (readonly [string, string, string])[] {
  const found: (readonly [string, string, string])[] = [];
  for (const [, type = '', field = '', list = ''] of overlay.matchAll(/^#\s+(\w+)\.(\w+)\(([^)]*)\)/gm)) {
    for (const each of list.split(',')) {
      const [name = '', of = ''] = each.split(':').map(part => part.trim());
      found.push([type, field, `${name}: ${of || (name === 'filters' ? 'JSONString' : 'String')}`]);
    }
  }
  return found;
}

/** The schema; undefined where the reference material is not there. */
export function theirSchema(): GraphQLSchema | undefined {
  const basePath = sharedFile('wandb', 'schema-2023-04.graphql');
  const overlayPath = sharedFile('wandb', 'schema-overlay-2026.graphql');
  if (basePath === undefined || overlayPath === undefined) return undefined;
  const overlay = readFileSync(overlayPath, 'utf8');
  let base = readFileSync(basePath, 'utf8');
  for (const [type, field, argument] of newArguments(overlay)) {
    const name = argument.split(':')[0] ?? '';
    base = base.replace(
      new RegExp(`(\\n(?:type|interface) ${type}\\b[^}]*?\\n  ${field}\\()([^)]*)\\)`),
      (_, head: string, known: string) =>
        new RegExp(`\\b${name}:`).test(known) ? `${head}${known})` : `${head}${known}, ${argument})`,
    );
    parseType(argument.slice(name.length + 1));
  }
  return extendSchema(buildSchema(base), parse(overlay));
}
