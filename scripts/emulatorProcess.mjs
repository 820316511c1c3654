// The emulator of W&B's API as a process of its own, for the demo, the tour and the editor tests.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { root } from './install.mjs';

/** Starts the process; gives it with its first line. */
async function start(args) {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'test/emulator/cli.ts', ...args], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const first = await new Promise((done, fail) => {
    createInterface({ input: child.stdout }).once('line', line => {
      try {
        done(JSON.parse(line));
      } catch (error) {
        fail(error);
      }
    });
    child.once('exit', code => fail(new Error(`The emulator ended with ${code}.`)));
    setTimeout(() => fail(new Error('The emulator was not up in 30 s.')), 30_000).unref();
  });
  const stop = () =>
    new Promise(done => {
      if (child.exitCode !== null) done();
      else {
        child.once('exit', done);
        child.stdin.end();
      }
    });
  return { first, stop };
}

/**
 * Starts `npm run emulator`'s entry. Gives its first line ({url, key, entity, project, queue, job}) with ways to talk to it.
 * It ends with its standard input, so also when we die.
 */
export async function startEmulatorProcess(args = []) {
  let running = await start(args);
  const { first } = running;
  const post = (path, body) =>
    fetch(new URL(path, first.url), {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    }).then(r => r.text());
  const get = path => fetch(new URL(path, first.url)).then(r => r.json());
  return {
    ...first,
    world: () => get('/_world'),
    /** The requests so far, oldest first. */
    requests: () => get('/_requests'),
    forgetRequests: () => post('/_requests/clear', {}),
    /** Switches faults on, in place of those before; none = all off. */
    faults: (...rules) => post('/_faults', { rules }),
    /** Moves the clock on, and lets happen what happens until then. */
    advance: ms => post('/_clock', { advance: ms }),
    /** A new world at the same address, by the same arguments or other ones. */
    reset: async (others = args) => {
      await running.stop();
      running = await start([...others, '--port', new URL(first.url).port]);
    },
    stop: () => running.stop(),
  };
}
