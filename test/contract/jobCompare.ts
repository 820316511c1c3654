import assert from 'node:assert/strict';
import type { Emulator } from '../emulator/start.ts';
import type { JobCase } from './jobCases.ts';
import { emptyEmulator, layOut, madeIn, makeOurs, makeTheirs, runsIn, withoutLeftOut, type Made } from './jobSides.ts';
import type { RealWandb } from './realWandb.ts';

/**
 * Both make the job, each on a server of its own: the same; then ours on the server of theirs: no change. Where we
 * leave something out, the rest is the same.
 */
export async function compare(real: RealWandb, each: JobCase): Promise<void> {
  const place = layOut(each);
  const [theirs, ours] = [await emptyEmulator(), await emptyEmulator()];
  try {
    const said = await makeTheirs(real, theirs, each, place);
    assert.equal(said.code, each.clientFails ? 1 : 0, said.output);
    const made = await makeOurs(ours, each, place);
    assert.equal(made.outcome, 'created');
    if (each.clientFails) {
      wholeAlone(ours);
      return;
    }
    const a = madeIn(theirs).map(artifact => withoutLeftOut(repaired(artifact, each), each));
    const b = madeIn(ours).map(artifact => withoutLeftOut(artifact, each));
    assert.ok(
      a.some(artifact => artifact.type === 'job'),
      said.output,
    );
    assert.deepEqual(b, a, said.output);
    assert.equal(runsIn(ours), 0);
    if (each.leftOut) {
      const digests = (emulator: Emulator): string | undefined =>
        madeIn(emulator).find(({ type }) => type === 'code')?.digest;
      assert.notEqual(digests(ours), digests(theirs), 'fewer files, another digest');
      assert.equal((await makeOurs(ours, each, place)).outcome, 'unchanged', 'made again on our server');
      return;
    }
    assert.equal((await makeOurs(theirs, each, place)).outcome, 'unchanged', 'made again on their server');
    assert.deepEqual(
      madeIn(theirs).map(artifact => repaired(artifact, each)),
      a,
    );
  } finally {
    await Promise.all([theirs.stop(), ours.stop()]);
    place.remove();
  }
}

/** What the client cannot make: a job under a name that W&B takes, with its code. */
function wholeAlone(ours: Emulator): void {
  const made = madeIn(ours);
  assert.deepEqual(
    made.map(artifact => artifact.type),
    ['code', 'job'],
  );
  for (const { name, files } of made) assert.ok(name.length <= 128 && Object.keys(files).length > 0, name);
  assert.equal(runsIn(ours), 0);
}

/**
 * The one difference: for a code job without a name the client writes description and `_partial` to a version of
 * another name that it never finishes, so that the job itself has neither; ours has both.
 */
function repaired(artifact: Made, each: JobCase): Made {
  if (artifact.type !== 'job' || each.kind !== 'code' || each.jobName !== undefined) return artifact;
  assert.deepEqual(
    [artifact.metadata, artifact.description],
    [{}, undefined],
    'the client no longer loses what it knows of a job without a name',
  );
  return { ...artifact, metadata: { _partial: true }, description: each.description };
}
