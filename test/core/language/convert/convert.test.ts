import assert from 'node:assert/strict';
import { createLanguageService } from '../../../../src/core/language/service.ts';

const service = createLanguageService();

async function asYaml(text: string): Promise<string> {
  return (await service.toYaml(service.read({ text, fileName: 'a.py' }), 0))?.text ?? '';
}

describe('Sweeps in another language', () => {
  it('are YAML with their comments, and with where the call sends them', async () => {
    const python = [
      'import wandb',
      'P = {"lr": {"min": 1e-5, "max": 0.1}}  # tuned',
      'c = {',
      '    # how',
      "    'method': 'bayes',  # or random",
      "    'parameters': P,",
      "    # 'name': 'old',",
      '}',
      'wandb.sweep(c, project="digits")',
    ];
    assert.equal(
      await asYaml(python.join('\n')),
      'project: digits\n# how\nmethod: bayes  # or random\nparameters:\n  lr:  # tuned\n' +
        '    min: 1.0e-5\n    max: 0.1\n' +
        "# 'name': 'old',\n",
    );
  });

  it('ask for each value that only running the file would tell', async () => {
    const text =
      'import wandb\nwandb.sweep({"method": "grid", "parameters": {"a": {"values": sizes()}, "b": {"value": 1}}})';
    const found = await service.toYaml(service.read({ text, fileName: 'a.py' }), 0);
    assert.deepEqual(
      found?.unknown.map(({ start, end }) => found.text.slice(start - 'values: '.length, end)),
      ['values: null'],
    );
    assert.match(found.text, /values: null {2}# sizes\(\)\n {2}b:\n {4}value: 1\n/);
  });

  it('are Python with their comments', async () => {
    const text = '# top\nmethod: grid  # all\nparameters:\n  on: {values: [yes, null, 1e-5, 1.0]}\n';
    assert.equal(
      await service.toPython(service.read({ text, fileName: 'a.yaml' })),
      "sweep_config = {\n    # top\n    'method': 'grid',  # all\n    'parameters': {\n        'true': {\n" +
        "            'values': [True, None, '1e-5', 1.0],\n        },\n    },\n}\n",
    );
  });

  it('are nothing where a Python file has none', async () => {
    assert.equal(await asYaml('import wandb\nprint(1)'), '');
  });

  it('become YAML where they are pasted: a dict, what is assigned, a call', async () => {
    const dict = "{'method': 'grid', 'parameters': {'amp': {'values': [True, None]}}}";
    const yaml = 'method: grid\nparameters:\n  amp:\n    values: [true, null]\n';
    assert.deepEqual(await service.pasted(dict), { text: yaml, unknown: [], isOnlyPython: false });
    const others = [
      `sweep_config = ${dict}`,
      `    c: dict = ${dict}\n    print(c)\n`,
      "c = {'method': 'grid'}\nc['parameters'] = {'amp': {'values': [True, None]}}",
      `wandb.sweep(${dict})`,
      "dict(method='grid', parameters=dict(amp=dict(values=[True, None])))",
    ];
    for (const text of others)
      assert.deepEqual(await service.pasted(text), { text: yaml, unknown: [], isOnlyPython: true }, text);
  });

  it('leave other pasted text alone', async () => {
    for (const text of [
      'method: grid\nparameters:\n  a: {value: 1}',
      '{"name": "x", "version": 1}',
      'x = {"method": ',
      'parameters = load()',
      'def method(parameters): pass',
    ])
      assert.equal(await service.pasted(text), undefined, text);
  });
});
