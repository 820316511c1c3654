import { equal } from 'node:assert/strict';
import { isTerminalOf } from '../../../src/vscode/sweeps/terminalOf.ts';

const task = { name: 'Agent of sweep x', source: 'Launch Sweeps', folders: ['app', 'lib'] };

describe('the terminal of a task', () => {
  for (const [terminal, found] of [
    ['Agent of sweep x', true],
    ['Launch Sweeps: Agent of sweep x (app)', true],
    ['Launch Sweeps : Agent of sweep x (lib)', true],
    ['Launch Sweeps：Agent of sweep x', true],
    // Another sweep, whose name is this one's id.
    ['Agent of sweep x (y)', false],
    ['Launch Sweeps: Agent of sweep x (y) (app)', false],
    ['Launch Sweeps: Agent 2 of sweep x (app)', false],
    ['bash', false],
  ] as const)
    it(`${found ? 'is' : 'is not'} “${terminal}”`, () => {
      equal(isTerminalOf(terminal, task), found);
    });
});
