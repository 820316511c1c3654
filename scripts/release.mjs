// `npm run release -- --dry-run [--tag vVERSION | --pre-release RUN]`: all of a release but publishing. It builds the
// extension and the npm package twice and compares them byte by byte, checks what is in them and what the stores ask
// for, and leaves both in out/release with their checksums, a list of all packages (SPDX) and the notes.
// The workflow `release.yml` publishes exactly these files.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages, root, run, shell } from './install.mjs';
import { compare, isWhole, translations } from './l10n/translations.mjs';
import {
  notesOf,
  preReleaseVersion,
  staleReadme,
  staleVersions,
  wrongLicenses,
  wrongManifest,
  wrongPictures,
} from './release/readiness.mjs';

const words = process.argv.slice(2);
const after = option => (words.includes(option) ? words[words.indexOf(option) + 1] : undefined);
if (!words.includes('--dry-run')) {
  console.error('Publishing is for the workflow of a tag. Here: npm run release -- --dry-run');
  process.exit(2);
}

const text = path => readFileSync(join(root, path), 'utf8');
const original = text('package.json');
const manifest = JSON.parse(original);
const number = after('--pre-release');
const version = number === undefined ? manifest.version : preReleaseVersion(manifest.version, Number(number));
const tag = after('--tag');
const wrong = [];
const told = (what, sentences) => {
  console.log(
    `${sentences.length === 0 ? 'ok   ' : 'wrong'} ${what}${sentences.map(each => `\n      ${each}`).join('')}`,
  );
  wrong.push(...sentences);
};

await installPackages(line => console.error(line));
const out = join(root, 'out', 'release');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const refused = new Set();
const made = { 'launch-sweeps.vsix': 'launch-sweeps.vsix', [`launch-sweeps-${version}.tgz`]: 'launch-sweeps.tgz' };
const sha256 = path => createHash('sha256').update(readFileSync(path)).digest('hex');
/** Builds both, and gives the checksum of each. */
async function build() {
  // Times inside the archives are those of the commit, not of the build.
  const date = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' }).stdout.trim();
  const env = { ...process.env, SOURCE_DATE_EPOCH: date };
  const flags = number === undefined ? [] : ['--pre-release'];
  for (const script of [['package.mjs', ...flags], ['packageNpm.mjs']])
    await run(process.execPath, ['scripts/' + script[0], ...script.slice(1)], { env, quiet: true }).catch(error => {
      // What is too large or holds too much is built all the same, and compared.
      refused.add(error.message.trim().split('\n').slice(1).join(' '));
    });
  return Object.fromEntries(Object.keys(made).map(name => [name, sha256(join(root, 'out', name))]));
}

try {
  if (version !== manifest.version)
    writeFileSync(
      join(root, 'package.json'),
      original.replace(`"version": "${manifest.version}"`, `"version": "${version}"`),
    );
  const [first, second] = [await build(), await build()];
  told('what is in the packages, and their size', [...refused]);
  const differing = Object.keys(first).filter(name => first[name] !== second[name]);
  told(
    'built twice, byte by byte the same',
    differing.map(name => `${name}: ${first[name]} and ${second[name]}`),
  );
  for (const [name, short] of Object.entries(made)) copyFileSync(join(root, 'out', name), join(out, short));
  const lines = Object.entries(made).map(([name, short]) => `${second[name]}  ${short}\n`);
  writeFileSync(join(out, 'SHA256SUMS'), lines.join(''));
  console.log(lines.map(line => `      ${line.trim()}`).join('\n'));
  const incomplete = translations(root).filter(isWhole).map(compare);
  told(
    'translations that are whole',
    incomplete.flatMap(({ missing, stale }) => [
      ...missing.map(key => `missing: ${key}`),
      ...stale.map(key => `no longer said: ${key}`),
    ]),
  );
  told('licenses of what is in the extension', wrongLicenses(text('dist/NOTICE.txt')));
  told('licenses of what is in the npm package', wrongLicenses(text('out/npm/NOTICE')));
} finally {
  writeFileSync(join(root, 'package.json'), original);
}

const sbom = spawnSync('npm', ['sbom', '--sbom-format', 'spdx', '--package-lock-only'], {
  ...{ cwd: root, encoding: 'utf8', shell },
  maxBuffer: 1 << 28,
});
writeFileSync(join(out, 'sbom.spdx.json'), sbom.stdout);
told('list of packages', sbom.status === 0 ? [] : [sbom.stderr.trim()]);
told('the manifest, as the stores ask for it', wrongManifest(root, manifest));
told('pictures of the README', wrongPictures(root, text('README.md')));
told('the README in Japanese', staleReadme(text('README.md'), text('README.ja.md')));

const notes = notesOf(text('CHANGELOG.md'), manifest.version);
writeFileSync(join(out, 'notes.md'), `${notes ?? ''}\n`);
told('notes in the changelog', notes ? [] : [`CHANGELOG.md does not have a section for ${manifest.version}`]);
if (number === undefined) told('versions that are written elsewhere', staleVersions(root, version));
if (tag !== undefined) told('the tag', tag === `v${version}` ? [] : [`the tag is ${tag}, the version ${version}`]);

const ACTIONLINT = 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12';
if (spawnSync('go', ['version'], { shell }).status === 0) {
  const linted = spawnSync('go', ['run', ACTIONLINT], { cwd: root, encoding: 'utf8', shell });
  told('workflows, by actionlint', linted.status === 0 ? [] : [`${linted.stdout}${linted.stderr}`.trim()]);
} else console.log('      workflows were not checked: actionlint needs Go');
process.exit(wrong.length === 0 ? 0 : 1);
