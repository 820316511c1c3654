import assert from 'node:assert/strict';
import { pythonDocument, readPythonCode } from '../../../../src/core/sweep/python/readPythonDocument.ts';
import { createLanguageService } from '../../../../src/core/language/service.ts';
import { applyEdits } from '../../../../src/core/yaml/edit/applyEdits.ts';
import { nothingKnown } from '../../../../src/core/language/accountKnowledge.ts';

const service = createLanguageService();

/** The codes that are said of Python source, each with what it is said of. */
function said(source: string): string[] {
  const text = `import wandb, numpy as np\n${source}`;
  return service
    .validate(service.read({ text, fileName: 'a.py' }), nothingKnown)
    .map(({ code, start, end }) => `${code} ${text.slice(start, end)}`);
}

describe('Diagnostics of sweeps in Python', () => {
  it('are said of what is written, wherever in the file it is', () => {
    const source = 'P = {"lr": {"min": 2, "max": 1}}\nC = {"program": "t.py", "metod": "grid"}\nC["parameters"] = P\n';
    assert.deepEqual(said(`${source}wandb.sweep(C)`), ['bounds-swapped 2', 'unknown-key "metod"']);
  });

  it('are said of each sweep of a file', () => {
    const one = (name: string) =>
      `wandb.sweep({"program": "t.py", "method": "${name}", "parameters": {"x": {"value": 1}}})`;
    assert.deepEqual(said(`${one('gird')}\n${one('grid')}\n${one('rand')}`), [
      'method-unknown "gird"',
      'method-unknown "rand"',
    ]);
  });

  it('name what json.dumps refuses', () => {
    const config = (values: string) =>
      `wandb.sweep({"program": "t.py", "method": "grid", "parameters": {"x": {"values": ${values}}}})`;
    for (const values of ['{1, 2}', 'range(3)', 'np.array([1, 2])', 'map(int, "12")'])
      assert.deepEqual(said(config(values)), [`not-json ${values}`]);
    assert.deepEqual(said(config('list(np.linspace(0, 1, 3))')), []);
  });

  it('say nothing of what is unknown, or may be among unknown keys', () => {
    const known = '"program": "t.py", "method": "bayes"';
    assert.deepEqual(said(`wandb.sweep({${known}, **more()})`), []);
    assert.deepEqual(said(`wandb.sweep({${known}, "metric": m(), "parameters": p()})`), []);
    assert.deepEqual(
      said(
        `wandb.sweep({**more(), "parameters": {"lr": {"min": a(), "max": 1}, "b": {"distribution": d(), "min": 1}}})`,
      ),
      [],
    );
  });

  it('follow the agents of the file: a function takes the place of the program', () => {
    const sweep = 'i = wandb.sweep({"method": "grid", "parameters": {"x": {"value": 1}}})\n';
    assert.deepEqual(said(sweep), ['no-program "method"']);
    assert.deepEqual(said(`${sweep}wandb.agent(i, function=print)`), []);
    assert.deepEqual(said(`${sweep}wandb.agent(i, count=3)`), ['no-program "method"']);
  });

  it('are silenced by comments of ours', () => {
    const config = '{"metod": "grid",  # launch-sweeps: ignore\n "parameters": {"x": {"value": 1}}, "program": "t"}';
    assert.deepEqual(said(`wandb.sweep(${config})`), []);
  });

  it('are said in the cell of a notebook that they are written in', () => {
    const cells = ['import wandb', 'c = {"program": "t.py", "metod": "grid"}', 'c["parameters"] = {"x": {"value": 1}}'];
    const text = [...cells, 'wandb.sweep(c)'].join('\n');
    const code = readPythonCode(text);
    const inCell = (source: string) => {
      const start = text.indexOf(source);
      const document = pythonDocument(code, 'a.ipynb', { start, end: start + source.length });
      return service.validate(document, nothingKnown).map(each => source.slice(each.start, each.end));
    };
    assert.deepEqual(cells.map(inCell), [[], ['"metod"'], []]);
  });

  it('are not said of another library, nor of a file without wandb', () => {
    assert.deepEqual(said('tune.sweep({"metod": "grid", "parameters": {"x": {"values": 1}}})'), []);
    assert.deepEqual(service.read({ text: 'sweep({"metod": 1})', fileName: 'a.py' }).parts, []);
  });

  it('come with fixes and comments, written in Python', async () => {
    const text = "import wandb\nwandb.sweep({'method': 'Grid', 'parameters': {'x': {'values': [1]}}})\n";
    const document = service.read({ text, fileName: 'a.py' });
    const found = service.validate(document, nothingKnown);
    const [fix] = found.find(({ code }) => code === 'method-unknown')?.fixes ?? [];
    const changed = text.replace("'Grid'", "'grid'");
    assert.equal(applyEdits(text, (fix && (await service.editsOf(document, fix))) ?? []), changed);
    assert.equal(applyEdits(text, (await service.fixAll(document, found)).edits), changed);
    const { onLine } = await service.ignoreEdits(document, 'method-unknown', text.indexOf("'Grid'"));
    const silent = applyEdits(text, onLine ? [onLine] : []);
    assert.equal(silent, text.replace('wandb.', '# launch-sweeps: ignore method-unknown\nwandb.'));
  });

  it('are said once of what two sweeps share, and fixed in the sweep that they are said of', async () => {
    const text = `import wandb
p = {"x": {"vals": [1]}}
wandb.sweep({"program": "t", "method": "grid", "parameters": p})
wandb.sweep({"program": "t", "metod": "grid", "parameters": p})
`;
    const document = service.read({ text, fileName: 'a.py' });
    const found = service.validate(document, nothingKnown);
    assert.equal(found.filter(({ start }) => text.startsWith('"vals"', start)).length, 1);
    const { edits } = await service.fixAll(document, found);
    const codes = service
      .validate(service.read({ text: applyEdits(text, edits), fileName: 'a.py' }), nothingKnown)
      .map(({ code }) => code);
    assert.ok(!codes.includes('unknown-key'), codes.join());
  });
});
