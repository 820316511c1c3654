import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../contract/launchShared.ts';

describe('npm run -s check', function () {
  this.timeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
  };
  /** As npm runs it: from the project's root, with the caller's folder in INIT_CWD. */
  const check = (...words: string[]) =>
    spawnSync(process.execPath, ['scripts/run.mjs', 'src/cli/check.ts', ...words], {
      cwd: repositoryRoot,
      env: { ...process.env, INIT_CWD: folder },
      encoding: 'utf8',
    });

  before(() => {
    write('good.yaml', 'program: train.py\nmethod: grid\nparameters:\n  lr: {values: [0.1, 0.01]}\n');
    write('train.py', 'print()\n');
    write('warned.yaml', 'program: train.py\nmethod: grid\nrun_cap: 0\nparameters:\n  lr: {values: [0.1]}\n');
    write('bad.yaml', 'program: train.py\r\nmethod: Grid\r\nparameters:\r\n  lr: {values: [0.1]}\r\n');
    write('other.yaml', 'name: ci\non: push\n');
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('writes a JSON line a file, in order, also for one that cannot be read', () => {
    const { stdout, status } = check('--json', 'good.yaml', 'bad.yaml', 'missing.yaml', 'other.yaml');
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map(l => JSON.parse(l) as Record<string, unknown>);
    assert.deepEqual(lines[0], { file: 'good.yaml', claimed: true, kind: 'sweep', diagnostics: [] });
    const { diagnostics, ...bad } = lines[1] as { diagnostics: Record<string, unknown>[] };
    assert.deepEqual(bad, { file: 'bad.yaml', claimed: true, kind: 'sweep' });
    const { message, ...place } = diagnostics[0] ?? {};
    assert.deepEqual(place, {
      code: 'method-unknown',
      severity: 'error',
      line: 2,
      column: 9,
      endLine: 2,
      endColumn: 13,
      fixes: ['Use grid'],
    });
    assert.match(String(message), /Use `grid`/);
    assert.deepEqual(Object.keys(lines[2] ?? {}), ['file', 'error']);
    assert.match((lines[2] as { error: { message: string } }).error.message, /file or folder was not found/);
    assert.deepEqual(lines[3], { file: 'other.yaml', claimed: false, kind: null, diagnostics: [] });
    assert.equal(lines.length, 4);
    assert.equal(status, 1);
  });

  it('ends with 1 only where an error is found', () => {
    assert.equal(check('good.yaml', 'other.yaml').status, 0);
    const warned = check('warned.yaml');
    assert.equal(warned.status, 0);
    assert.equal(
      warned.stdout,
      'warned.yaml:3:10: warning: `run_cap` is the number 0, which W&B does not expect. ' +
        'Use an integer above 0. (out-of-range)\n',
    );
    assert.equal(check('bad.yaml').status, 1);
  });

  it('says how it is called', () => {
    const { status, stdout, stderr } = check();
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /--json/);
  });
});
