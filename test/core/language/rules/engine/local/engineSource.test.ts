import assert from 'node:assert/strict';
import { ofRule } from '../../say.ts';
import { engineSweep, pythonFiles } from './engineSweep.ts';

const CODE = 'engine-source';
const { reported } = ofRule(CODE);
const STUDY = 'import optuna\ndef make(sweep):\n    return optuna.create_study()\n';
const sweep = (source: string) => engineSweep({ scheduler: `{engine: optuna, source: ${source}, optimizer: make}` });

describe(CODE, () => {
  it('is an error without a file, and for one that Python cannot import', () => {
    assert.deepEqual(reported(engineSweep({ scheduler: '{engine: optuna, optimizer: make}' })), ['error: optimizer']);
    assert.deepEqual(reported(sweep('tune.txt')), ['error: tune.txt']);
    assert.deepEqual(reported(sweep('tune.py'), pythonFiles({ 'tune.py': 'def make(sweep:\n' })), ['error: tune.py']);
    const relative = pythonFiles({ 'tune.py': `from .space import x\n${STUDY}` });
    assert.deepEqual(reported(sweep('tune.py'), relative), ['error: tune.py']);
  });

  it('is a warning for a file that is not found, and for one that imports its neighbor', () => {
    assert.deepEqual(reported(sweep('nowhere.py'), pythonFiles({})), ['warning: nowhere.py']);
    const files = pythonFiles({ 'lib/tune.py': `import space\n${STUDY}`, 'lib/space.py': '' });
    assert.deepEqual(reported(sweep('lib/tune.py'), files), ['warning: lib/tune.py']);
  });

  it('is a warning for a file that Python imports on Windows only', () => {
    for (const path of ['tune.pyw', 'tune.pyd']) assert.deepEqual(reported(sweep(path)), [`warning: ${path}`]);
    for (const path of ['tune.PY', 'tune']) assert.deepEqual(reported(sweep(path)), [`error: ${path}`]);
    for (const path of ['tune.pyc', 'tune.so']) assert.deepEqual(reported(sweep(path)), []);
  });

  it('is not reported where nothing is known, and for a file that changes where Python looks', () => {
    assert.deepEqual(reported(sweep('nowhere.py')), []);
    assert.deepEqual(reported(sweep('tune.py'), pythonFiles({ 'tune.py': STUDY })), []);
    const path = `import sys\nsys.path.append(".")\nimport space\n${STUDY}`;
    assert.deepEqual(reported(sweep('tune.py'), pythonFiles({ 'tune.py': path, 'space.py': '' })), []);
  });
});
