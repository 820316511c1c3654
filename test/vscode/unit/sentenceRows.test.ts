import './fakeEditor.ts';
import assert from 'node:assert/strict';
import { textWidth } from '../../../src/core/textWidth.ts';
import { inLines } from '../../../src/vscode/ui/wizard/rowLines.ts';
import { rowsBelow, sentenceRows } from '../../../src/vscode/ui/wizard/sentenceRows.ts';

const HINT = 'Enter: show the sweep';

/** Rows without their icons. */
const words = (rows: ReturnType<typeof sentenceRows>) => rows.map(({ iconPath: _, ...rest }) => rest);
const icons = (rows: ReturnType<typeof sentenceRows>) => rows.map(({ iconPath }) => iconPath?.id);

/** The lines of rows. */
const linesOf = (rows: ReturnType<typeof sentenceRows>): string[] =>
  rows.flatMap(({ label, description, detail }) =>
    [label, description, detail].filter(line => line !== undefined && line !== ''),
  ) as string[];

describe('a sentence as rows', () => {
  it('is one line where it fits, with what Enter does below', () => {
    assert.deepEqual(words(sentenceRows('info', 'Short.')), [{ label: 'Short.' }]);
    assert.deepEqual(icons(sentenceRows('info', 'Short.')), ['info']);
    assert.deepEqual(words(sentenceRows('info', 'Short.', HINT)), [{ label: 'Short.', detail: HINT }]);
  });

  it('holds all of the sentence and of what Enter does, and nothing is wider than its row', () => {
    for (let length = 1; length <= 200; length += 3)
      for (const more of ['', ', as is one other', ', as are 12 others. They share its queue, its job and its place'])
        for (const hint of [undefined, HINT]) {
          const name = `${'x'.repeat(length)} (3ab4k2x1)`;
          const sentence = `The sweep ${name} from this file is still running${more}. This creates another one.`;
          const [first = '', ...others] = linesOf(sentenceRows('warning', sentence, hint));
          assert.ok(first.length <= 80, first);
          for (const line of others) assert.ok(line.length <= 84, line);
          const said = [first, ...others].join(' ').replaceAll(' ', '');
          const expected = hint === undefined ? sentence : `${sentence}${hint}`;
          assert.equal(said.replace('·', ''), expected.replaceAll(' ', ''));
        }
  });

  it('breaks at a pause where the rest fits below, and at a space where it does not', () => {
    const long = 'but agents of the queue of machines with several GPUs may not be able to start it with that many.';
    assert.deepEqual(words(sentenceRows('warning', `The scheduler asks for a container, ${long}`)), [
      {
        label: 'The scheduler asks for a container, but agents of the queue of machines with',
        detail: 'several GPUs may not be able to start it with that many.',
      },
    ]);
    const short = 'but agents of the queue of machines may not be able to start it.';
    assert.equal(sentenceRows('info', `The scheduler asks for a container, ${short}`)[0].detail, short);
  });

  it('goes on in a row of its own, in the weight of the second line', () => {
    const rows = rowsBelow('clock', '2 h', `${'a '.repeat(42)}and the rest`);
    assert.deepEqual(icons(rows), ['clock', undefined]);
    const [row, next, ...others] = words(rows);
    assert.deepEqual(row, { label: '2 h', detail: 'a '.repeat(42).trim() });
    assert.deepEqual(next, { label: '', description: 'and the rest' });
    assert.deepEqual(others, []);
  });

  it('breaks Japanese between its signs, never before punctuation, and counts each as two', () => {
    const sentence = 'このキューを処理しているアクティブなエージェントがありません。起動するまで、スイープは待ちます。';
    const lines = linesOf(sentenceRows('warning', sentence));
    assert.equal(lines.join(''), sentence);
    assert.ok(lines.length > 1);
    for (const line of lines) {
      assert.ok(textWidth(line) <= 84, line);
      assert.doesNotMatch(line, /^[、。]/);
    }
    assert.deepEqual(inLines('あああ。い', 6, 6), ['ああ', 'あ。い']);
  });
});
