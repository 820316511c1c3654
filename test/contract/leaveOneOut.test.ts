import assert from 'node:assert/strict';
import { allPlaces, InsertionJudge, offeredAt, Ranks } from './leaveOneOut.ts';

describe('Completion where a word of a real sweep is missing', function () {
  this.timeout(300_000);
  const places = allPlaces();
  if (!places) {
    it('skipped: the corpus of real sweeps is not beside the repository');
    return;
  }

  it('offers the word, among the first few', () => {
    const ranks = new Ranks();
    for (let i = 0; i < places.length; i += 7) {
      const place = places[i];
      if (place)
        ranks.add(
          offeredAt(place).findIndex(item => item.label === place.word),
          `${place.what} ${place.word}`,
        );
    }
    assert.ok(ranks.total > 500, `only ${ranks.total} places`);
    assert.ok(
      ranks.share('offered') >= 0.995 && ranks.share('ten') >= 0.97 && ranks.share('five') >= 0.85,
      `${ranks.toString()}; late: ${ranks.worst}`,
    );
  });

  it('offers nothing that would be wrong', () => {
    const wrong: string[] = [];
    for (let i = 0; i < places.length; i += 41) {
      const place = places[i];
      if (!place) continue;
      const judge = new InsertionJudge(place);
      for (const item of offeredAt(place))
        wrong.push(...judge.newErrors(item).map(error => `${place.file.id} ${item.label}: ${error}`));
    }
    assert.deepEqual(wrong.slice(0, 5), []);
  });
});
