import { reset, shown } from './fakeEditor.ts';
import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import type { LaunchOutcome } from '../../../src/core/launch/send/outcome.ts';
import { showOutcome } from '../../../src/vscode/launch/showOutcome.ts';
import { CommandError } from '../../../src/vscode/ui/commandError.ts';

const SWEEP = { name: 'abcd1234', entity: 'team', project: 'proj' };
const about = { verb: 'launch', source: 'file:///a.yaml', sentence: 'A sentence.' } as const;

describe('Buttons of a launch outcome', () => {
  const fails = (): never => {
    throw new CommandError('It failed.');
  };
  const failing = { get: fails, put: fails, show: fails };
  const context = {
    services: {
      log: Object.fromEntries(['debug', 'info', 'warn', 'error'].map(level => [level, () => undefined])),
      connection: { signedIn: fails, live: undefined, tellOfRefusal: () => true, begin: () => () => undefined },
      documents: failing,
    },
    lookAgain: () => Promise.resolve().then(fails),
  } as never;

  /** Shows an outcome, presses a button, and gives what is shown after that. */
  async function pressed(outcome: LaunchOutcome, button: string): Promise<readonly string[]> {
    reset(button);
    showOutcome(context, outcome, {
      again: fails,
      chooseQueue: fails,
      first: () => [{ title: 'Start Agent', run: fails }],
    });
    await setImmediate();
    assert.ok(shown[0]?.buttons.includes(button), button);
    return shown.slice(1).map(({ severity, sentence }) => `${severity}: ${sentence}`);
  }

  const created = { ...about, kind: 'created', sweep: SWEEP, warnings: ['w'], lookedUp: false } as const;
  const cases: readonly (readonly [string, LaunchOutcome])[] = [
    ['Launch Again', { ...about, kind: 'notCreated', actions: ['launchAgain'] }],
    ['Resume Again', { ...about, kind: 'notCreated', actions: ['resumeAgain'] }],
    ['Choose Another Queue', { ...about, kind: 'refused', code: 'notFound', actions: ['chooseQueue'] }],
    ['Look Again', { ...about, kind: 'unknown', actions: ['lookAgain'] }],
    ['Show Warnings', { ...created, actions: ['showWarnings'] }],
    ['Start Agent', { ...created, actions: [] }],
  ];
  for (const [button, outcome] of cases)
    it(`${button} tells why it failed`, async () => {
      assert.deepEqual(await pressed(outcome, button), ['error: It failed.']);
    });
});
