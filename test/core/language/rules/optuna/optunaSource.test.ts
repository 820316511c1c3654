import assert from 'node:assert/strict';
import { diagnose, ofRule } from '../say.ts';
import { optunaFile } from './file.ts';

const CODE = 'optuna-source';
const { reported } = ofRule(CODE);

describe(CODE, () => {
  it('is an error for what is neither a Python file nor an artifact', () => {
    assert.deepEqual(reported(optunaFile({ settings: 'optuna_source: space' })), ['error: space']);
  });

  it('is not reported for a Python file or an artifact', () => {
    for (const source of ['space.py', 'e/p/space:latest'])
      assert.deepEqual(diagnose(optunaFile({ settings: `optuna_source: ${source}` })), [], source);
  });
});
