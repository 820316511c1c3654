import { reset, shown } from './fakeEditor.ts';
import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { ApiError } from '../../../src/core/api/apiError.ts';
import { Refusal } from '../../../src/vscode/account/refusal.ts';
import { COMMANDS } from '../../../src/vscode/ids.ts';
import { runTold } from '../../../src/vscode/ui/registerCommand.ts';

describe('A refused key', () => {
  const error = new ApiError({ kind: 'auth', operation: 'Sweeps', host: 'https://host.test' });
  const log = Object.fromEntries(['debug', 'info', 'warn', 'error'].map(level => [level, () => undefined])) as never;

  /** A refusal on a clock that stands still, and the two ways in which a command takes part in it. */
  function start() {
    reset();
    let now = 1_000_000;
    let timers: { readonly at: number; readonly run: () => void }[] = [];
    const clock = {
      now: () => now,
      after(ms: number, run: () => void) {
        const timer = { at: now + ms, run };
        timers.push(timer);
        return () => void (timers = timers.filter(each => each !== timer));
      },
    };
    const refusal = new Refusal({ clock, log });
    const connection = { tellOfRefusal: () => refusal.tell(), begin: () => refusal.begin() };
    /** Starts a command; what it gives lets it end, with a failure or without, and waits for what is shown. */
    const command = () => {
      let settle: (failed: ApiError | undefined) => void = () => undefined;
      const work = new Promise<void>((done, fail) => {
        settle = failed => (failed ? fail(failed) : done());
      });
      const run = runTold({ log, connection }, COMMANDS.pause, () => work);
      return async (failed?: ApiError): Promise<void> => {
        settle(failed);
        await run;
        await setImmediate();
      };
    };
    return {
      refusal,
      command,
      async pass(ms: number) {
        now += ms;
        const due = timers.filter(({ at }) => at <= now);
        timers = timers.filter(({ at }) => at > now);
        for (const { run } of due) run();
        await setImmediate();
      },
    };
  }

  it('is asked about where nothing else tells of it', async () => {
    const { refusal, pass } = start();
    refusal.noticed(error);
    await pass(700);
    assert.deepEqual(
      shown.map(({ severity, buttons }) => [severity, ...buttons]),
      [['warning', 'Sign In']],
    );
  });

  for (const ms of [0, 600, 700, 4000, 9000])
    it(`is told once, by the command that fails ${ms} ms after it was noticed`, async () => {
      const { refusal, command, pass } = start();
      const end = command();
      refusal.noticed(error);
      await pass(ms);
      await end(error);
      await pass(60_000);
      assert.deepEqual(
        shown.map(({ severity }) => severity),
        ['error'],
      );
    });

  it('is told once where two commands are under way and the first one succeeds', async () => {
    const { refusal, command, pass } = start();
    const [first, second] = [command(), command()];
    refusal.noticed(error);
    await pass(2000);
    await first();
    assert.deepEqual(shown, []);
    await second(error);
    await pass(60_000);
    assert.equal(shown.length, 1);
  });

  it('is asked about at the end of a command that had nothing to tell', async () => {
    const { refusal, command, pass } = start();
    const end = command();
    refusal.noticed(error);
    await pass(5000);
    assert.deepEqual(shown, []);
    await end();
    assert.deepEqual(
      shown.map(({ severity }) => severity),
      ['warning'],
    );
  });

  it('is asked about after 10 s where a command waits for the person, and not again at its end', async () => {
    const { refusal, command, pass } = start();
    const end = command();
    refusal.noticed(error);
    await pass(700);
    await pass(9000);
    assert.deepEqual(shown, []);
    await pass(300);
    assert.equal(shown.length, 1);
    await end();
    await pass(60_000);
    assert.equal(shown.length, 1);
  });

  it('is not asked about any more where another key is in use at the end of the command', async () => {
    const { refusal, command, pass } = start();
    const end = command();
    refusal.noticed(error);
    await pass(5000);
    refusal.forget();
    await end();
    await pass(5000);
    assert.deepEqual(shown, []);
  });
});
