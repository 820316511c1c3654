import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { toColumn } from '../../../../src/core/results/columns/toColumn.ts';
import type { NamedColumn } from '../../../../src/core/results/columns/table.ts';
import { toCsv } from '../../../../src/core/results/export/csv.ts';
import { toJsonRows } from '../../../../src/core/results/export/json.ts';
import { toMarkdown } from '../../../../src/core/results/export/markdown.ts';
import { toPandas } from '../../../../src/core/results/export/pandas.ts';

const named = (columns: Record<string, unknown[]>): NamedColumn[] =>
  Object.entries(columns).map(([name, values]) => ({ name, column: toColumn(values) }));

const columns = named({
  'run "name"': ['a,b', 'it\'s "x"', '', 'two\nlines', null],
  lr: [0.1, 1e-7, null, 'NaN', '-Infinity'],
  amp: [true, null, false, true, true],
  layers: [[64, 32], { b: 1, a: null }, 'x|*y*', null, true],
});
const rows = Int32Array.of(1, 0, 2, 3, 4);

describe('Runs as a file', () => {
  it('of CSV quotes what needs it, and tells an empty string from a missing value', () =>
    assert.equal(
      toCsv(columns, rows),
      [
        '"run ""name""",lr,amp,layers',
        '"it\'s ""x""",1e-7,,"{""a"":null,""b"":1}"',
        '"a,b",0.1,true,"[64,32]"',
        '"",,false,x|*y*',
        '"two\nlines",NaN,true,',
        ',-Infinity,true,true',
        '',
      ].join('\n'),
    ));

  it('of JSON gives the values as they came from W&B', () => {
    const objects = JSON.parse(toJsonRows(columns, rows)) as unknown[];
    assert.deepEqual(objects, [
      { 'run "name"': 'it\'s "x"', lr: 1e-7, layers: { a: null, b: 1 } },
      { 'run "name"': 'a,b', lr: 0.1, amp: true, layers: [64, 32] },
      { 'run "name"': '', amp: false, layers: 'x|*y*' },
      { 'run "name"': 'two\nlines', lr: 'NaN', amp: true },
      { lr: '-Infinity', amp: true, layers: true },
    ]);
    assert.deepEqual(JSON.parse(toJsonRows(columns, new Int32Array())), []);
  });

  it('of Markdown keeps each value in its cell, and as it is', () =>
    assert.equal(
      toMarkdown(columns, rows.slice(2)),
      [
        '| run "name" | lr | amp | layers |',
        '| --- | ---: | --- | --- |',
        '|  |  | false | x\\|\\*y\\* |',
        '| two lines | NaN | true |  |',
        '|  | -Infinity | true | true |',
        '',
      ].join('\n'),
    ));

  it('of Python makes the same table in pandas', () => {
    const code = toPandas(columns, rows);
    assert.match(code, /^import pandas as pd\n\nruns = pd\.DataFrame\(\{\n/);
    const program = `import json, sys, types\npandas = types.ModuleType('pandas')\npandas.DataFrame = dict\n`;
    const shown = `sys.modules['pandas'] = pandas\nexec(sys.stdin.read())\nprint(json.dumps(runs))`;
    const run = spawnSync('python3', ['-c', program + shown], { input: code, encoding: 'utf8' });
    assert.equal(run.stderr, '');
    assert.equal(
      run.stdout.trim(),
      JSON.stringify({
        'run "name"': ['it\'s "x"', 'a,b', '', 'two\nlines', null],
        lr: [1e-7, 0.1, null, 'NaN', '-Infinity'],
        amp: [null, true, false, true, true],
        layers: [{ a: null, b: 1 }, [64, 32], 'x|*y*', null, true],
      })
        .replaceAll('"NaN"', 'NaN')
        .replaceAll('"-Infinity"', '-Infinity')
        .replaceAll('":', '": ')
        .replaceAll(',', ', ')
        .replace('a, b', 'a,b')
        .replace('1e-7', '1e-07'),
    );
  });

  it('holds each of 10,000 runs of 50 columns, in each form', () => {
    const many = named(
      Object.fromEntries(
        Array.from({ length: 50 }, (_, i) => [
          `column ${i}`,
          Array.from({ length: 10_000 }, (__, row) => (i % 2 ? row / 7 : `text ${row % 100}`)),
        ]),
      ),
    );
    const all = Int32Array.from({ length: 10_000 }, (_, row) => row);
    for (const write of [toCsv, toJsonRows, toMarkdown, toPandas])
      assert.ok(write(many, all).split('text 99').length > 100 * 25, write.name);
  });
});
