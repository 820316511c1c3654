import assert from 'node:assert/strict';
import { judgeLibrary, libraryCases, recordedLibraries } from './libraries.ts';

describe('Programs of ten libraries, held against what happened when they were run', () => {
  const truths = recordedLibraries();
  const judged = libraryCases().map(each => {
    const truth = truths.get(each.name);
    assert.ok(truth, `${each.name} was not run: npm run measure -- libraries record`);
    return { ...each, ...judgeLibrary(each, truth) };
  });

  it('raises no false alarm', () => {
    assert.deepEqual(
      judged.flatMap(({ falseAlarms }) => falseAlarms),
      [],
    );
  });

  it('finds most of their faults', () => {
    const faults = judged.reduce((sum, each) => sum + each.faults, 0);
    const missed = judged.flatMap(each => each.missed);
    assert.ok(faults > 300, `${faults} faults`);
    assert.ok(missed.length <= faults / 5, missed.join('\n'));
  });

  for (const library of ['hydra', 'pydantic', 'simple', 'tyro'])
    it(`finds nine of ten faults of ${library}`, () => {
      const own = judged.filter(({ name }) => name.startsWith(`${library}/`));
      const faults = own.reduce((sum, each) => sum + each.faults, 0);
      const missed = own.flatMap(each => each.missed);
      assert.ok(faults > 90 && missed.length <= faults / 10, missed.join('\n'));
    });
});
