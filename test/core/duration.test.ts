import assert from 'node:assert/strict';
import { aboutText, agoText, durationText } from '../../src/core/duration.ts';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 6, 1);

describe('lengths of time', () => {
  it('says lengths of time', () => {
    const lengths = [
      -5,
      0,
      999,
      59_999,
      60_000,
      3_599_999,
      3_600_000,
      3_600_000 * 3 + 20 * MINUTE,
      24 * 3_600_000,
      100 * 3_600_000,
    ];
    assert.deepEqual(lengths.map(durationText), [
      '0 s',
      '0 s',
      '0 s',
      '59 s',
      '1 min',
      '59 min',
      '1 h',
      '3 h 20 min',
      '1 d',
      '4 d 4 h',
    ]);
  });

  it('says how long ago', () => {
    assert.deepEqual(
      [-9e9, 0, 59_999, 60_000, 3_600_000, 86_400_000 * 400].map(past => agoText(NOW - past, NOW)),
      ['just now', 'just now', 'just now', '1 min ago', '1 h ago', '400 d ago'],
    );
  });

  it('guesses with the exactness of a guess', () => {
    assert.deepEqual(
      [30_000, 59 * MINUTE, 59.6 * MINUTE, 61 * MINUTE, 89 * MINUTE, 106 * MINUTE, 200 * MINUTE, 50 * 3_600_000].map(
        aboutText,
      ),
      [
        'less than a minute',
        'about 59 min',
        'about 1 h',
        'about 1 h',
        'about 1 h 30 min',
        'about 2 h',
        'about 3 h',
        'about 2 days',
      ],
    );
    assert.deepEqual(
      [30, 40, 49, 60, 200].map(hours => aboutText(hours * 60 * MINUTE)),
      ['about 1 d 6 h', 'about 1 d 16 h', 'about 2 days', 'about 2 d 12 h', 'about 8 days'],
    );
  });
});
