import assert from 'node:assert/strict';
import { nothingKnown } from '../../../src/core/language/accountKnowledge.ts';
import { createLanguageService } from '../../../src/core/language/service.ts';

describe('What is said while a file is being written', () => {
  const language = createLanguageService();
  const codes = (text: string, isNew: boolean): readonly string[] => {
    const reading = language.read({ text, fileName: 'sweep.yaml' });
    return language.whileBegun(language.validate(reading, nothingKnown), reading, isNew).map(({ code }) => code);
  };

  it('is not what is missing in a new file, but what is wrong', () => {
    const text = '# launch-sweeps: sweep\nmethod: Grid\n';
    assert.deepEqual(codes(text, true), ['method-unknown']);
    assert.deepEqual(codes(text, false), ['parameters-missing', 'no-program', 'method-unknown']);
  });

  it('is nothing of a file in which nothing is written', () => {
    for (const text of ['# launch-sweeps: sweep\n', '# launch-sweeps: sweep\n---\n'])
      for (const isNew of [true, false]) assert.deepEqual(codes(text, isNew), [], text);
  });
});
