import assert from 'node:assert/strict';
import { toColumn } from '../../../../src/core/results/columns/toColumn.ts';
import { filterRows } from '../../../../src/core/results/filter/runFilter.ts';

const columns = Object.entries({
  lr: [0.1, 0.01, 0.001, null, 1e-5],
  state: ['finished', 'failed', 'finished', 'running', 'Finished'],
  amp: [true, false, null, true, false],
  loss: [1, 'NaN', null, -2, 'Infinity'],
  'optimizer.name': ['adam', 'sgd', 'Adam W', null, 'lion'],
  batch: [16, 'auto', 64, null, 128],
  created: ['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05'],
  in: [1, 2, 3, 4, 5],
}).map(([name, values]) => ({ name, column: toColumn(values) }));

describe('Filtering runs by typing', () => {
  const passing: [string, number[]][] = [
    ['', [0, 1, 2, 3, 4]],
    ['   ', [0, 1, 2, 3, 4]],
    ['lr < 0.01', [2, 4]],
    ['lr<=.01', [1, 2, 4]],
    ['lr > 1e-3', [0, 1]],
    ['lr >= 1e-3 and lr < 1e-1', [1, 2]],
    ['lr = 0.1', [0]],
    ['lr == 1e-5', [4]],
    ['lr != 0.1', [1, 2, 3, 4]],
    ['loss = nan', [1]],
    ['loss != NaN', [0, 2, 3, 4]],
    ['loss < 5', [0, 3]],
    ['loss = inf', [4]],
    ['loss > -inf', [0, 3, 4]],
    ['loss = missing', [2]],
    ['loss != missing and lr != missing', [0, 1, 4]],
    ['state = finished', [0, 2, 4]],
    ['state = "finished"', [0, 2]],
    ["state != 'finished'", [1, 3, 4]],
    ['STATE = failed or state = running', [1, 3]],
    ['state in (failed, "running")', [1, 3]],
    ['not state in (failed, running)', [0, 2, 4]],
    ['lr < 0.05 and state = finished', [2, 4]],
    ['state = failed or state = finished and lr < 0.05', [1, 2, 4]],
    ['(state = failed or state = finished) && lr < 0.005', [2, 4]],
    ['state = failed || state = running', [1, 3]],
    ['amp = true', [0, 3]],
    ['amp = False', [1, 4]],
    ['amp != true', [1, 2, 4]],
    ['amp = missing', [2]],
    ['optimizer.name ~ adam', [0, 2]],
    ['optimizer.name !~ adam', [1, 3, 4]],
    ['"optimizer.name" = `Adam W`', [2]],
    ['batch = auto', [1]],
    ['batch = 64', [2]],
    ['batch >= 64', [2, 4]],
    ['batch in (16, auto)', [0, 1]],
    ['created > 2026-11-03', [3, 4]],
    ['"in" > 3', [3, 4]],
    ['adam', [0, 2]],
    ['not adam', [1, 3, 4]],
    ['64', [2]],
  ];
  for (const [text, rows] of passing)
    it(text === '' ? 'nothing typed' : text, () =>
      assert.deepEqual(filterRows(text, columns), { rows: Int32Array.from(rows) }),
    );

  const faults: [string, number, number][] = [
    ['lr <', 4, 4],
    ['lr < and', 5, 8],
    ['rl < 1', 0, 2],
    ['lr < fast', 5, 9],
    ['lr ~ 1', 5, 6],
    ['lr < 1 state = failed', 7, 12],
    ['(lr < 1', 0, 7],
    ['lr < 1)', 6, 7],
    ['state = "fin', 8, 12],
    ['state in failed', 9, 15],
    ['state in (failed', 16, 16],
    ['state in ()', 10, 11],
    ['amp > 1', 6, 7],
    ['and', 0, 3],
    ['lr < 1 or', 9, 9],
    ['not', 3, 3],
    ['= 3', 0, 1],
    ['lr ! 3', 3, 4],
  ];
  for (const [text, start, end] of faults)
    it(`says what is wrong with ${text}, and where`, () => {
      const found = filterRows(text, columns);
      assert.ok('problem' in found, 'it passed');
      assert.deepEqual([found.problem.start, found.problem.end], [start, end]);
      assert.match(found.problem.message, /^[A-Z{`a-z].*[.?]$/);
    });

  it('proposes the column that was most likely meant', () => {
    const found = filterRows('optimiser.name = adam', columns);
    assert.ok('problem' in found && found.problem.message.includes('optimizer.name'));
  });

  it('finds the runs among 10,000 by several conditions', () => {
    const many = columns.map(({ name, column }) => {
      const values = column.kind === 'number' ? (row: number) => row / 1e4 : (row: number) => `text ${row % 7}`;
      return { name, column: toColumn(Array.from({ length: 10_000 }, (_, row) => values(row))) };
    });
    const found = filterRows('lr < 0.01 and not state = "text 3" or optimizer.name ~ "5"', many);
    assert.ok('rows' in found && found.rows.length > 1000);
    assert.ok([...found.rows].every(row => (row < 100 && row % 7 !== 3) || row % 7 === 5));
  });
});
