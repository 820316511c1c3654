// docs/rules: a page for each rule and their list, from the rules and docs/rules/source.
import { build } from 'esbuild';
import { mkdirSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The pages. A page without a rule is undefined: it is removed. */
export async function ruleDocs(root) {
  const outfile = join(root, 'out', 'run', 'rulePages.cjs');
  mkdirSync(dirname(outfile), { recursive: true });
  // CommonJS, since the packages in the bundle call `require` for Node's modules.
  await build({
    entryPoints: [join(root, 'test/tools/rulePages.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'warning',
  });
  const { rulePages } = createRequire(import.meta.url)(outfile);
  const folder = join('docs', 'rules');
  const pages = rulePages(root);
  const left = readdirSync(join(root, folder)).filter(name => name.endsWith('.md') && !pages.has(name));
  return new Map([...pages, ...left.map(name => [name, undefined])].map(([name, text]) => [join(folder, name), text]));
}
