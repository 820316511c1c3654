import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const SWEEP = 'job: team/proj/train:latest\nmethod: random\nparameters:\n  a: {values: [1]}\n';

interface Answer {
  readonly id?: unknown;
  readonly upsertSweep?: Readonly<Record<string, unknown>>;
  readonly refused?: { readonly code: string; readonly message: string };
  readonly error?: { readonly message: string };
}

interface Printed {
  readonly code: number | null;
  readonly lines: readonly Answer[];
  readonly aside: string;
}

describe('npm run plan', function () {
  this.timeout(120_000);
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'plan-'));
    writeFileSync(join(folder, 'sweep.yaml'), SWEEP);
    writeFileSync(
      join(folder, 'found.json'),
      JSON.stringify({ id: 'U3', name: 'abcd1234', state: 'PAUSED', config: SWEEP, scheduler: null }),
    );
    writeFileSync(join(folder, 'gone.json'), 'null');
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  const plan = (...words: string[]): Printed => run('src/cli/plan.ts', words);

  function run(entry: string, words: readonly string[]): Printed {
    const ended = spawnSync(process.execPath, ['scripts/run.mjs', entry, ...words], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: folder, WANDB_ENTITY: 'from-env', WANDB_PROJECT: 'from-env' },
    });
    return {
      code: ended.status,
      lines: ended.stdout
        .split('\n')
        .filter(line => line !== '')
        .map(line => JSON.parse(line) as Answer),
      aside: ended.stderr,
    };
  }

  it('prints the variables on one line and ends with 0', () => {
    const { code, lines, aside } = plan(
      'sweep.yaml',
      '-e',
      'team',
      '-p',
      'proj',
      '-q',
      'q',
      '--author',
      'jane',
      '--prior-run',
      'r1',
      '--prior-run',
      'r2',
    );
    assert.equal(aside, '');
    assert.equal(code, 0);
    assert.equal(lines.length, 1);
    assert.deepEqual(Object.keys(lines[0] ?? {}), ['upsertSweep']);
    assert.equal(lines[0]?.upsertSweep?.['priorRunsFilters'], '{"$or": [{"name": "r1"}, {"name": "r2"}]}');
    assert.match(
      String(lines[0].upsertSweep['launchScheduler']),
      /^\{"queue": "q", "run_queue_project": "model-registry", "run_spec": "\{/,
    );
  });

  it('prints a refusal with its code and ends with 1; it knows no environment', () => {
    const cases: readonly (readonly [string, string[]])[] = [
      ['noEntity', ['sweep.yaml', '-p', 'proj', '-q', 'q']],
      ['noProject', ['sweep.yaml', '-e', 'team']],
      ['noQueue', ['sweep.yaml', '-e', 'team', '-p', 'proj']],
      ['noSuchFile', ['none.yaml', '-e', 'team', '-p', 'proj']],
      ['nothingGiven', ['-e', 'team', '-p', 'proj']],
      ['usage', ['sweep.yaml', '--nope']],
      ['sweepNotFound', ['-e', 'team', '-p', 'proj', '-q', 'q', '--resume', 'gone.json']],
    ];
    for (const [code, words] of cases) {
      const result = plan(...words);
      assert.deepEqual([result.code, result.lines.map(line => line.refused?.code)], [1, [code]], words.join(' '));
    }
  });

  it('plans a resume and a plain sweep', () => {
    const resumed = plan('--resume', 'found.json', '-e', 'team', '-p', 'proj', '-q', 'q');
    assert.equal(resumed.lines[0]?.upsertSweep?.['id'], 'U3');
    const plain = plan('--plain', 'sweep.yaml', '-p', 'proj');
    assert.deepEqual(
      [plain.code, plain.lines[0]?.upsertSweep?.['entityName'], plain.lines[0]?.upsertSweep?.['launchScheduler']],
      [0, null, null],
    );
  });

  it('answers a file of cases line by line, unreadable lines too, and ends with 0', () => {
    const files = { 'sweep.yaml': SWEEP };
    const cases = [
      { id: 'flags', argv: ['launch-sweep', '-eteam', '--project=proj', 'sweep.yaml', '-q', 'q'], files },
      {
        id: 'env',
        argv: ['launch-sweep', 'sweep.yaml', '-q', 'q'],
        files,
        env: { WANDB_ENTITY: 'env-team', WANDB_PROJECT: 'env-proj' },
      },
      { id: 'gone', argv: ['launch-sweep', '-r', 'abcd1234', '-e', 'team', '-p', 'proj'], files: {}, sweep: null },
      { id: 'plain', argv: ['sweep', 'sweep.yaml'], files },
      { id: 'none', argv: ['launch-sweep'], files: {} },
    ];
    writeFileSync(join(folder, 'cases.jsonl'), [...cases.map(each => JSON.stringify(each)), '{broken', ''].join('\n'));
    const evaluate = (...words: string[]) => run('test/tools/plan.ts', words);
    const { code, lines } = evaluate('--batch', 'cases.jsonl');
    assert.equal(code, 0);
    assert.deepEqual(
      lines.map(line => [line.id, line.upsertSweep?.['entityName'] ?? line.refused?.code ?? Object.keys(line).at(-1)]),
      [
        ['flags', 'team'],
        ['env', 'env-team'],
        ['gone', 'sweepNotFound'],
        ['plain', 'upsertSweep'],
        ['none', 'usage'],
        ['line 6', 'error'],
      ],
    );
    assert.equal(evaluate('--batch', 'none.jsonl').code, 1);
    const words = ['sweep.yaml', '-e', 'team', '-p', 'proj', '-q', 'q'];
    assert.deepEqual(evaluate(...words), plan(...words), 'without --batch it is the same command');
  });
});
