import assert from 'node:assert/strict';
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { createInterface } from 'node:readline';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Readable, Writable } from 'node:stream';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
type Child = ChildProcessByStdio<Writable, Readable, Readable>;

describe('npm run emulator', () => {
  const start = (...args: readonly string[]): Child =>
    spawn(process.execPath, [join(root, 'scripts', 'run.mjs'), 'test/emulator/cli.ts', ...args], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
  const firstLine = (child: Child): Promise<Record<string, string>> =>
    new Promise((done, fail) => {
      createInterface({ input: child.stdout }).once('line', line => {
        done(JSON.parse(line) as Record<string, string>);
      });
      child.once('exit', code => {
        fail(new Error(`ended with ${String(code)}`));
      });
    });
  const end = (child: Child): Promise<number | null> =>
    new Promise(done => {
      child.once('exit', code => {
        done(code);
      });
    });

  it('prints its address and what it serves first, picks a port, and ends with its standard input', async () => {
    const child = start('--no-life', '--seed', '7');
    const first = await firstLine(child);
    assert.deepEqual(Object.keys(first), ['url', 'key', 'entity', 'project', 'queue', 'job']);
    assert.deepEqual(
      [first['entity'], first['project'], first['queue'], first['job']],
      ['my-team', 'my-proj', 'gpu-queue', 'my-team/my-proj/job-train:latest'],
    );
    assert.match(first['url'] ?? '', /^http:\/\/127\.0\.0\.1:\d+$/);
    assert.ok((first['key'] ?? '').length >= 40);
    const world = (await (await fetch(`${first['url'] ?? ''}/_world`)).json()) as { sweeps: unknown[] };
    assert.ok(world.sweeps.length >= 8);
    const ended = end(child);
    child.stdin.end();
    assert.equal(await ended, 0);
  });

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`ends on ${signal}`, async () => {
      const child = start('--no-life');
      await firstLine(child);
      const ended = end(child);
      child.kill(signal);
      assert.equal(await ended, 0);
    });
  }

  it('names an argument that it does not know', async () => {
    for (const [args, sentence] of [
      [['--port', 'x'], /--port takes a number from 0 up, not "x"/],
      [['--server', 'x'], /--server takes one of 2023, today, strict, heavy/],
      [['--dance'], /Unknown option '--dance'/],
    ] as const) {
      const child = start(...args);
      let said = '';
      child.stderr.on('data', (data: Buffer) => {
        said += data.toString();
      });
      assert.equal(await end(child), 1);
      assert.match(said, sentence);
    }
  });
});
