import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LOOKALIKE, optunaFile } from './file.ts';

const CODE = 'optuna-source-local';
const { reported } = ofRule(CODE);
const there = { files: { programExists: (path: string) => path === 'space.py' } };
const withSource = (source: string, job?: string) => optunaFile({ settings: `optuna_source: ${source}`, job });

describe(CODE, () => {
  it('is a warning for a Python file of the workspace', () => {
    assert.deepEqual(reported(withSource('space.py'), there), ['warning: space.py']);
  });

  it('is not reported for a file that is not there, an artifact, or a scheduler of somebody', () => {
    for (const text of [withSource('other.py'), withSource('e/p/space.py:latest'), withSource('space.py', LOOKALIKE)])
      assert.deepEqual(reported(text, there), [], text);
    assert.deepEqual(reported(withSource('space.py')), []);
  });
});
