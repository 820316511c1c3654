import assert from 'node:assert/strict';
import { nothingKnown } from '../../../../../src/core/language/accountKnowledge.ts';
import { expandSnippet } from '../../../../../src/core/language/complete/place/writing.ts';
import { createLanguageService } from '../../../../../src/core/language/service.ts';
import { PythonReader } from '../../../../../src/core/sweep/python/pythonReader.ts';
import { applyEdits } from '../../../../../src/core/yaml/edit/applyEdits.ts';

const service = createLanguageService();

/** What is offered at `|` in Python source, with the text that each makes. */
function offered(source: string): Map<string, string> {
  const offset = source.indexOf('|') + 'import wandb\n'.length;
  const text = `import wandb\n${source.replace('|', '')}`;
  const items = service.complete(service.read({ text, fileName: 'a.py' }), offset, nothingKnown);
  return new Map(
    items.map(({ label, range, insertText, snippet }) => {
      const newText = snippet ? expandSnippet(insertText) : insertText;
      return [label, applyEdits(text, [{ ...range, newText }]).slice('import wandb\n'.length)];
    }),
  );
}

function labels(source: string): string[] {
  return [...offered(source).keys()];
}

describe('Completion in sweeps of Python', () => {
  it('offers keys in the quotes that are there, also where they are not closed', () => {
    const result = offered(`wandb.sweep({'method': 'random', 'metr|'})`);
    assert.match(result.get('metric') ?? '', /^wandb\.sweep\(\{'method': 'random', 'metric': \{'name': '/);
    assert.ok(!result.has('method'));
    const block = `c = {\n    "method": "random",\n    "pro|\n}\nwandb.sweep(c)`;
    assert.match(offered(block).get('program') ?? '', /^ {4}"program": "/m);
    assert.ok(labels(`c = {\n    "method": "random",\n    "pro|\nwandb.sweep(c)`).includes('program'));
  });

  it('offers values, in the quotes of the dict', () => {
    assert.equal(offered(`wandb.sweep({"method": |})`).get('random'), 'wandb.sweep({"method": "random"})');
    assert.equal(offered(`wandb.sweep({'method': 'r|'})`).get('random'), `wandb.sweep({'method': 'random'})`);
    assert.equal(offered(`wandb.sweep({'method':|})`).get('random'), `wandb.sweep({'method': 'random'})`);
    const goal = `wandb.sweep({"method": "bayes", "metric": {"name": "a", "goal": "|"}})`;
    assert.deepEqual(labels(goal), ['minimize', 'maximize']);
  });

  it('knows what is assigned, and where a dict goes', () => {
    const source = `c = {'method': 'bayes'}\nm = {'goal': |}\nc['metric'] = m\nc['program'] = 't.py'\nwandb.sweep(c)`;
    assert.deepEqual(labels(source), ['minimize', 'maximize']);
    const top = labels(`c = {'method': 'bayes', '|'}\nc['program'] = 't.py'\nwandb.sweep(c)`);
    assert.ok(top.includes('metric') && !top.includes('program') && !top.includes('method'), top.join());
    const parameter = `P = {'lr': {'min': 0.1, |}}\nwandb.sweep({'method': 'bayes', 'parameters': P})`;
    assert.ok(labels(parameter).includes('max'));
  });

  it('writes Python: True, None, and macros as they are', () => {
    const source = `wandb.sweep({'method': 'grid', 'program': 't', 'command': ['\${env}', |]})`;
    assert.match(offered(source).get('${args}') ?? '', /\['\$\{env\}', '\$\{args\}'\]/);
    const optuna = "'method': 'custom', 'scheduler': {'engine': 'optuna'}";
    const log = `wandb.sweep({${optuna}, 'parameters': {'x': {'min': 0.1, 'log': |}}})`;
    assert.ok(!labels(log).some(label => label === 'true'));
  });

  it('is silent in other dicts, in calls, comments and expressions', () => {
    const sweep = "wandb.sweep({'method': 'random', 'parameters': {}})\n";
    for (const source of [`${sweep}other = {'me|'}`, `f({'a': |})\n${sweep}`, `wandb.sweep({'method': f(|)})`, '|'])
      assert.deepEqual(labels(source), [], source);
    assert.deepEqual(labels("wandb.sweep({'method': 'random',  # what|\n})"), []);
    assert.deepEqual(labels("tune.run({'method': |})"), []);
  });

  it('works in the cell of a notebook that is being typed in', () => {
    const sources = ["import wandb\nc = {'method': 'bayes', 'metric': {'goal': }}", 'wandb.sweep(c)'];
    const document = new PythonReader().read({ sources, versions: '1', fileName: 'a.ipynb', at: 0 });
    const offset = sources[0]?.indexOf('}}') ?? 0;
    assert.deepEqual(
      service.complete(document, offset, nothingKnown).map(({ label }) => label),
      ['minimize', 'maximize'],
    );
  });
});
