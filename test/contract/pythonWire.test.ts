// A sample of `npm run measure -- pythonWire`.
import assert from 'node:assert/strict';
import { compareWire, convertedFiles, formFiles, sweepClient, type WirePair } from './pythonWire.ts';
import { FORGE_VERSION, noWandb } from './realWandb.ts';

describe('Create Sweep from Python by wire, beside wandb.sweep of the real client', function () {
  this.timeout(600_000);
  const files = [
    ...formFiles().filter((_, index) => index % 20 === 0),
    ...convertedFiles(false).filter((_, index) => index % 150 === 5),
  ];
  if (files.length === 0) {
    it('skipped: the forms (../shared/python) are not beside the repository');
    return;
  }

  it('sends the same for the same file, byte for byte', async () => {
    const real = sweepClient();
    if (!real) {
      console.log(`    ${noWandb(FORGE_VERSION)}`);
      return;
    }
    const pairs: WirePair[] = [];
    await compareWire(real, files, pair => pairs.push(pair));
    const known = pairs.filter(({ ours }) => ours);
    assert.ok(known.filter(({ theirs }) => theirs.length > 0).length >= 5, `${String(known.length)} known`);
    for (const { name, ours, theirs, printed } of known) assert.deepEqual(ours, theirs, `${name}: ${printed}`);
  });
});
