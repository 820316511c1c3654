import './fakeEditor.ts';
import assert from 'node:assert/strict';
import type { PreviewPage } from '../../../src/contract/preview.ts';
import { Pictures } from '../../../src/core/space/preview/pictures.ts';
import { previewOf } from '../../../src/core/space/preview/preview.ts';
import { readSweepFile } from '../../../src/core/sweep/sweepFile.ts';
import { parseYaml } from '../../../src/core/yaml/read/parse.ts';
import { brokenPage, previewPage } from '../../../src/vscode/panels/previewPage.ts';
import { PreviewRows } from '../../../src/vscode/panels/previewRow.ts';

const SHOWN = { uri: 'file:///sweep.yaml', title: 'sweep.yaml' };

function page(text: string): PreviewPage {
  const sweep = readSweepFile(parseYaml(text), 'sweep.yaml');
  return previewPage(sweep, previewOf(sweep, { gridRuns: 20, sampleRuns: 20, seed: 1 }), SHOWN);
}
const rows = (text: string) => page(text).parameters.content;

describe('the page of the preview', () => {
  it('has a row for each parameter in the order of the file, groups above what is in them', () => {
    const found = rows('method: random\nparameters: {b: {value: 1}, a: {parameters: {y: {min: 1, max: 3}}}}');
    assert.deepEqual(
      found.map(({ id, name, depth, isGroup }) => [id, name, depth, isGroup]),
      [
        ['["b"]', 'b', 0, false],
        ['["a"]', 'a', 0, true],
        ['["a","y"]', 'y', 1, false],
      ],
    );
    assert.deepEqual(
      found.map(({ drawing }) => drawing?.kind),
      [undefined, undefined, 'bars'],
    );
  });

  it('draws densities as outlines, numbers as bars and other values as a list', () => {
    const found = rows(`method: random
parameters:
  lr: {distribution: log_uniform_values, min: 1.0e-4, max: 0.1}
  optimizer: {values: [adam, sgd], probabilities: [0.25, 0.75]}
  steps: {distribution: q_uniform, min: 0.03, max: 0.3, q: 0.1}`);
    const [lr, optimizer, steps] = found.map(({ drawing }) => drawing);
    assert.ok(lr?.kind === 'outline' && optimizer?.kind === 'list' && steps?.kind === 'bars');
    assert.ok(lr.points.every(([at, height]) => at >= 0 && at <= 1 && height >= 0 && height <= 1));
    assert.deepEqual(
      optimizer.data.map(({ text, height, share }) => [text, height, share]),
      [
        ['adam', 0.3333, '25 %'],
        ['sgd', 1, '75 %'],
      ],
    );
    assert.deepEqual(
      steps.data.map(({ isOutside }) => isOutside),
      [true, false, false, false],
    );
    assert.deepEqual(
      found.map(({ notes }) => notes.map(({ kind }) => kind)),
      [['plain'], [], ['outside']],
    );
    for (const { name, drawing } of found) assert.ok(drawing?.label.startsWith(name));
  });

  it('lists the values that shares of the draws do not exceed, and marks the ends that draws leave', () => {
    const [lr, steps] = rows(`method: random
parameters:
  lr: {distribution: log_uniform_values, min: 1.0e-4, max: 0.01}
  steps: {distribution: q_uniform, min: 3, max: 1000, q: 10}`).map(({ drawing }) => drawing);
    assert.ok(lr?.kind === 'outline' && steps?.kind === 'outline');
    assert.deepEqual(
      lr.data.filter(({ share }) => share === '50 %'),
      [{ at: 0.5, text: '0.001', share: '50 %' }],
    );
    assert.ok(lr.data.every(({ at }, i) => at > (lr.data[i - 1]?.at ?? 0) && at < 1));
    assert.deepEqual([lr.outside, steps.outside], [[], [0]]);
  });

  it('makes only the rows of parameters anew that have changed', () => {
    const [pictures, kept] = [new Pictures(), new PreviewRows()];
    const shown = (text: string) => {
      const sweep = readSweepFile(parseYaml(text), 'sweep.yaml');
      const preview = previewOf(sweep, { gridRuns: 20, sampleRuns: 20, seed: 1 }, pictures);
      return previewPage(sweep, preview, SHOWN, kept).parameters.content;
    };
    const [a, b] = shown('method: random\nparameters: {a: {min: 1, max: 2}, b: {min: 0.0, max: 1.0}}');
    const [otherA, otherB] = shown('method: random\nparameters: {a: {min: 1, max: 3}, b: {min: 0.0, max: 1.0}}');
    assert.notDeepEqual(otherA, a);
    assert.equal(otherB, b);
    const [inGrid] = shown('method: grid\nparameters: {a: {min: 1, max: 3}}');
    assert.notEqual(inGrid, otherA);
  });

  it('says in its place what the engine refuses', () => {
    const [a, b] = rows('method: random\nparameters: {a: {min: 2, max: 1}, b: {values: [1]}}');
    assert.deepEqual(
      a?.notes.map(({ kind }) => kind),
      ['wrong'],
    );
    assert.equal(a.drawing, undefined);
    assert.deepEqual(b?.notes, []);
  });

  it('lists the runs of a grid in order, without constants and without drawing again', () => {
    const { first } = page('method: grid\nparameters: {a: {values: [1, 2]}, b: {values: [x, y]}, c: {value: 0}}');
    assert.equal(first?.again, undefined);
    assert.deepEqual(first?.content.columns, ['#', 'a', 'b']);
    assert.deepEqual(first.content.rows, [
      ['1', '1', 'x'],
      ['2', '1', 'y'],
      ['3', '2', 'x'],
      ['4', '2', 'y'],
    ]);
  });

  it('draws a grid as it is listed, ends its runs at the cap, and says what it cannot list', () => {
    const shown = page(`method: grid
run_cap: 3
parameters:
  a: {distribution: q_uniform, min: 0.1, max: 0.5, q: 0.1}
  b: {values: [1, 1.0, 2]}`);
    const [a, b] = shown.parameters.content.map(({ drawing }) => drawing);
    assert.ok(a?.kind === 'bars' && b?.kind === 'list');
    assert.deepEqual(
      a.data.map(({ height, text, share }) => [height, text, share]),
      ['0.1', '0.2', '0.3', '0.4'].map(text => [1, text, '25 %']),
    );
    assert.equal(b.data.length, 2);
    assert.equal(shown.first?.content.rows.length, 3);
    assert.ok(shown.parameters.content.every(({ notes }) => notes.length === 0));
    const [real] = rows('method: grid\nparameters: {a: {min: 0.0, max: 1.0}}');
    assert.deepEqual(
      real?.notes.map(({ kind }) => kind),
      ['wrong'],
    );
  });

  it('lists twenty runs drawn by chance otherwise, values of groups under dotted names', () => {
    const { first } = page('method: random\nparameters: {g: {parameters: {a: {values: [[1], {k: 2}]}}}}');
    assert.ok(first?.again !== undefined);
    assert.deepEqual(first.content.columns, ['#', 'g.a']);
    assert.equal(first.content.rows.length, 20);
    assert.ok(first.content.rows.every(([, text]) => text === '[1]' || text === '{k: 2}'));
  });

  it('has a time line where runs are stopped early, and the reason where W&B refuses that', () => {
    const early = (block: string) =>
      page(`method: random\nmetric: {name: loss}\nparameters: {a: {min: 1, max: 9}}\nearly_terminate: ${block}`).early;
    assert.deepEqual(
      early('{type: hyperband, max_iter: 27, s: 2, eta: 3}')?.content?.data.map(({ text }) => text),
      ['3', '9'],
    );
    const many = early('{type: hyperband, min_iter: 3}')?.content?.data ?? [];
    assert.ok(many.length > 1 && many.length < 10 && many.every(({ at }) => at > 0 && at < 1));
    const refused = early('{type: hyperband}');
    assert.ok(refused && refused.content === undefined && refused.words !== undefined);
  });

  it('keeps the last good page of a broken file and says so; without one it only says so', () => {
    const good = page('method: random\nparameters: {a: {min: 1, max: 9}}');
    const kept = brokenPage(good, 'It is broken.', SHOWN);
    assert.deepEqual(kept.parameters, good.parameters);
    assert.equal(kept.notices[0]?.kind, 'stale');
    assert.deepEqual(
      brokenPage(undefined, 'It is broken.', SHOWN).notices.map(({ words }) => words),
      ['It is broken. It is drawn as soon as that is fixed.'],
    );
  });

  it('says who chooses where it is not random draws alone', () => {
    const notices = (head: string) => page(`${head}\nparameters: {a: {min: 1, max: 9}}`).notices.length;
    assert.equal(notices('method: random'), 0);
    assert.equal(notices('method: bayes\nmetric: {name: loss}'), 1);
    assert.equal(notices('method: custom\nscheduler: {job: my-team/my-proj/job-mine:latest}'), 1);
  });

  it('tells nothing of parameters that are not there', () => {
    const empty = page('method: random');
    assert.equal(empty.first, undefined);
    assert.notEqual(empty.parameters.words, undefined);
  });
});
