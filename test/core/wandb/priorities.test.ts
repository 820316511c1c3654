import assert from 'node:assert/strict';
import { DEFAULT_PRIORITY, PRIORITIES, priorityNumber, priorityWord } from '../../../src/core/wandb/priorities.ts';

describe('priorities', () => {
  it('turns words into numbers and back', () => {
    for (const word of PRIORITIES) assert.equal(priorityWord(priorityNumber(word.toUpperCase())), word);
    assert.equal(priorityWord(DEFAULT_PRIORITY), 'medium');
    assert.equal(priorityNumber('urgent'), undefined);
    assert.equal(priorityWord(7), undefined);
    assert.equal(priorityWord('1'), undefined);
  });
});
