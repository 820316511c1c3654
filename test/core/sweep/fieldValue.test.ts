import assert from 'node:assert/strict';
import { fieldValue, serverValue } from '../../../src/core/sweep/fieldValue.ts';
import { rootField } from '../../../src/core/sweep/sweepFile.ts';
import { parseYaml } from '../../../src/core/yaml/read/parse.ts';
import { pyRepr } from '../../../src/core/python/values/repr.ts';

const root = (text: string) => rootField(parseYaml(text), 'sweep.yaml');
const read = (text: string) => {
  const value = fieldValue(root(text));
  return value && pyRepr(value);
};
const sent = (text: string) => {
  const value = serverValue(root(text));
  return value && pyRepr(value);
};

describe('the value of a part of a sweep file', () => {
  it('is as PyYAML reads it, aliases and merges followed, keys as strings', () => {
    assert.equal(
      read('a: &a {x: 1, 2: [1.0, yes, ~]}\nb: {<<: *a, x: 1e-5}'),
      "{'a': {'x': 1, '2': [1.0, True, None]}, 'b': {'x': '1e-5', '2': [1.0, True, None]}}",
    );
    assert.equal(read('2024-01-01'), '2024-01-01');
  });

  it('is a number at the server where the client sends `1e-5` bare', () => {
    assert.equal(sent('[1e-5, "2E+3", 0.1e3, "07e1", x]'), "[1e-05, 2000.0, '0.1e3', '07e1', 'x']");
  });

  it('lacks what cannot be sent', () => {
    assert.equal(sent('{a: 2024-01-01, b: [!!binary aGk=, 1]}'), "{'b': [1]}");
    assert.equal(sent('2024-01-01'), undefined);
  });

  it('leaves out an alias of what it is in', () => {
    assert.equal(read('a: &a [1, *a]'), "{'a': [1]}");
  });
});
