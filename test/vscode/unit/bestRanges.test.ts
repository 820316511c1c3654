import './fakeEditor.ts';
import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { TriedRun } from '../../../src/core/propose/runs/judgedRuns.ts';
import { readDocument } from '../../../src/core/sweep/reading.ts';
import type { Services } from '../../../src/vscode/services.ts';
import { BestRanges } from '../../../src/vscode/launch/next/bestRanges.ts';
import { runsOf } from '../../core/propose/sweepRuns.ts';

const TEXT = `method: random
metric: {name: loss, goal: minimize}
parameters:
  lr:
    distribution: log_uniform_values
    min: 1.0e-09
    max: 1.0e-05
  optimizer: {values: [adam, sgd]}
  epochs: {value: 3}
`;
const RUNS = runsOf(
  TEXT,
  50,
  ({ place: { lr = 0 }, config }) => (lr - 0.3) ** 2 + Number(config['optimizer'] !== 'sgd'),
);

/** A document of the editor, as far as it is asked. */
function documentOf(text: string): vscode.TextDocument {
  const lines = text.split('\n');
  const starts = lines.map((_, i) => lines.slice(0, i).reduce((sum, line) => sum + line.length + 1, 0));
  return {
    uri: { path: '/space/sweep.yaml', toString: () => 'file:///space/sweep.yaml' },
    getText: () => text,
    lineAt: ({ line }: vscode.Position) => ({ text: lines[line] }),
    offsetAt: ({ line, character }: vscode.Position) => (starts[line] ?? 0) + character,
    positionAt: (offset: number) => {
      const line = starts.findLastIndex(start => start <= offset);
      return { line, character: offset - (starts[line] ?? 0) };
    },
  } as unknown as vscode.TextDocument;
}

const document = documentOf(TEXT);
const placeOf = (words: string): vscode.Position => {
  const offset = TEXT.indexOf(words) + words.length;
  return document.positionAt(offset);
};

describe('What the best runs have, beside the parameters of a file', () => {
  let now = 0;
  let asked = 0;
  let answer: () => Promise<readonly TriedRun[] | undefined>;
  const make = (): BestRanges => {
    const services = {
      readings: { of: (each: vscode.TextDocument) => readDocument({ text: each.getText(), fileName: 'sweep.yaml' }) },
      clock: { now: () => now },
      log: { info: () => undefined },
    } as unknown as Services;
    return new BestRanges(services, () => {
      asked += 1;
      return answer();
    });
  };
  beforeEach(() => {
    [now, asked] = [0, 0];
    answer = () => Promise.resolve(RUNS);
  });
  const said = (hover: vscode.Hover | undefined): string | undefined =>
    hover && (hover.contents as unknown as { value: string }).value;

  it('is in the hover of a searched parameter, from runs that are asked for once a minute', async () => {
    const ranges = make();
    assert.match(
      said(await ranges.hover(document, placeOf('  lr'))) ?? '',
      /^[\d.e-]+ – [\d.e-]+ in the best tenth of 50 runs\.$/,
    );
    assert.match(
      said(await ranges.hover(document, placeOf('optimizer'))) ?? '',
      /^sgd in the best tenth of 50 runs\.$/,
    );
    assert.equal(await ranges.hover(document, placeOf('epochs')), undefined);
    assert.equal(asked, 1);
    now += 61_000;
    await ranges.hover(document, placeOf('  lr'));
    assert.equal(asked, 2);
  });

  it('is silent where the runs could not be read, and keeps those from before', async () => {
    const ranges = make();
    answer = () => Promise.reject(new Error('offline'));
    assert.equal(await ranges.hover(document, placeOf('  lr')), undefined);
    answer = () => Promise.resolve(RUNS);
    now += 61_000;
    assert.ok(await ranges.hover(document, placeOf('  lr')));
    answer = () => Promise.reject(new Error('offline'));
    now += 61_000;
    assert.ok(await ranges.hover(document, placeOf('  lr')));
  });

  it('completes bounds as numbers that YAML reads as numbers, without waiting', async () => {
    const ranges = make();
    assert.deepEqual(ranges.complete(document, placeOf('    min: ')), []);
    assert.equal(asked, 0);
    ranges.put(document.uri, RUNS);
    const [low] = ranges.complete(document, placeOf('    min: '));
    assert.match(JSON.stringify(low?.label), /^"\d\.\d+e-\d"$/);
    assert.match(low?.detail ?? '', /in the best tenth of 50 runs/);
    assert.deepEqual(ranges.complete(document, placeOf('values: ')), []);
  });

  it('narrows and freezes by quick fixes', async () => {
    const ranges = make();
    ranges.put(document.uri, RUNS);
    const titles = ranges.actions(document, placeOf('  lr')).map(({ title }) => title);
    assert.match(titles.join('\n'), /^Narrow lr to .* – .*\nFreeze lr at .*, as in the best run$/);
    const names = ranges.actions(document, placeOf('optimizer')).map(({ title }) => title);
    assert.deepEqual(names, ['Narrow optimizer to sgd', 'Freeze optimizer at sgd, as in the best run']);
    assert.deepEqual(ranges.actions(document, placeOf('epochs')), []);
  });
});
