import assert from 'node:assert/strict';
import { noRuns } from '../../../src/webviews/plots/parts/noRuns.ts';
import type { PlotData } from '../../../src/webviews/plots/plotData.ts';

describe('A plot without runs', () => {
  const data = (without: PlotData['without'], ids: readonly string[] = []): PlotData => ({
    columns: [],
    ids,
    names: ids,
    rows: new Int32Array(),
    metric: undefined,
    goal: 'minimize',
    logged: [],
    without,
  });
  const words = (shown: PlotData): string | undefined => noRuns(shown)?.words;

  it('tells unknown, none, hidden, loading and filtered apart', () => {
    const all = [
      words(data('unknown')),
      words(data('said')),
      words(data('hidden', ['a'])),
      words(data('loading')),
      words(data('said', ['a'])),
    ];
    assert.equal(new Set(all).size, all.length);
    assert.match(all[0] ?? '', /could not be loaded/);
  });
});
