// Bundles one TypeScript entry and runs it in this process: `node scripts/run.mjs src/cli/check.ts ARGS`.
// Works after `npm ci` alone. Standard output belongs to the entry; everything of ours goes to standard error.
import { build } from 'esbuild';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './install.mjs';

const [entry, ...rest] = process.argv.slice(2);
const out = join(root, 'out', 'run', entry.replace(/\.ts$/, '.mjs').replaceAll('/', '-'));
mkdirSync(dirname(out), { recursive: true });
const built = await build({
  entryPoints: [join(root, entry)],
  outfile: out,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
  absWorkingDir: root,
  write: false, // (esbuild logs to standard error)
});
// Put in place as a whole: another process may be about to load the same file.
writeFileSync(`${out}.${process.pid}`, built.outputFiles[0].contents);
renameSync(`${out}.${process.pid}`, out);
process.argv = [process.argv[0], out, ...rest];
await import(pathToFileURL(out).href);
