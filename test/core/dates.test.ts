import * as l10n from '@vscode/l10n';
import assert from 'node:assert/strict';
import { dateText, fullDateText } from '../../src/core/dates.ts';

const local = (year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number =>
  new Date(year, month - 1, day, hour, minute, second).getTime();
const NOW = local(2026, 11, 27, 15, 30);

describe('dates', () => {
  after(() => {
    l10n.config({ contents: {} });
  });

  for (const [at, wanted] of [
    [local(2026, 11, 27, 14, 5), '14:05'],
    [local(2026, 11, 27), '00:00'],
    [local(2026, 11, 26, 23, 59), 'Nov 26'],
    [local(2026, 1, 2, 9), 'Jan 2'],
    [local(2025, 12, 31, 23), 'Dec 31, 2025'],
    [local(2027, 1, 1), 'Jan 1, 2027'],
  ] as const)
    it(`are as short as they are clear: ${wanted}`, () => {
      assert.equal(dateText(at, NOW), wanted);
    });

  it('are in full where there is room, with how long ago', () => {
    assert.equal(fullDateText(local(2026, 11, 24, 14, 5, 33), NOW), 'Nov 24, 2026, 14:05:33 (3 d ago)');
  });

  it('are in the language of the sentences, and in English where that is not one', () => {
    l10n.config({ contents: { en: 'ja' } });
    assert.equal(dateText(local(2025, 12, 31, 23), NOW), '2025年12月31日');
    l10n.config({ contents: { en: 'ḗƞ' } });
    assert.equal(dateText(local(2025, 12, 31, 23), NOW), 'Dec 31, 2025');
  });
});
