import { reset, shown } from './fakeEditor.ts';
import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { inBackground } from '../../../src/vscode/ui/background.ts';
import { CommandError } from '../../../src/vscode/ui/commandError.ts';
import { showMessage } from '../../../src/vscode/ui/showMessage.ts';

describe('Work that is not waited for', () => {
  const lines: string[] = [];
  const write = (line: string): number => lines.push(line);
  const tells = { log: { debug: write, info: write, warn: write, error: write } as never };
  beforeEach(() => {
    lines.length = 0;
    reset();
  });

  it('tells a failure in one sentence with a button, and logs it', async () => {
    inBackground(tells, 'work', () => Promise.reject(new CommandError('It failed.')));
    await setImmediate();
    assert.deepEqual(shown, [{ severity: 'error', sentence: 'It failed.', buttons: ['Show Log'] }]);
    assert.deepEqual(lines, ['work: It failed.']);
  });

  it('tells what is thrown before there is a promise', async () => {
    inBackground(tells, 'work', () => {
      throw new CommandError('It failed.');
    });
    await setImmediate();
    assert.equal(shown.length, 1);
  });

  it('only logs the failure of quiet work', async () => {
    inBackground(tells, 'work', () => Promise.reject(new Error('boom')), { quiet: true });
    await setImmediate();
    assert.deepEqual(shown, []);
    assert.deepEqual(lines, ['work: boom']);
  });

  it('tells a failure of a button, and one of its own button', async () => {
    reset('Launch Again', 'Choose Host');
    const again = (): never => {
      throw new CommandError('Could not launch.', [
        { title: 'Choose Host', run: () => Promise.reject(new Error('x')) },
      ]);
    };
    await showMessage(tells, {
      severity: 'info',
      sentence: 'Launched.',
      buttons: [{ title: 'Launch Again', run: again }],
      what: 'after the launch',
    });
    assert.deepEqual(
      shown.map(each => each.severity),
      ['info', 'error', 'error'],
    );
    assert.deepEqual(shown[1], {
      severity: 'error',
      sentence: 'Could not launch.',
      buttons: ['Choose Host', 'Show Log'],
    });
  });
});
