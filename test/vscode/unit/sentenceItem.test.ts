import assert from 'node:assert/strict';
import { sentenceItem } from '../../../src/vscode/ui/wizard/sentenceItem.ts';

const HINT = 'Enter: show the sweep';
const active = (name: string, more = '') =>
  `The sweep ${name} from this file is still running${more}. This creates another one.`;

describe('a sentence as a row', () => {
  it('is one line where it fits, with what Enter does below', () => {
    assert.deepEqual(sentenceItem('info', 'Short.'), { label: '$(info) Short.', detail: undefined });
    assert.deepEqual(sentenceItem('info', 'Short.', HINT), { label: '$(info) Short.', detail: HINT });
  });

  it('shows all of the sentence and what Enter does, whatever the length of a name and what follows', () => {
    for (let length = 1; length <= 36; length++) {
      for (const more of ['', ', as is one other', ', as are 12 others']) {
        const sentence = active(`${'x'.repeat(length)} (3ab4k2x1)`, more);
        const { label, description, detail = '' } = sentenceItem('warning', sentence, HINT);
        const below = detail.replace(` · ${HINT}`, '');
        assert.equal([label.replace('$(warning) ', ''), below].join(' ').trim(), sentence);
        assert.ok(description === HINT || detail.endsWith(HINT), sentence);
        assert.ok(`${label} ${description ?? ''}`.length <= 84 && detail.length <= 88, `${label}\n${detail}`);
      }
    }
  });
});
