import assert from 'node:assert/strict';
import { createChecks } from '../../../src/core/language/checks.ts';
import { nothingKnown } from '../../../src/core/language/accountKnowledge.ts';
import { readPythonDocument } from '../../../src/core/sweep/python/readPythonDocument.ts';

const HEAD = 'import json, yaml, wandb\nwith open("space.yaml") as f:\n    config = yaml.safe_load(f)\n';

function said(text: string, files: Readonly<Record<string, string>>): string[] {
  const checks = createChecks(readPythonDocument);
  const document = checks.read({ text, fileName: 'run.py', source: path => files[path] });
  return checks
    .validate(document, nothingKnown)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ start, severity, message, fixes }) => {
      const line = text.slice(0, start).split('\n').length;
      return `${line} ${severity}${fixes ? ' fix' : ''} ${message}`;
    });
}

describe('The problems of a file that a sweep in Python is read from', () => {
  const yaml = 'method: grid\nmetric: {name: loss, goal: minimise}\nparameters:\n  lr: {min: 0.1, max: 0.001}\n';

  it('are said once, with the most serious', () => {
    assert.deepEqual(said(`${HEAD}wandb.sweep(config, project="p")\n`, { 'space.yaml': yaml }), [
      '4 error `space.yaml`, which is opened here, has several problems. The most serious: `min` 0.1 of `lr` ' +
        'is not less than `max` 0.001, so W&B refuses it. Swap them.',
    ]);
  });

  it('are named with the file where there is one', () => {
    const one = yaml.replace('minimise', 'minimize').replace('grid', 'random');
    assert.deepEqual(said(`${HEAD}wandb.sweep(config, project="p")\n`, { 'space.yaml': one }), [
      '4 error In `space.yaml`, which is opened here: `min` 0.1 of `lr` is not less than `max` 0.001, so W&B ' +
        'refuses it. Swap them.',
    ]);
  });

  it('do not hide what the Python file does to it', () => {
    const text = `${HEAD}config["parameters"]["x"] = {"min": 3, "max": 1}\nwandb.sweep(config, project="p")\n`;
    const found = said(text, { 'space.yaml': yaml });
    assert.equal(found.length, 2);
    assert.match(found[0] ?? '', /^4 error.* `min` 3 of `x`/);
    assert.match(found[1] ?? '', /^5 error `space\.yaml`/);
  });

  it('are said each where only a part of the sweep is read from the file', () => {
    const text =
      'import json, wandb\nparameters = json.load(open("space.json"))\n' +
      'wandb.sweep({"method": "random", "parameters": parameters}, project="p")\n';
    const found = said(text, { 'space.json': '{"a": {"min": 2, "max": 1}, "b": {"values": 3}}' });
    assert.equal(found.length, 2);
    assert.ok(
      found.every(each => !each.includes('space.json')),
      found.join('\n'),
    );
  });
});
