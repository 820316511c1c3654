import assert from 'node:assert/strict';
import { compareDumps } from './launchMeasure.ts';
import { pythonWithYaml } from './launchPython.ts';

describe("Emitted text against PyYAML and Python's json", () => {
  it('is the same for 5,000 random values, byte for byte', function () {
    this.timeout(400_000);
    const python = pythonWithYaml();
    if (!python) {
      console.log('launchDump: skipped, because Python with PyYAML is missing');
      this.skip();
    }
    assert.deepEqual(compareDumps(python, 42, 5000).slice(0, 3), []);
  });
});
