import assert from 'node:assert/strict';
import { jobHints, jobProblems, type JobChoices } from '../../../src/core/jobs/jobChoices.ts';
import { frozenRequirements, lacksWandb, pythonLines } from '../../../src/core/jobs/requirements.ts';
import {
  collectCodeFolder,
  leaveOut,
  partsOf,
  type CodeFolder,
  type FolderEntry,
} from '../../../src/core/jobs/codeFolder.ts';

const BASE = { entity: 'my-team', project: 'my-proj', aliases: [] };
const CODE = { ...BASE, kind: 'code', path: '.', entrypoint: 'python train.py', runtime: '3.11' } as const;
const GIT = {
  ...BASE,
  kind: 'git',
  remote: 'git@github.com:o/r.git',
  commit: '0'.repeat(40),
  entrypoint: 'python train.py',
  runtime: '3.11',
} as const;

const codes = (choices: JobChoices): string[] => jobProblems(choices).map(({ code }) => code);

describe('what a job is made of', () => {
  it('refuses what the client or an agent would refuse', () => {
    assert.deepEqual(jobProblems(CODE), []);
    assert.deepEqual(jobProblems(GIT), []);
    assert.deepEqual(codes({ ...CODE, runtime: '3' }), ['runtime']);
    assert.deepEqual(codes({ ...CODE, entrypoint: ' ' }), ['command']);
    assert.deepEqual(codes({ ...GIT, entrypoint: 'python ../x.py' }), ['outside']);
    for (const remote of ['http://x/y', 'file:///x', '/tmp/x', '--upload-pack=x', 'git://x/y'])
      assert.deepEqual(codes({ ...GIT, remote }), ['remote'], remote);
    for (const remote of ['https://x/y', 'ssh://git@x/y', 'HTTPS://x/y'])
      assert.deepEqual(jobProblems({ ...GIT, remote }), [], remote);
    assert.deepEqual(codes({ ...GIT, commit: 'main' }), ['commit']);
    assert.deepEqual(codes({ ...CODE, name: 'a b' }), ['name']);
    assert.deepEqual(codes({ ...CODE, aliases: ['v3'] }), ['version']);
    assert.deepEqual(codes({ ...CODE, aliases: ['a:b'] }), ['alias']);
    assert.deepEqual(codes({ ...BASE, kind: 'image', image: '' }), ['image']);
  });

  it('refuses a base image and paths that no agent could use', () => {
    assert.deepEqual(codes({ ...CODE, baseImage: 'python:3.11' }), []);
    assert.deepEqual(codes({ ...CODE, baseImage: 'my image' }), ['image']);
    assert.deepEqual(codes({ ...GIT, dockerfile: '../docker/Dockerfile', buildContext: 'src' }), []);
    for (const outside of [
      { dockerfile: '../Dockerfile' },
      { dockerfile: '/Dockerfile', buildContext: 'src' },
      { dockerfile: 'Dockerfile', buildContext: '../src' },
      { dockerfile: '.' },
    ])
      assert.deepEqual(codes({ ...GIT, ...outside }), ['container'], JSON.stringify(outside));
  });

  it('hints at a Python file without an interpreter', () => {
    assert.equal(jobHints({ ...CODE, entrypoint: 'train.py' }).length, 1);
    assert.deepEqual(jobHints(CODE), []);
  });

  it('splits lines as Python does', () => {
    assert.deepEqual(pythonLines('a\r\nb\rc\u2028d\n'), ['a', 'b', 'c', 'd']);
    assert.deepEqual(pythonLines(''), []);
    assert.equal(frozenRequirements('wandb\r\ntorch==2\r\n'), 'wandb\ntorch==2');
    assert.equal(frozenRequirements(undefined), '');
    assert.equal(lacksWandb('torch'), true);
    assert.equal(lacksWandb('torch\nwandb>=0.19'), false);
  });

  it('leaves environments, caches and what git ignores out of a code job, and says so', async () => {
    const folders: Readonly<Record<string, readonly string[]>> = {
      '': ['train.py', '.env', '.venv/', 'lib/', '__pycache__/'],
      '.venv': ['pyvenv.cfg', 'python'],
      lib: ['model.py', '__pycache__/', 'out/'],
      'lib/out': ['big.bin'],
    };
    const code = await collectCodeFolder(
      {
        list: path =>
          Promise.resolve(
            (folders[path] ?? ['x.pyc']).map((name): FolderEntry => {
              const plain = name.replace('/', '');
              return { name: plain, kind: name === plain ? 'file' : 'folder', identity: `${path}/${plain}`, size: 1 };
            }),
          ),
        read: () => Promise.resolve(new Uint8Array()),
      },
      new Set(['.env', 'lib/out']),
    );
    assert.deepEqual(
      code.files.map(({ path }) => path),
      ['train.py', 'lib/model.py'],
    );
    assert.deepEqual(
      code.leftOut.map(({ path, why }) => [path, why]),
      [
        ['.env', 'ignored'],
        ['.venv', 'environment'],
        ['lib/__pycache__', 'cache'],
        ['lib/out', 'ignored'],
        ['__pycache__', 'cache'],
      ],
    );
  });

  it('leaves out what the person chose, a folder with all that is in it', () => {
    const read = (): Promise<Uint8Array> => Promise.resolve(new Uint8Array());
    const whole: CodeFolder = {
      files: ['a.py', 'data/big.bin', 'data/sub/x.csv', 'database.py'].map((path, i) => ({
        path,
        size: 10 ** i,
        read,
      })),
      leftOut: [{ path: '.git', why: 'git' }],
      size: 1111,
    };
    assert.deepEqual(
      partsOf(whole).map(({ path, size, files }) => [path, size, files]),
      [
        ['database.py', 1000, undefined],
        ['data', 110, 2],
        ['data/sub', 100, 1],
        ['data/sub/x.csv', 100, undefined],
        ['data/big.bin', 10, undefined],
        ['a.py', 1, undefined],
      ],
    );
    const less = leaveOut(whole, ['data', 'data/sub', 'gone', 'a.py']);
    assert.deepEqual([less.files.map(({ path }) => path), less.size], [['database.py'], 1000]);
    assert.deepEqual(less.leftOut, [
      { path: '.git', why: 'git' },
      { path: 'data', why: 'chosen' },
      { path: 'a.py', why: 'chosen' },
    ]);
    assert.deepEqual(leaveOut(whole, []), whole);
  });

  it('collects a folder, links followed once, wandb and .git at its top left out', async () => {
    const folders: Record<string, FolderEntry[]> = {
      '': [file('train.py', 3), folder('wandb', 'w'), folder('.git', 'g'), folder('src', 's')],
      src: [file('a.py', 2), folder('wandb', 'w2'), folder('up', 's')],
      'src/wandb': [file('kept.txt', 1)],
    };
    const code = await collectCodeFolder({
      list: path => Promise.resolve(folders[path] ?? []),
      read: () => Promise.resolve(new Uint8Array()),
    });
    assert.deepEqual(
      code.files.map(f => f.path),
      ['train.py', 'src/a.py', 'src/wandb/kept.txt'],
    );
    assert.deepEqual(code.leftOut, [
      { path: 'wandb', why: 'runs' },
      { path: '.git', why: 'git' },
      { path: 'src/up', why: 'loop' },
    ]);
    assert.equal(code.size, 6);
  });
});

function file(name: string, size: number): FolderEntry {
  return { name, kind: 'file', identity: name, size };
}
function folder(name: string, identity: string): FolderEntry {
  return { name, kind: 'folder', identity, size: 0 };
}
