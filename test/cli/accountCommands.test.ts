import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SWEEP } from '../core/tools/toolBench.ts';
import { startEmulator, type Emulator } from '../emulator/start.ts';
import { npmPackage } from './npmPackage.ts';

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly notes: string;
}

describe('the commands of launch-sweeps that use the account', function () {
  this.timeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'launch-sweeps-account-'));
  let emulator: Emulator;
  /** Calls the command in pipes, with a key in netrc alone. */
  const call = (words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> =>
    start(process.execPath, [npmPackage().command, ...words], env);
  const start = (command: string, words: readonly string[], env: Readonly<Record<string, string>>): Promise<Ended> =>
    new Promise(done => {
      const child = spawn(command, words, {
        cwd: folder,
        env: {
          PATH: process.env['PATH'],
          HOME: folder,
          WANDB_BASE_URL: emulator.url,
          WANDB_ENTITY: 'my-team',
          WANDB_PROJECT: 'my-proj',
          ...env,
        },
      });
      let [out, notes] = ['', ''];
      child.stdout.on('data', data => (out += String(data)));
      child.stderr.on('data', data => (notes += String(data)));
      child.stdin.end();
      child.on('close', code => {
        assert.ok(!`${out}${notes}`.includes(emulator.key), 'the key is never printed');
        done({ code, out, notes });
      });
    });
  const sweeps = (): string[] =>
    (emulator.world.project('my-team', 'my-proj')?.sweeps.kept ?? []).map(({ name }) => name);

  before(async () => {
    npmPackage();
    emulator = await startEmulator({ noLife: true, runs: 60 });
    const machine = new URL(emulator.url).host;
    writeFileSync(join(folder, '.netrc'), `machine ${machine}\n  login user\n  password ${emulator.key}\n`);
    writeFileSync(join(folder, 'sweep.yaml'), SWEEP);
    writeFileSync(join(folder, 'other.yaml'), SWEEP.replace('0.01', '0.02'));
    writeFileSync(join(folder, 'bad.yaml'), SWEEP.replace('grid', 'gird'));
  });
  after(async () => {
    await emulator.stop();
    rmSync(folder, { recursive: true });
  });

  it('lists queues and sweeps, as a table and as JSON', async () => {
    const { code, out } = await call(['queues']);
    assert.equal(code, 0);
    assert.match(out, /^gpu-queue +kubernetes +\d+$/m);
    const listed = JSON.parse((await call(['sweeps', '--format', 'json', '--limit', '3'])).out) as { id: string }[];
    assert.equal(listed.length, 3);
    const running = await call(['sweeps', '--state', 'RUNNING', '--limit', '0']);
    assert.match(running.out, /^running1 +RUNNING /m);
    assert.equal(running.notes, '', 'no progress in a pipe');
  });

  it('gives the runs of a sweep as CSV, best first', async () => {
    const { code, out } = await call(['results', 'my-team/my-proj/bigsweep', '--csv']);
    assert.equal(code, 0);
    const [head = '', ...rows] = out.trimEnd().split('\n');
    assert.equal(rows.length, 60);
    assert.ok(head.startsWith('run,name,state,'));
    assert.equal((await call(['results', 'bigsweep'])).out.trimEnd().split('\n').length, 12);
  });

  it('proposes the next sweep as a file, with reasons aside', async () => {
    const { code, out, notes } = await call(['propose', 'bigsweep']);
    assert.equal(code, 0, notes);
    assert.match(out, /^parameters:$/m);
    assert.notEqual(notes, '');
    const nothing = await call(['propose', 'gridbest']);
    assert.deepEqual([nothing.code, nothing.out], [1, '']);
  });

  it('plans what a launch then sends, once, and only where it is confirmed', async () => {
    const before = sweeps();
    const planned = await call(['plan', 'sweep.yaml', '--format', 'json']);
    const { upsertSweep } = JSON.parse(planned.out) as { upsertSweep: { config: string } };
    assert.match((await call(['plan', 'sweep.yaml'])).out, /^# Where .*my-team\/my-proj, queue gpu-queue/m);
    const unasked = await call(['launch', 'sweep.yaml']);
    assert.equal(unasked.code, 2);
    assert.match(unasked.notes, /--yes/);
    assert.deepEqual(sweeps(), before);
    const launched = await call(['launch', 'sweep.yaml', '--yes']);
    assert.equal(launched.code, 0, launched.notes);
    const [name, ...others] = sweeps().filter(each => !before.includes(each));
    assert.deepEqual(others, []);
    assert.ok(launched.out.trimEnd().endsWith(`/my-team/my-proj/sweeps/${name ?? 'none'}`), launched.out);
    const again = await call(['launch', 'sweep.yaml', '--yes']);
    assert.equal(again.code, 1, again.notes);
    assert.equal(sweeps().length, before.length + 1, 'the same a moment later is not sent again');
    const kept = emulator.world.project('my-team', 'my-proj')?.sweeps.kept.find(each => each.name === name);
    assert.equal(kept?.config, upsertSweep.config);
  });

  it('looks for a launch whose answer was lost, and does not send it twice', async () => {
    const before = sweeps();
    emulator.faults.set([{ operation: 'UpsertSweep', kind: 'cutAfter', times: 1 }]);
    const { code, notes } = await call(['launch', 'other.yaml', '--yes']);
    emulator.faults.set([]);
    assert.equal(code, 0, notes);
    assert.match(notes, /answer was lost/);
    assert.equal(sweeps().length, before.length + 1);
  });

  // Windows has no such terminals.
  if (process.platform !== 'win32')
    it('asks at a terminal: a no, Ctrl+C and the end of the input send nothing', async () => {
      const before = sweeps();
      const command = [process.execPath, npmPackage().command, 'launch', 'asked.yaml'];
      writeFileSync(join(folder, 'asked.yaml'), SWEEP.replace('0.01', '0.03'));
      const answered = async (keys: string): Promise<readonly string[]> => {
        const words = [join(import.meta.dirname, 'atTerminal.py'), '[y/N] ', keys, ...command];
        const { out, notes } = await start('python3', words, { TERM: 'xterm' });
        const [code = '', ...shown] = out.split(/\r?\n/);
        assert.ok(shown.join('\n').includes('Launch asked.yaml?'), notes);
        assert.doesNotMatch(out, /Abort/);
        return [code, shown.filter(line => line !== '').at(-1) ?? ''];
      };
      assert.deepEqual(await answered('n\\r'), ['1', 'Nothing was sent.']);
      assert.equal((await answered('\\x03'))[0], '130');
      assert.equal((await answered('\\x04'))[0], '2');
      assert.deepEqual(sweeps(), before);
    });

  it('resumes a sweep', async () => {
    const paused = emulator.world.project('my-team', 'my-proj')?.sweeps.kept.find(({ state }) => state === 'PAUSED');
    assert.ok(paused);
    const { code, notes } = await call(['resume', paused.name, '--yes']);
    assert.equal(code, 0, notes);
    assert.notEqual(paused.state, 'PAUSED');
    assert.equal((await call(['resume', 'running1', '--yes'])).code, 1);
  });

  it('launches nothing that W&B would refuse, and says what is wrong where nobody is signed in', async () => {
    const bad = await call(['launch', 'bad.yaml', '--yes']);
    assert.equal(bad.code, 1);
    assert.match(bad.notes, /^bad\.yaml:1:9: error: .*method-unknown/m);
    const out = await call(['sweeps'], { HOME: '/nonexistent' });
    assert.equal(out.code, 1);
    assert.match(out.notes, /WANDB_API_KEY/);
    const offline = await call(['plan', 'sweep.yaml', '--offline', '-e', 'other', '-p', 'there'], { HOME: '/none' });
    assert.deepEqual([offline.code, offline.notes], [0, '']);
  });

  it('previews without an account', async () => {
    const { code, out } = await call(['space', 'sweep.yaml'], { HOME: '/nonexistent', WANDB_BASE_URL: '' });
    assert.equal(code, 0);
    assert.match(out, /^The grid ends after 2 runs\.\n {2}lr /);
    assert.match(out, /^ {2}\{"lr":0.1\}$/m);
  });
});
