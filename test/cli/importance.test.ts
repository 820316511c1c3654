import assert from 'node:assert/strict';
import { runCommand } from './runCommand.ts';

interface Answer {
  id: unknown;
  importance?: Record<string, number | null>;
  low?: Record<string, number | null>;
  high?: Record<string, number | null>;
  refused?: string;
}

function ask(...requests: readonly unknown[]): Answer[] {
  return runCommand(
    'src/cli/importance.ts',
    [],
    requests.map(request => `${typeof request === 'string' ? request : JSON.stringify(request)}\n`).join(''),
  ).map(line => JSON.parse(line) as Answer);
}

describe('npm run importance', function () {
  this.timeout(120_000);
  const rows = Array.from({ length: 24 }, (_, row) => row);
  const request = {
    parameters: { 'a.b': rows, none: rows.map(() => null), word: rows.map(row => (row % 2 ? 'x' : 'y')) },
    metric: rows.map(row => (row === 0 ? 'NaN' : row)),
  };
  const answers = ask(
    { id: 1, ...request, method: 'forest' },
    { id: 'two', ...request, method: 'pearson', state: rows.map(row => (row < 12 ? 'finished' : 'failed')) },
    'no JSON',
    { id: 4, ...request, method: 'guess' },
    { id: 5, method: 'forest', metric: [] },
    { id: 6, method: 'forest', parameters: {} },
    { id: 7, method: 'forest', parameters: { a: [1] }, metric: [1, 2] },
    { id: 8, ...request, method: 'ped-anova', goal: 'maximize', targetQuantile: 0 },
    {
      id: 9,
      ...request,
      method: 'ped-anova',
      goal: 'maximize',
      targetQuantile: 0.25,
      space: { 'a.b': { min: 0, max: 23 }, word: { values: ['x', 'y', 'z'] } },
    },
    // Optuna refuses all runs as the best ones, too.
    { id: 10, ...request, method: 'ped-anova', targetQuantile: 1 },
  );

  it('answers a line a line, in order', () =>
    assert.deepEqual(
      answers.map(({ id }) => id),
      [1, 'two', null, 4, 5, 6, 7, 8, 9, 10],
    ));
  it('names every parameter, with its interval where there are enough runs', () => {
    const [forest, pearson] = answers;
    for (const numbers of [forest?.importance, forest?.low, forest?.high])
      assert.deepEqual(Object.keys(numbers ?? {}), ['a.b', 'none', 'word']);
    assert.ok((forest?.importance?.['a.b'] ?? 0) > 0.9);
    assert.equal(forest?.importance?.['none'], 0);
    assert.ok(Math.abs((pearson?.importance?.['a.b'] ?? 0) - 1) < 1e-12);
    assert.equal(pearson?.importance?.['none'], null);
    assert.equal(pearson.low, undefined);
  });
  it('finds what the best have in common', () => {
    const { importance } = answers[8] ?? {};
    assert.ok((importance?.['a.b'] ?? 0) > 0.8);
    assert.equal(importance?.['none'], null);
  });
  it('refuses what it cannot answer, and goes on', () => {
    for (const i of [2, 3, 4, 5, 6, 7, 9])
      assert.match(answers[i]?.refused ?? '', /JSON|"method"|"parameters"|"metric"|"targetQuantile"/);
  });
});
