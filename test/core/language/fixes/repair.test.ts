import assert from 'node:assert/strict';
import { offered } from '../rules/say.ts';
import { applyEdits } from '../../../../src/core/yaml/edit/applyEdits.ts';
import { parseYaml } from '../../../../src/core/yaml/read/parse.ts';

/** The text after the fix of its syntax; undefined where there is none. */
function repaired(text: string, fileName = 'sweep.yaml'): string | undefined {
  const [first] = offered(text, { fileName }).filter(({ code }) => code === 'yaml');
  const after = first && applyEdits(text, first.edits);
  if (after !== undefined) assert.deepEqual(parseYaml(after).problems, []);
  return after;
}

const HEAD = 'program: t.py\nmethod: random\nparameters:\n';

describe('the fixes of a syntax error', () => {
  it('add a bracket that is missing, before a comment and in place of a comma', () => {
    assert.equal(repaired(`${HEAD}  a: {values: [1, 2}\n`), `${HEAD}  a: {values: [1, 2]}\n`);
    assert.equal(
      repaired(`${HEAD}  a: {values: [1, 2]\n  b: {value: 1}\n`),
      `${HEAD}  a: {values: [1, 2]}\n  b: {value: 1}\n`,
    );
    assert.equal(
      repaired(`${HEAD}  a:\n    values: [1, 2, # c\nrun_cap: 5\n`),
      `${HEAD}  a:\n    values: [1, 2] # c\nrun_cap: 5\n`,
    );
    assert.equal(repaired(`${HEAD}  a: {values: 1, 2]}\n`), `${HEAD}  a: {values: [1, 2]}\n`);
    assert.equal(repaired(`${HEAD}  a: {values: [[1, 2], [3, 4]`), `${HEAD}  a: {values: [[1, 2], [3, 4]]}`);
  });

  it('remove a bracket too many', () => {
    assert.equal(repaired(`${HEAD}  a: {values: [1, 2]]}\n`), `${HEAD}  a: {values: [1, 2]}\n`);
    assert.equal(repaired(`${HEAD}  a: {values: [1, 2]}}\n`), `${HEAD}  a: {values: [1, 2]}\n`);
  });

  it('leave brackets in strings, comments and macros alone', () => {
    const text = `command: [python, "\${args}", "[", 'it''s {'] # {[\n${HEAD}  a: {values: ["]", 1}\n`;
    assert.equal(repaired(text), text.replace('1}', '1]}'));
  });

  it('turn tabs into spaces, so that what was deeper stays so', () => {
    assert.equal(
      repaired('program: t.py\nmethod: random\nparameters:\n\ta:\n\t\tvalue: 1\n'),
      `${HEAD}  a:\n    value: 1\n`,
    );
    assert.equal(repaired(`${HEAD}  a:\n\tvalue: 1\n`), `${HEAD}  a:\n    value: 1\n`);
  });

  it('turn comments of other languages into comments of YAML, and remove them from JSON', () => {
    assert.equal(
      repaired(`// x\n${HEAD}  a: {value: "http://b"} // c\n`),
      `# x\n${HEAD}  a: {value: "http://b"} # c\n`,
    );
    const json = (one: string, two: string) =>
      `{\n${one}  "program": "t.py", "method": "random",${two}\n  "parameters": {"a": {"value": "http://b"}}\n}\n`;
    assert.equal(repaired(json('  // x\n', ' /* y */'), 'sweep.json'), json('  \n', ' '));
  });

  it('are not offered where it is not certain what was meant', () => {
    for (const text of [`${HEAD}  a: {values: [1, 2\n  b: ]}}\n`, `${HEAD}  a: "x\n`, `${HEAD}  a: b: c\n`])
      assert.equal(repaired(text), undefined, text);
  });
});
