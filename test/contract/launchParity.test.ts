import assert from 'node:assert/strict';
import { differences } from '../../src/core/launch/plan/differences.ts';
import { compare, readRecordings } from './launchRecordings.ts';
import { sharedFile } from './launchShared.ts';

describe('Plans against what the real client sent', () => {
  // Made with wandb 0.30.0, and further ones with 0.31.0.
  const paths = ['launch-parity.jsonl', 'launch-parity-2.jsonl'].map(name => sharedFile('wandb', name));
  const recordings = paths.flatMap(path => (path === undefined ? [] : readRecordings(path)));

  before(function () {
    if (paths.every(path => path !== undefined)) return;
    console.log('launchParity: skipped, the recordings are not there');
    this.skip();
  });

  it('has the same verdict, text and values in every recording, but for listed differences', () => {
    const unlisted = recordings.flatMap(recording =>
      compare(recording)
        .deviations.filter(d => d.allowedBy === undefined)
        .map(d => `${recording.id} ${d.path}: ours ${d.ours}, the client's ${d.theirs}`),
    );
    assert.deepEqual(unlisted.slice(0, 10), [], `${unlisted.length} deviations`);
    assert.ok(recordings.length >= 1096, `only ${recordings.length} recordings`);
  });

  it('makes use of every listed difference that recordings can show', () => {
    const used = new Set(recordings.flatMap(recording => compare(recording).deviations.map(d => d.allowedBy)));
    const unseen = differences.filter(d => !used.has(d.id) && !/^(none|server-)/.test(d.recordings)).map(d => d.id);
    assert.deepEqual(unseen, []);
  });

  it('refuses with a code and one sentence that names the fix', () => {
    const verbs =
      'write|add|choose|take|remove|fix|put|rename|name|correct|check|set|pause|launch|close|give|leave|use';
    const cure = new RegExp(`(${verbs}|must be|begins|takes) ?`, 'i');
    for (const recording of recordings) {
      const { plan } = compare(recording);
      if (!('refused' in plan)) continue;
      assert.match(plan.refused.code, /^[a-z][A-Za-z]+$/, recording.id);
      assert.match(plan.refused.message, cure, `${recording.id}: ${plan.refused.message}`);
      assert.match(plan.refused.message, /[.…]$/, `${recording.id}: ${plan.refused.message}`);
      assert.doesNotMatch(plan.refused.message, /Traceback|NoneType|object has no attribute/, recording.id);
    }
  });
});
