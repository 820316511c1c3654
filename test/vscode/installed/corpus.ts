// `check` of the npm package, installed into an empty folder, beside the extension, installed from its .vsix: the same
// is said of each file, by code, place, severity and words.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../../scripts/install.mjs';
import { npmPackage } from '../../cli/npmPackage.ts';
import { sharedFile } from '../../contract/launchShared.ts';
import { run } from '../packages.ts';
import { here, type EditorParts } from '../prepare.ts';
import type { Answer, Said } from '../../../src/cli/check/types.ts';
import { installVsix } from './install.ts';
import type { SaidInEditor } from './corpusInside.ts';

/** Folders of real files: sweeps and what is called so, reports, sweeps beside programs, sweeps in Python. */
const SOURCES = ['corpus/files', 'corpus/not-sweep', 'reports', 'python/programs', 'python/forms'];

/** The editor's severities, by their numbers. */
const SEVERITIES = ['error', 'warning', 'information', 'hint'];

/** What the extension says of each file of a folder, in an editor with nothing else. */
async function askEditor(parts: EditorParts, vsix: string, folder: string, scratch: string): Promise<SaidInEditor[]> {
  const extensions = join(scratch, 'extensions');
  const inside = join(scratch, 'inside.cjs');
  const said = join(scratch, 'said.json');
  mkdirSync(extensions);
  await installVsix(parts, vsix, extensions);
  await build({
    ...{ entryPoints: [join(here, 'installed', 'corpusInside.ts')], outfile: inside, bundle: true },
    ...{ platform: 'node', format: 'cjs', target: 'node20', external: ['vscode'], logLevel: 'warning' },
  });
  // The editor runs a suite only beside an extension under development: this one is empty.
  const empty = join(scratch, 'empty');
  mkdirSync(empty);
  const manifest = { name: 'empty', publisher: 'tests', version: '0.0.1', engines: { vscode: '*' } };
  writeFileSync(join(empty, 'package.json'), JSON.stringify(manifest));
  const places = [
    `--extensions-dir=${extensions}`,
    `--user-data-dir=${join(scratch, 'user')}`,
    `--extensionDevelopmentPath=${empty}`,
  ];
  const words = [join(here, 'launcher.ts'), folder, ...places, `--extensionTestsPath=${inside}`];
  await run(process.execPath, ['--import', 'tsx', ...words], { cwd: root, env: { ...process.env, CORPUS_SAID: said } });
  return JSON.parse(readFileSync(said, 'utf8')) as SaidInEditor[];
}

/** What the command says of each file of a folder. */
function askCommand(folder: string, scratch: string): Answer[] {
  const project = join(scratch, 'npm');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{"private": true}');
  const install = ['install', '--offline', '--no-audit', '--no-fund', npmPackage().archive];
  const installed = spawnSync('npm', install, { cwd: project, encoding: 'utf8' });
  if (installed.status !== 0) throw new Error(installed.stderr);
  const command = join(project, 'node_modules', '.bin', 'launch-sweeps');
  const words = ['check', '--format', 'json', '.'];
  const options = { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, LANG: 'C' } } as const;
  const { stdout, stderr, status } = spawnSync(command, words, options);
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return JSON.parse(stdout) as Answer[];
}

const inEditor = ({ code, place, cell, severity, message }: SaidInEditor['diagnostics'][number]): string =>
  JSON.stringify([code, place.map(each => each + 1), cell, SEVERITIES[severity], message]);

const inCommand = ({ code, line, column, endLine, endColumn, cell, severity, message }: Said): string =>
  JSON.stringify([code, [line, column, endLine, endColumn], cell, severity, message]);

/** Compares all files; gives a line for each that differs, and prints how many were compared. */
export async function compareCorpus(parts: EditorParts, vsix: string): Promise<readonly string[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'launch-sweeps-corpus-'));
  const folder = join(scratch, 'workspace');
  try {
    for (const source of SOURCES) {
      const from = sharedFile(source);
      if (from !== undefined) cpSync(from, join(folder, source), { recursive: true });
    }
    if (!existsSync(folder)) return ['The real files are not beside this repository.'];
    const said = await askEditor(parts, vsix, folder, scratch);
    const answers = new Map(askCommand(folder, scratch).map(each => [each.file, each]));
    const differences = said.flatMap(({ file, diagnostics }) => {
      const answer = answers.get(file);
      const [one, other] = [
        diagnostics.map(inEditor).sort(),
        (answer && 'diagnostics' in answer ? answer.diagnostics : []).map(inCommand).sort(),
      ];
      if (one.join('\n') === other.join('\n')) return [];
      const only = (these: string[], those: string[]) => these.filter(each => !those.includes(each)).join('\n    ');
      return [`${file}\n  the editor alone: ${only(one, other)}\n  the command alone: ${only(other, one)}`];
    });
    const files = new Set(said.map(({ file }) => file));
    const unopened = [...answers.keys()].filter(file => !files.has(file));
    // Notebooks of a format that the editor gave up.
    const old = unopened.filter(file => file.endsWith('.ipynb'));
    if (old.length > 0) console.log(`corpus: the editor does not open ${old.join(', ')}`);
    const count = said.reduce((sum, { diagnostics }) => sum + diagnostics.length, 0);
    console.log(`corpus: ${said.length} files, ${count} diagnostics in the editor, ${differences.length} files differ`);
    return [...differences, ...unopened.filter(file => !old.includes(file)).map(file => `${file}: not in the editor`)];
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
