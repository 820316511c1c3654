import assert from 'node:assert/strict';
import { runCommand } from './runCommand.ts';

interface Answer {
  id: unknown;
  items?: { label: string; insertText: string; snippet: boolean; range: Record<string, number> }[];
  error?: { message: string };
}

function ask(...questions: readonly unknown[]): Answer[] {
  return runCommand(
    'src/cli/complete.ts',
    [],
    questions.map(q => `${typeof q === 'string' ? q : JSON.stringify(q)}\n`).join(''),
  ).map(line => JSON.parse(line) as Answer);
}

describe('npm run complete', function () {
  this.timeout(120_000);
  const answers = ask(
    { id: 1, text: 'metric:\n  goal: \n', line: 2, column: 9 },
    { id: 'two', text: 'me', line: 1, column: 3 },
    'no JSON',
    { id: 4, line: 1, column: 1 },
    { id: 5, text: 'a', line: 9, column: 1 },
    { id: 6, text: '# only a comment', line: 1, column: 5 },
    { id: 7, text: 'metric:\r\n  goal: mi\r\n', line: 2, column: 99 },
    { id: 8, text: '{"metric": {"goal": ""}}', line: 1, column: 22 },
  );

  it('answers a line a line, in order', () =>
    assert.deepEqual(
      answers.map(({ id }) => id),
      [1, 'two', null, 4, 5, 6, 7, 8],
    ));
  it('with the items in the order of the editor, lines and columns from 1', () => {
    assert.deepEqual(
      answers[0]?.items?.map(({ label }) => label),
      ['minimize', 'maximize'],
    );
    assert.deepEqual(answers[0].items[0], {
      label: 'minimize',
      insertText: 'minimize',
      snippet: false,
      range: { line: 2, column: 9, endLine: 2, endColumn: 9 },
    });
    assert.deepEqual(answers[1]?.items?.find(({ label }) => label === 'metric')?.range, {
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 3,
    });
    assert.equal(answers[1].items.find(({ label }) => label === 'metric')?.snippet, true);
    assert.deepEqual(answers[5]?.items, []);
    assert.deepEqual(answers[6]?.items?.[0]?.range, { line: 2, column: 9, endLine: 2, endColumn: 11 });
    assert.equal(answers[7]?.items?.[0]?.insertText, '"minimize"');
  });
  it('says what is wrong with a line, and goes on', () => {
    for (const i of [2, 3, 4]) assert.match(answers[i]?.error?.message ?? '', /JSON|"text"|"line"/);
  });
});
