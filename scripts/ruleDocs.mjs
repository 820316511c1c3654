// Writes docs/rules: a page for each rule and their list, from the rules and docs/rules/source.
// `--check` writes nothing and fails where a page is missing, stale or left over.
import { build } from 'esbuild';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const outfile = join(root, 'out', 'run', 'rulePages.mjs');
mkdirSync(dirname(outfile), { recursive: true });
await build({
  entryPoints: [join(root, 'test/tools/rulePages.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'warning',
});
const { rulePages } = await import(pathToFileURL(outfile).href);

const folder = join(root, 'docs', 'rules');
const pages = rulePages(root);
const old = readdirSync(folder).filter(name => name.endsWith('.md') && !pages.has(name));
const textOf = name => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : undefined);
const stale = [...pages].filter(([name, text]) => textOf(name) !== text).map(([name]) => name);
if (process.argv.includes('--check')) {
  const faults = [...old.map(n => `${n} has no rule`), ...stale.map(n => `${n} is stale`)];
  if (faults.length) console.error(`docs/rules: ${faults.join(', ')}. Run node scripts/ruleDocs.mjs.`);
  process.exit(faults.length ? 1 : 0);
}
for (const name of old) rmSync(join(folder, name));
for (const name of stale) writeFileSync(join(folder, name), pages.get(name));
console.log(`docs/rules: ${pages.size} pages, ${stale.length} written, ${old.length} removed`);
