import assert from 'node:assert/strict';
import { createLookups } from '../../../src/core/live/lookups.ts';
import { failureReason } from '../../../src/core/explorer/rows/failureReason.ts';
import { decodeJobSource } from '../../../src/core/api/operations/jobSource.ts';
import { jobSourceRows } from '../../../src/core/explorer/rows/jobSourceRows.ts';
import { createFakeClock } from './fakeClock.ts';

describe('look-ups', () => {
  const make = () => {
    const clock = createFakeClock();
    const asked: string[] = [];
    let answer: (key: string) => Promise<string | undefined> = key => Promise.resolve(`${key}!`);
    let most = 0;
    let now = 0;
    let changed = 0;
    const lookups = createLookups<string, string>({
      idOf: key => key,
      clock,
      log: { info: () => undefined, warn: () => undefined },
      found: () => {
        changed++;
      },
      ask: async key => {
        asked.push(key);
        most = Math.max(most, ++now);
        try {
          return await answer(key);
        } finally {
          now--;
        }
      },
    });
    return {
      clock,
      lookups,
      asked,
      most: () => most,
      changed: () => changed,
      answerWith: (next: typeof answer) => {
        answer = next;
      },
    };
  };

  it('ask once for each thing, two at a time', async () => {
    const { clock, lookups, asked, most, changed } = make();
    for (const key of ['a', 'b', 'c', 'd', 'a']) lookups.want(key);
    assert.equal(lookups.get('a'), undefined);
    await clock.pass(0);
    lookups.want('a');
    await clock.pass(120_000);
    assert.deepEqual(asked, ['a', 'b', 'c', 'd']);
    assert.equal(most(), 2);
    assert.equal(changed(), 4);
    assert.equal(lookups.get('d'), 'd!');
  });

  it('remember that there is nothing', async () => {
    const { clock, lookups, asked, answerWith } = make();
    answerWith(() => Promise.resolve(undefined));
    lookups.want('a');
    await clock.pass(70_000);
    lookups.want('a');
    await clock.pass(0);
    assert.equal(lookups.get('a'), null);
    assert.equal(asked.length, 1);
  });

  it('ask again, later, what could not be asked', async () => {
    const { clock, lookups, asked, answerWith } = make();
    answerWith(() => Promise.reject(new Error('offline')));
    lookups.want('a');
    await clock.pass(30_000);
    lookups.want('a');
    assert.equal(asked.length, 1);
    answerWith(key => Promise.resolve(key));
    await clock.pass(31_000);
    lookups.want('a');
    await clock.pass(0);
    assert.equal(lookups.get('a'), 'a');
  });
});

describe('the reason of a failure', () => {
  it('is the exception of a traceback, else the first line that says something', () => {
    assert.equal(
      failureReason('Traceback (most recent call last):\n  File "x.py", line 1\nLaunchError: no such image\n\n   \n'),
      'LaunchError: no such image',
    );
    assert.equal(failureReason('launch: ERROR Job failed'), 'Job failed');
    assert.equal(failureReason('x'.repeat(500))?.length, 240);
  });

  it('may be none', () => {
    assert.equal(failureReason(undefined), undefined);
    assert.equal(failureReason('\n---\n'), undefined);
  });
});

describe('the source of a job', () => {
  it('says what is run and what it asks for', () => {
    const rows = jobSourceRows({
      kind: 'git',
      what: 'https://github.com/o/r.git',
      commit: '0123456789abcdef',
      entrypoint: 'python train.py',
      runtime: '3.11',
      inputs: ['lr', 'epochs'],
    });
    assert.deepEqual(
      rows.map(({ row }) => `${row.label}: ${row.description}`),
      ['Source: git github.com/o/r @ 01234567', 'Starts: python train.py (Python 3.11)', 'Takes: lr, epochs'],
    );
  });

  it('says which Dockerfile or base image it starts in, not a Python that has no effect', () => {
    const starts = (source: Readonly<Record<string, string>>): string | undefined =>
      jobSourceRows(
        decodeJobSource({ source: { ...source, entrypoint: ['python', 'x.py'] }, runtime: '3.11' }, {}),
      ).find(({ fact }) => fact === 'starts')?.row.description;
    assert.equal(starts({ dockerfile: 'Dockerfile', build_context: 'src' }), 'python x.py (src/Dockerfile)');
    assert.equal(starts({ dockerfile: 'Dockerfile', base_image: 'my/image:v1' }), 'python x.py (my/image:v1)');
    assert.equal(starts({ build_context: 'src' }), 'python x.py (Python 3.11)');
  });

  it('leaves out what is unknown', () => {
    assert.deepEqual(jobSourceRows({ kind: 'unknown', inputs: [] }), []);
    assert.deepEqual(
      jobSourceRows({ kind: 'code', inputs: [] }).map(({ row }) => row.description),
      ['code'],
    );
  });
});
