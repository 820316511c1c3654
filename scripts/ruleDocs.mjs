// Writes docs/rules: a page a rule and their list, from the rules themselves. `npm test` fails where the pages are not current.
import { build } from 'esbuild';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const outfile = join(root, 'out', 'run', 'ruleDocs.mjs');
mkdirSync(dirname(outfile), { recursive: true });
await build({
  stdin: {
    contents:
      "export { families } from './src/core/language/rules/families.ts'; export { ruleIndex, rulePage } from './src/core/language/rules/rulePage.ts';",
    resolveDir: root,
    loader: 'ts',
  },
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'warning',
});
const { families, ruleIndex, rulePage } = await import(pathToFileURL(outfile).href);

const folder = join(root, 'docs', 'rules');
mkdirSync(folder, { recursive: true });
const pages = new Map([
  ['README.md', ruleIndex(families)],
  ...families.flatMap(f => f.rules).map(rule => [`${rule.code}.md`, rulePage(rule)]),
]);
for (const old of readdirSync(folder)) if (!pages.has(old)) rmSync(join(folder, old));
for (const [name, text] of pages) writeFileSync(join(folder, name), text);
console.log(`${pages.size} pages in docs/rules`);
