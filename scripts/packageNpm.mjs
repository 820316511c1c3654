// `npm run package:npm`: makes the npm package `launch-sweeps` in out/npm, one file that needs no other package, and
// packs it as out/launch-sweeps-VERSION.tgz.
import { build } from 'esbuild';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentencesOf } from './generate/l10n.mjs';
import { installPackages, root, run, shell } from './install.mjs';
import { translations } from './l10n/translations.mjs';
import { noticeOf } from './notice.mjs';

const log = line => console.error(line);
const folder = join(root, 'out', 'npm');

await installPackages(log);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const bundle = join(folder, 'launch-sweeps.mjs');
const built = await build({
  absWorkingDir: root,
  entryPoints: ['src/cli/launchSweeps.ts'],
  outfile: bundle,
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // CommonJS inside asks for Node's own modules.
  banner: {
    js:
      '#!/usr/bin/env node\n' +
      "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
  },
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
});
chmodSync(bundle, 0o755);
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
  description: 'Checks Weights & Biases sweep files, and sweeps in Python, before W&B does',
  keywords: ['wandb', 'weights-and-biases', 'sweep', 'hyperparameters', 'lint', 'sarif', 'pre-commit'],
  ...{ homepage, repository, bugs: `${homepage}/issues` },
  engines: { node: engines.node ?? '>=20' },
  bin: { [name]: './launch-sweeps.mjs' },
};
writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
await run('npm', ['pack', '--silent', '--pack-destination', join(root, 'out')], { cwd: folder, quiet: true, shell });
console.log(`${join(root, 'out', `${name}-${version}.tgz`)}: ${(statSync(bundle).size / 1024).toFixed(0)} kB of code`);
