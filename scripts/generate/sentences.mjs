// test/approved/sentences.txt: every sentence that people read, by the room that says it. `npm run approve` writes it,
// lint compares.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rooms } from '../rooms.mjs';
import { extract, sourceFiles } from './extract.mjs';
import { descriptions } from './l10n.mjs';

/** The sentences of the code by room, of the manifest and of the schemas. */
export async function sentences(root) {
  const read = file => readFileSync(join(root, file), 'utf8');
  const sections = [];
  for (const { name, path } of rooms) {
    const files = sourceFiles(root).filter(file => new RegExp(path).test(file));
    const found = Object.values(await extract(root, files));
    if (found.length) sections.push([name, found.map(each => each.message ?? each)]);
  }
  sections.push([
    'package.nls.json',
    Object.values(JSON.parse(read('package.nls.json'))).map(each => each.message ?? each),
  ]);
  for (const file of readdirSync(join(root, 'schemas')))
    sections.push([`schemas/${file}`, descriptions(JSON.parse(read(join('schemas', file))))]);
  const text = sections
    .map(([name, list]) => `# ${name}\n${[...new Set(list)].sort().map(line).join('\n')}\n`)
    .join('\n');
  return new Map([[join('test', 'approved', 'sentences.txt'), text]]);
}

const line = sentence => sentence.replaceAll('\n', '\\n');
