// test/approved/sentences.txt: every sentence that people read, by the room that says it. `npm run approve` writes it, a test compares.
import { getL10nJson } from '@vscode/l10n-dev';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { rooms } from '../rooms.mjs';
import { descriptions } from './l10n.mjs';

/** The sentences of the code by room, of the manifest and of the schemas. */
export async function sentences(root) {
  const read = file => readFileSync(join(root, file), 'utf8');
  const sources = readdirSync(join(root, 'src'), { recursive: true })
    .map(file => join('src', String(file)))
    .filter(file => file.endsWith('.ts'));
  const sections = [];
  for (const { name, path } of rooms) {
    const files = sources
      .filter(file => new RegExp(path).test(file))
      .map(file => ({ extension: extname(file), contents: read(file) }))
      .filter(({ contents }) => contents.includes('l10n.t('));
    if (files.length) sections.push([name, Object.values(await getL10nJson(files)).map(each => each.message ?? each)]);
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
