// l10n/bundle.l10n.json: every sentence of the code, extracted from the calls of `l10n.t` by VS Code's own tool, and
// the schemas' descriptions.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract, sourceFiles } from './extract.mjs';

/** The bundle, sorted. */
export async function l10n(root) {
  const all = await sentencesOf(root, sourceFiles(root));
  const sorted = Object.fromEntries(
    Object.keys(all)
      .sort()
      .map(key => [key, all[key]]),
  );
  return new Map([[join('l10n', 'bundle.l10n.json'), `${JSON.stringify(sorted, null, 2)}\n`]]);
}

/** The sentences of some source files and of the schemas, by themselves. */
export async function sentencesOf(root, files) {
  const schemas = readdirSync(join(root, 'schemas')).flatMap(file =>
    descriptions(JSON.parse(readFileSync(join(root, 'schemas', file), 'utf8'))),
  );
  return { ...(await extract(root, files)), ...Object.fromEntries(schemas.map(text => [text, text])) };
}

/** The descriptions of a schema that hover and completion show. */
export function descriptions(schema) {
  if (Array.isArray(schema)) return schema.flatMap(descriptions);
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) =>
    key === 'description' && typeof value === 'string'
      ? [value]
      : key === 'x-enumDescriptions'
        ? Object.values(value)
        : descriptions(value),
  );
}
