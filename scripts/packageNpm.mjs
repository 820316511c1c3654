// `npm run package:npm`: makes the npm package `launch-sweeps` in out/npm, which needs no other package, and packs it
// as out/launch-sweeps-VERSION.tgz. The command is a small file, and chunks beside it that a subcommand loads.
import { build } from 'esbuild';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentencesOf } from './generate/l10n.mjs';
import { installPackages, root, run, shell } from './install.mjs';
import { translations } from './l10n/translations.mjs';
import { noticeOf } from './notice.mjs';
import { smallScripts } from './smallScripts.mjs';

const log = line => console.error(line);
const folder = join(root, 'out', 'npm');

await installPackages(log);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const built = await build({
  absWorkingDir: root,
  entryPoints: { 'launch-sweeps': 'src/cli/launchSweeps.ts' },
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  minify: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  mainFields: ['module', 'main'],
  // The modules of `yaml` for browsers, of which only what is used is bundled; those for Node come whole.
  alias: {
    yaml: join(root, 'node_modules/yaml/browser/dist/index.js'),
    'yaml/util': join(root, 'node_modules/yaml/browser/dist/util.js'),
  },
  // CommonJS inside asks for Node's own modules.
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  plugins: [smallScripts],
});
const entry = join(folder, 'launch-sweeps.mjs');
writeFileSync(entry, `#!/usr/bin/env node\n${readFileSync(entry, 'utf8')}`);
chmodSync(entry, 0o755);
const inputs = Object.keys(built.metafile.inputs);
writeFileSync(join(folder, 'NOTICE'), noticeOf(inputs));
const said = await sentencesOf(
  root,
  inputs.filter(file => file.startsWith('src/') && file.endsWith('.ts')),
);
mkdirSync(join(folder, 'l10n'));
for (const { file, translated } of translations(root).filter(each => each.file.startsWith('bundle.'))) {
  const own = Object.entries(translated).filter(([sentence]) => sentence in said);
  writeFileSync(join(folder, 'l10n', file), JSON.stringify(Object.fromEntries(own)));
}
copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
copyFileSync(join(root, 'docs', 'command-line.md'), join(folder, 'README.md'));

const { name, version, license, repository, engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const homepage = repository.url.replace(/\.git$/, '');
const manifest = {
  ...{ name, version, license, type: 'module' },
  description: 'Checks, previews, plans and launches Weights & Biases sweeps',
  keywords: ['wandb', 'weights-and-biases', 'sweep', 'hyperparameters', 'lint', 'sarif', 'pre-commit', 'mcp', 'lsp'],
  ...{ homepage, repository, bugs: `${homepage}/issues` },
  engines: { node: engines.node ?? '>=20' },
  bin: { [name]: './launch-sweeps.mjs' },
};
writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
await run('npm', ['pack', '--silent', '--pack-destination', join(root, 'out')], { cwd: folder, quiet: true, shell });
const bytes = built.outputFiles.reduce((sum, { contents }) => sum + contents.length, 0);
console.log(`${join(root, 'out', `${name}-${version}.tgz`)}: ${(bytes / 1024).toFixed(0)} kB of code`);
