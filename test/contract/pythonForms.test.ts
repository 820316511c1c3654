import assert from 'node:assert/strict';
import { answerOf, expectedOf, pythonForms, wrongParts } from './pythonForms.ts';

describe('Sweeps in Python, held against what wandb.sweep received', () => {
  const forms = pythonForms();
  if (!forms.length) {
    it('skipped: the forms (../shared/python) are not beside the repository');
    return;
  }
  const calls = forms.flatMap(form =>
    form.expected.filter(({ call }) => call).map(expected => ({ form, expected, answer: answerOf(form, expected) })),
  );

  it('finds every sweep that is known in full or in part', () => {
    const missing = calls.filter(({ expected, answer }) => expected.known !== 'none' && !answer);
    assert.deepEqual(
      missing.map(({ form }) => form.file),
      [],
    );
  });

  it('claims nothing else', () => {
    const others = forms.flatMap(form => form.answers.filter(answer => !expectedOf(form, answer)).map(() => form.file));
    assert.deepEqual(others, []);
    const more = forms.filter(({ expected, answers }) => answers.length > expected.length);
    assert.deepEqual(
      more.map(({ file }) => file),
      [],
    );
  });

  it('says nothing wrong, and calls nothing known that is not', () => {
    const wrong = calls.flatMap(({ form, expected, answer }) => {
      const truth = expected.truth ?? expected.config;
      const parts = wrongParts(answer?.config ?? '?', truth);
      const isGuessed = answer?.known === 'full' && JSON.stringify(truth).includes('"?"');
      return [...parts, ...(isGuessed ? ['guessed'] : [])].map(part => `${form.file}: ${part}`);
    });
    assert.deepEqual(wrong, []);
  });

  it('knows 98 % of what can be known in full', () => {
    const full = calls.filter(({ expected }) => expected.known === 'full');
    const same = full.filter(
      ({ expected, answer }) =>
        answer?.known === 'full' && wrongParts(answer.config, expected.truth ?? expected.config).length === 0,
    );
    assert.ok(full.length > 60, `${full.length} sweeps`);
    assert.ok(same.length / full.length >= 0.98, `${same.length} of ${full.length}`);
  });

  it('says where they go', () => {
    const differing = calls.filter(
      ({ expected, answer }) =>
        answer &&
        ((answer.project !== expected.project && answer.project !== expected.project_truth) ||
          answer.entity !== expected.entity),
    );
    assert.deepEqual(
      differing.map(({ form }) => form.file),
      [],
    );
  });
});
