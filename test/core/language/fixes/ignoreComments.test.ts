import assert from 'node:assert/strict';
import { nothingKnown } from '../../../../src/core/language/accountKnowledge.ts';
import { createLanguageService } from '../../../../src/core/language/service.ts';
import { applyEdits } from '../../../../src/core/yaml/edit/applyEdits.ts';

const language = createLanguageService();
const read = (text: string, fileName = 'sweep.yaml') => language.read({ text, fileName });
const codesOf = (text: string): readonly string[] =>
  language.validate(read(text), nothingKnown).map(({ code }) => code);

describe('comments that silence a rule', () => {
  const sweep = 'method: grid\nparameters:\n  lr:\n    values: [1e-5]\n';

  it('silence it on the line, indented as the line is, and in the file', async () => {
    const { onLine, inFile } = await language.ignoreEdits(read(sweep), 'sci-string', sweep.indexOf('1e-5'));
    assert.ok(onLine && inFile && codesOf(sweep).includes('sci-string'));
    const [line, file] = [applyEdits(sweep, [onLine]), applyEdits(sweep, [inFile])];
    assert.equal(line, sweep.replace('    values', '    # launch-sweeps: ignore sci-string\n    values'));
    assert.equal(file, `# launch-sweeps: ignore-file sci-string\n${sweep}`);
    for (const text of [line, file]) assert.ok(!codesOf(text).includes('sci-string'), text);
  });

  it("keep the file's line breaks and its byte order mark first", async () => {
    const text = `\ufeff${sweep.replaceAll('\n', '\r\n')}`;
    const { onLine, inFile } = await language.ignoreEdits(read(text), 'method', 3);
    assert.deepEqual([onLine?.start, inFile?.start], [1, 1]);
    assert.ok(onLine?.newText.endsWith('method\r\n') && inFile?.newText.endsWith('method\r\n'));
  });

  it('are not written into a value of several lines', async () => {
    const text = 'method: grid\ndescription: "one\n  two\n  three"\nparameters: {a: {value: 1}}\n';
    const { onLine, inFile } = await language.ignoreEdits(read(text), 'unknown-key', text.indexOf('two'));
    assert.equal(onLine, undefined);
    assert.ok(inFile);
  });

  it('are offered neither in JSON nor for a syntax error', async () => {
    assert.deepEqual(await language.ignoreEdits(read('{"method": "grid"}', 'sweep.json'), 'unknown-key', 2), {});
    assert.deepEqual(await language.ignoreEdits(read('a: [1\n'), 'yaml', 4), {});
  });
});
