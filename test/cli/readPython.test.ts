import assert from 'node:assert/strict';
import { pythonAnswer } from '../../src/cli/readPython.ts';

describe('npm run read -- --python', () => {
  it('prints a line with each sweep, its place and what is known of it', () => {
    const source =
      'import wandb\nconfig = {"method": "grid", "name": input(), "x": 1.0}\nwandb.sweep(config, project="p")\n';
    assert.equal(
      pythonAnswer('a.py', source),
      '{"file":"a.py","sweeps":[{"line":2,"column":10,"known":"partial",' +
        '"config":{"method":"grid","name":"?","x":1.0},"project":"p"}]}',
    );
  });

  it('counts the lines of a notebook in their cells', () => {
    const cells = [['import wandb'], ['c = {\n', '  "method": "grid"}\n', 'wandb.sweep(c)']];
    const notebook = { cells: cells.map(source => ({ cell_type: 'code', source })) };
    assert.match(pythonAnswer('a.ipynb', JSON.stringify(notebook)), /"line":1,"column":5,"cell":1,"known":"full"/);
  });

  it('has an answer for a file without a sweep, and for one that is not a notebook', () => {
    assert.equal(pythonAnswer('a.py', 'print(1)'), '{"file":"a.py","sweeps":[]}');
    assert.equal(pythonAnswer('a.ipynb', 'print(1)'), '{"file":"a.ipynb","sweeps":[]}');
  });
});
