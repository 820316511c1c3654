import assert from 'node:assert/strict';
import { sentenceItem } from '../../../src/vscode/ui/wizard/sentenceItem.ts';

const HINT = 'Enter: show the sweep';

describe('a sentence as a row', () => {
  it('is one line where it fits, with what Enter does below', () => {
    assert.deepEqual(sentenceItem('info', 'Short.'), { label: '$(info) Short.', detail: undefined });
    assert.deepEqual(sentenceItem('info', 'Short.', HINT), { label: '$(info) Short.', detail: HINT });
  });

  it('shows what Enter does and all of the sentence, unless that is too long on its own', () => {
    for (let length = 1; length <= 36; length++) {
      for (const more of ['', ', as is one other', ', as are 12 others']) {
        const name = `${'x'.repeat(length)} (3ab4k2x1)`;
        const sentence = `The sweep ${name} from this file is still running${more}. This creates another one.`;
        const { label, detail = '' } = sentenceItem('warning', sentence, HINT);
        const first = label.replace('$(warning) ', '');
        assert.ok(first.length <= 66, first);
        assert.ok(detail.slice(0, 68).includes(HINT), detail);
        assert.equal([first, ...detail.split(' · ').filter(part => part !== HINT)].join(' '), sentence);
        if (more === '') assert.ok(detail.length <= 84, detail);
      }
    }
  });

  it('breaks at a pause where the rest fits below, and at a space where it does not', () => {
    const long = 'but agents of the queue gpu-queue, which is for kubernetes, may not be able to start it.';
    const broken = sentenceItem('warning', `The scheduler asks for a container, ${long}`);
    assert.equal(broken.label, '$(warning) The scheduler asks for a container, but agents of the queue');
    assert.equal(broken.detail, 'gpu-queue, which is for kubernetes, may not be able to start it.');
    const short = 'but agents of the queue may not be able to start it.';
    assert.equal(sentenceItem('info', `The scheduler asks for a container, ${short}`).detail, short);
  });
});
