// The npm package with the programs of other people that call it, as they are published: MCP's inspector, pre-commit,
// Neovim as a client of the language server, and the step of the GitHub action, run by hand. What they need is
// installed into a temporary folder: from npm, PyPI and Debian's packages.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { repositoryRoot } from '../contract/launchShared.ts';
import { npmPackage } from './npmPackage.ts';

const BAD = 'program: train.py\nmethod: Grid\nparameters:\n  lr: {values: [0.1, 0.01]}\n';
/** What Neovim's screen has to say of it. */
const SAID = 'which W&B refuses';

type Environment = Readonly<Record<string, string>>;
interface Ended {
  readonly status: number | null;
  readonly text: string;
}

function call(command: string, words: readonly string[], cwd: string, env: Environment = {}): Ended {
  const options = { cwd, env: { ...process.env, ...env }, encoding: 'utf8', maxBuffer: 1 << 26 } as const;
  const { status, stdout, stderr, error } = spawnSync(command, words, options);
  return { status, text: `${stdout}${stderr}${error?.message ?? ''}` };
}

function install(command: string, words: readonly string[], cwd: string): void {
  const { status, text } = call(command, words, cwd);
  if (status !== 0) throw new Error(`${command} ${words.join(' ')}\n${text}`);
}

/** A folder where the package is installed as its users do, with a sweep that W&B refuses. */
function project(folder: string): string {
  const place = join(folder, 'project');
  mkdirSync(place);
  writeFileSync(join(place, 'package.json'), '{"private": true}');
  writeFileSync(join(place, 'train.py'), 'print()\n');
  writeFileSync(join(place, 'bad.yaml'), BAD);
  install('npm', ['install', '--offline', '--no-audit', '--no-fund', npmPackage().archive], place);
  return place;
}

function inspector(folder: string, place: string): void {
  const own = join(folder, 'inspector');
  mkdirSync(own);
  install('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '@modelcontextprotocol/inspector'], own);
  const server = ['--cli', 'npx', 'launch-sweeps', 'mcp'];
  const ask = (...words: string[]) => call(join(own, 'node_modules/.bin/mcp-inspector'), [...server, ...words], place);
  const listed = ask('--method', 'tools/list');
  assert.equal(listed.status, 0, listed.text);
  assert.match(listed.text, /plan_launch/);
  assert.doesNotMatch(listed.text, /launch_sweep"/);
  const words = ['--method', 'tools/call', '--tool-name', 'check_sweep_file', '--tool-arg', 'file=bad.yaml'];
  const checked = ask(...words);
  assert.ok(checked.text.includes('method-unknown'), checked.text);
}

/** The repository of the hooks is one of two files; the project is checked as a commit of it would be. */
function preCommit(folder: string, place: string, python: string): void {
  const hooks = join(folder, 'hooks');
  mkdirSync(hooks);
  cpSync(join(repositoryRoot, '.pre-commit-hooks.yaml'), join(hooks, '.pre-commit-hooks.yaml'));
  const git = (where: string, ...words: string[]): void => {
    install('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...words], where);
  };
  for (const where of [hooks, place]) git(where, 'init', '-q', '-b', 'main');
  git(hooks, 'add', '-A');
  git(hooks, 'commit', '-qm', 'Hooks');
  git(hooks, 'tag', 'v1');
  writeFileSync(join(place, '.gitignore'), 'node_modules\n');
  const config = `repos:\n  - repo: ${hooks}\n    rev: v1\n    hooks: [{id: launch-sweeps}]\n`;
  writeFileSync(join(place, '.pre-commit-config.yaml'), config);
  git(place, 'add', '-A');
  const env = { PRE_COMMIT_HOME: join(folder, 'pre-commit') };
  const run = () => call(python, ['-m', 'pre_commit', 'run'], place, env);
  const failed = run();
  assert.equal(failed.status, 1, failed.text);
  assert.match(failed.text, /bad\.yaml:2:9: error: /);
  writeFileSync(join(place, 'bad.yaml'), BAD.replace('Grid', 'grid'));
  git(place, 'add', '-A');
  const passed = run();
  assert.equal(passed.status, 0, passed.text);
  writeFileSync(join(place, 'bad.yaml'), BAD);
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly { readonly env: Environment; readonly run: string }[] };
}

function action(place: string): void {
  const { inputs, runs } = parse(readFileSync(join(repositoryRoot, 'action.yml'), 'utf8')) as Action;
  const [step] = runs.steps;
  assert.ok(step);
  const given = Object.fromEntries(
    Object.entries(step.env).map(([name, value]) => [
      name,
      value.replace(/\$\{\{ inputs\.([\w-]+) \}\}/, (_, input: string) => inputs[input]?.default ?? ''),
    ]),
  );
  const { status, text } = call('bash', ['-euo', 'pipefail', '-c', step.run], place, given);
  assert.equal(status, 1, text);
  assert.match(text, /^::error file=bad\.yaml,line=2,endLine=2,col=9,endColumn=13,title=/m);
}

const NEOVIM =
  'neovim neovim-runtime libluajit-5.1-2 libmsgpackc2 libtermkey1 ' +
  'libtree-sitter0 libunibilium4 libuv1 libvterm0 lua-luv';

/** Debian's Neovim, unpacked; its screen once the diagnostic is shown. */
function neovim(folder: string, place: string, python: string): string {
  const own = join(folder, 'neovim');
  mkdirSync(own);
  install('apt-get', ['download', '-qq', ...NEOVIM.split(' ')], own);
  install('sh', ['-c', 'for f in *.deb; do dpkg -x "$f" .; done'], own);
  const lua = [
    'local client = vim.lsp.start_client({ name = "launch-sweeps",',
    'cmd = { "npx", "launch-sweeps", "lsp" }, root_dir = vim.fn.getcwd() })',
    'vim.lsp.buf_attach_client(0, client)',
  ].join(' ');
  const command = ['nvim', '-u', 'NONE', 'bad.yaml', '-c', `lua ${lua}`].map((word, index) =>
    index === 0 ? join(own, 'usr/bin/nvim') : word,
  );
  const env = {
    LD_LIBRARY_PATH: join(own, 'usr/lib', 'x86_64-linux-gnu'),
    VIMRUNTIME: join(own, 'usr/share/nvim/runtime'),
    TERM: 'xterm-256color',
    LANG: 'C.UTF-8',
  };
  const script = join(repositoryRoot, 'test', 'cli', 'neovimScreen.py');
  const { status, text } = call(python, [script, '90', SAID, ...command], place, env);
  assert.equal(status, 0, text);
  return text;
}

/** Tries each of them, or those that the words name; throws where one does not say what is expected. */
export function measure(words: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'launch-sweeps-everywhere-'));
  const wanted = (name: string): boolean => words.length === 0 || words.includes(name);
  try {
    const place = project(folder);
    const python = join(folder, 'python', 'bin', 'python');
    if (wanted('pre-commit') || wanted('neovim')) {
      install('python3', ['-m', 'venv', join(folder, 'python')], folder);
      install(python, ['-m', 'pip', 'install', '-q', 'pre-commit', 'pyte'], folder);
    }
    const tries: Readonly<Record<string, () => unknown>> = {
      action: () => {
        action(place);
      },
      neovim: () => neovim(folder, place, python),
      'pre-commit': () => {
        preCommit(folder, place, python);
      },
      inspector: () => {
        inspector(folder, place);
      },
    };
    for (const [name, attempt] of Object.entries(tries).filter(([each]) => wanted(each)))
      console.log([`${name}: as expected`, attempt()].filter(Boolean).join('\n'));
  } finally {
    rmSync(folder, { recursive: true });
  }
  return Promise.resolve();
}
