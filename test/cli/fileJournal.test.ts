import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFileJournal } from '../../src/cli/account/fileJournal.ts';

describe('the journal of launches on the command line', () => {
  const root = mkdtempSync(join(tmpdir(), 'journal-'));
  after(() => {
    rmSync(root, { recursive: true });
  });

  it('lists what was written, and nothing before that', async () => {
    const journal = createFileJournal(join(root, 'intents'));
    assert.deepEqual(await journal.keys('intent|'), []);
    await journal.put('intent|a', 'text\nof two lines');
    await journal.put('last|a', '');
    assert.deepEqual(await journal.keys('intent|'), ['intent|a']);
    assert.equal(await journal.get('intent|a'), 'text\nof two lines');
  });

  it('does not take a folder that cannot be read for an empty one', async () => {
    const folder = join(root, 'file');
    writeFileSync(folder, '');
    await assert.rejects(createFileJournal(folder).keys(''), /ENOTDIR/);
  });
});
