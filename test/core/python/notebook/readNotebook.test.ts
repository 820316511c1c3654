import assert from 'node:assert/strict';
import { withoutMagics } from '../../../../src/core/python/notebook/magics.ts';
import { cellAt, readNotebook } from '../../../../src/core/python/notebook/readNotebook.ts';

const code = (source: unknown) => ({ cell_type: 'code', source });

describe('Notebooks', () => {
  it('joins the code cells, and finds a line in its cell', () => {
    const notebook = readNotebook(
      JSON.stringify({ cells: [{ cell_type: 'markdown', source: 'x' }, code(['a = 1\n', 'b = 2']), code('c = 3')] }),
    );
    assert.ok(notebook);
    assert.equal(notebook.text, 'a = 1\nb = 2\nc = 3');
    assert.deepEqual(
      [0, 1, 2].map(line => cellAt(notebook, line)),
      [
        { cell: 1, line: 0 },
        { cell: 1, line: 1 },
        { cell: 2, line: 0 },
      ],
    );
  });

  it('reads the old format, and leaves a cell empty that Python cannot read', () => {
    const old = {
      worksheets: [
        {
          cells: [
            { cell_type: 'code', input: 'a = 1' },
            { cell_type: 'code', input: 'def f(:\n  b' },
          ],
        },
      ],
    };
    assert.equal(readNotebook(JSON.stringify(old))?.text, 'a = 1\n       \n   ');
    assert.equal(readNotebook('{"a": 1}'), undefined);
    assert.equal(readNotebook('no JSON'), undefined);
  });

  it("leaves out IPython's commands, and keeps the rest at its place", () => {
    assert.equal(
      withoutMagics('%pip install x\nif a:\n    !ls\nb = !ls\nc?'),
      'pass          \nif a:\n    0  \nb = _  \n0 ',
    );
    assert.equal(withoutMagics('x = [100\n% 7]\ny = 1 \\\n% 2'), 'x = [100\n% 7]\ny = 1 \\\n% 2');
    assert.equal(withoutMagics('%%bash\nx = 1'), '      \n     ');
    assert.equal(withoutMagics('%%time\nx = 1'), '      \nx = 1');
    assert.equal(withoutMagics('s = """\n%not magic\n"""\n%magic'), 's = """\n%not magic\n"""\npass  ');
  });
});
