import assert from 'node:assert/strict';
import type { ResultsMessage } from '../../../src/contract/results.ts';
import { together } from '../../../src/vscode/panels/results/together.ts';

const about: ResultsMessage = { type: 'about', about: { title: 'sweep', words: '', goal: 'minimize' } };
const metrics: ResultsMessage = { type: 'metrics', metrics: ['loss'] };

describe('What the page of results is told at once', () => {
  it('is one message, so that the page is drawn once', () => {
    assert.deepEqual(together([about, metrics], 1000), [{ type: 'together', messages: [about, metrics] }]);
  });

  it('is a message each where its columns are large, so that none grows over the limit', () => {
    assert.deepEqual(together([about, metrics], 3_500_000), [about, metrics]);
  });

  it('is not wrapped where it is one message, and nothing is sent for nothing', () => {
    assert.deepEqual([together([about], 0), together([], 0)], [[about], []]);
  });
});
