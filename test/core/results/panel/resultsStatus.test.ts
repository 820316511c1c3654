import assert from 'node:assert/strict';
import { ApiError } from '../../../../src/core/api/apiError.ts';
import { cannotAsk, resultsStatus, type ResultsStatus } from '../../../../src/core/results/panel/resultsStatus.ts';
import type { SeveralSweeps } from '../../../../src/core/results/panel/severalSweeps.ts';

const broken = new ApiError({ kind: 'server', operation: 'RunsOfSweep', status: 500 });

interface Held {
  readonly rows?: number;
  readonly total?: number;
  readonly isWhole?: boolean;
  readonly stale?: ApiError;
  readonly missing?: readonly string[];
  readonly trouble?: ApiError;
}

const statusOf = (...held: readonly Held[]): ResultsStatus =>
  resultsStatus({
    sweeps: held.map(({ rows = 0, total, isWhole = false, stale, missing = [], trouble }) => ({
      trouble,
      results: { table: { rows }, state: { isWhole, total, stale, missing } },
    })),
  } as unknown as Pick<SeveralSweeps, 'sweeps'>);

/** The state, and of what is said about it the kind and what to do. */
const told = ({ kind, notices }: ResultsStatus): unknown[] => [
  kind,
  ...notices.map(notice => [notice.kind, notice.remedy]),
];

describe('How much of the results is there', () => {
  const states: readonly (readonly [string, ResultsStatus, readonly unknown[]])[] = [
    ['nothing has come yet', statusOf({}), ['loading']],
    ['some runs have', statusOf({ rows: 50, total: 300 }), ['partial']],
    ['all have', statusOf({ rows: 300, total: 300, isWhole: true }), ['whole']],
    ['there are none', statusOf({ total: 0, isWhole: true }), ['empty', ['information', undefined]]],
    ['the first request failed', statusOf({ stale: broken }), ['failed', ['error', 'retry']]],
    ['the configuration is not known', statusOf({ trouble: broken }), ['failed', ['error', 'retry']]],
    ['a later one failed', statusOf({ rows: 50, isWhole: true, stale: broken }), ['stale', ['warning', 'retry']]],
    [
      'the server withholds values',
      statusOf({ rows: 50, isWhole: true, missing: ['Run.config'] }),
      ['whole', ['warning', undefined]],
    ],
    ['nobody is signed in', cannotAsk('signedOut'), ['signedOut', ['information', 'signIn']]],
    ['the key is refused', cannotAsk('signedOut', broken), ['signedOut', ['error', 'signIn']]],
    ['the folder is not trusted', cannotAsk('untrusted'), ['untrusted', ['warning', 'trust']]],
  ];
  for (const [name, status, expected] of states) it(name, () => assert.deepEqual(told(status), expected));

  it('is that of all sweeps together: one that fails makes what is held old, one that loads makes it partial', () => {
    const whole = { rows: 10, total: 10, isWhole: true };
    const loading = statusOf(whole, { rows: 5, total: 20 });
    assert.deepEqual([loading.kind, loading.held, loading.total], ['partial', 15, 30]);
    assert.equal(statusOf(whole, { trouble: broken }).kind, 'stale');
    assert.equal(statusOf(whole, { rows: 5 }).total, undefined, 'unknown where one is unknown');
  });

  it('has a sentence for each, and other ones for values of the two kinds', () => {
    for (const [name, { kind, notices }] of states)
      if (kind !== 'loading' && kind !== 'partial' && name !== 'all have')
        for (const { words } of notices) assert.match(words, /\w\.$/, name);
    const words = [['Run.config'], ['Run.summaryMetrics'], ['Run.config', 'Run.summaryMetrics']].map(
      missing => statusOf({ rows: 1, isWhole: true, missing }).notices[0]?.words,
    );
    assert.equal(new Set(words).size, 3);
  });
});
