import assert from 'node:assert/strict';
import { previewOf, type SpacePreview } from '../../../../src/core/space/preview/preview.ts';
import type { ParameterPicture } from '../../../../src/core/space/preview/picture.ts';
import { readSweepFile } from '../../../../src/core/sweep/sweepFile.ts';
import { parseYaml } from '../../../../src/core/yaml/read/parse.ts';
import { plain } from '../config.ts';

const OPTIONS = { gridRuns: 3, sampleRuns: 20, seed: 1 };
const preview = (text: string, options = OPTIONS): SpacePreview =>
  previewOf(readSweepFile(parseYaml(text), 'sweep.yaml'), options);
function picture(parameter: string): ParameterPicture {
  const [found] = preview(`method: random\nparameters: {p: ${parameter}}`).parameters;
  assert.ok(found && found.picture !== 'group' && !('refused' in found.picture), parameter);
  return found.picture;
}
const quantiles = (parameter: string) => Object.values(picture(parameter).quantiles ?? {}).join(' ');
const isNever = (text: string) => preview(text).neverReached.length;

describe('the picture of a parameter', () => {
  it('has masses for lists, integers and steps, each with its place', () => {
    const weighted = picture('{values: [adam, sgd], probabilities: [0.25, 0.75]}').shape;
    assert.ok(weighted.kind === 'masses');
    assert.deepEqual(
      weighted.masses.map(({ text, x, probability }) => [text, x, probability]),
      [
        ['adam', undefined, 0.25],
        ['sgd', undefined, 0.75],
      ],
    );
    const steps = picture('{distribution: q_uniform, min: 0.03, max: 0.3, q: 0.1}');
    assert.ok(steps.shape.kind === 'masses');
    assert.deepEqual(
      steps.shape.masses.map(({ text, isOutside }) => `${text}${isOutside ? ' outside' : ''}`),
      ['0 outside', '0.1', '0.2', '0.3'],
    );
    assert.deepEqual(steps.leaves, { below: '0' });
    assert.deepEqual(picture('{min: 1, max: 3}').shape.kind, 'masses');
    assert.deepEqual(picture('{value: 3}').shape.kind, 'constant');
  });

  it('has an outline on the scale of the parameter, the highest place 1', () => {
    const log = picture('{distribution: log_uniform_values, min: 1.0e-5, max: 0.1}').shape;
    assert.ok(log.kind === 'density' && log.isLog);
    assert.ok(
      log.points.every(({ y }) => Math.abs(y - 1) < 1e-9),
      'flat on a logarithmic scale',
    );
    const ends = [log.points[0], log.points.at(-1)].map(point => Number(point?.x.toPrecision(6)));
    assert.deepEqual(ends, [1e-5, 0.1]);
    const bell = picture('{distribution: normal, mu: 5, sigma: 2}').shape;
    assert.ok(bell.kind === 'density' && !bell.isLog);
    const top = bell.points.find(({ y }) => y === 1);
    assert.ok(top && Math.abs(top.x - 5) < 1e-9);
    const hill = picture('{distribution: beta, a: 5, b: 2}').shape;
    assert.ok(hill.kind === 'density');
    assert.ok(
      [hill.points[0], hill.points.at(-1)].every(point => point && point.y < 1e-6),
      'nothing at its ends',
    );
    for (const parameter of [
      '{distribution: beta, a: 0.5, b: 0.5}',
      '{distribution: log_normal}',
      '{min: 1, max: 1000}',
      '{distribution: q_normal, mu: 500, sigma: 100}',
    ]) {
      const { shape } = picture(parameter);
      assert.ok(shape.kind === 'density' && shape.points.length >= 2, parameter);
      assert.ok(
        shape.points.every(({ x, y }) => Number.isFinite(x) && y >= 0 && y <= 1),
        parameter,
      );
    }
  });

  it('names the middle and the ends of most draws', () => {
    assert.equal(quantiles('{min: 0.0, max: 1.0}'), '0.1 0.5 0.9');
    assert.equal(quantiles('{min: 1, max: 100}'), '10 50 90');
    assert.equal(quantiles('{distribution: log_uniform_values, min: 1e-5, max: 1e-1}'), '2.51e-5 0.001 0.0398');
    assert.equal(picture('{values: [1, 2]}').quantiles, undefined);
  });

  it('says what is drawn instead of numbers', () => {
    assert.equal(picture('{distribution: normal, sigma: 0}').oddity, 'nan');
    assert.equal(picture('{distribution: log_uniform, min: 0, max: 1000}').oddity, 'infinite');
    assert.equal(picture('{distribution: q_log_normal, sigma: 30, q: 1}').oddity, 'overflow');
    assert.equal(picture('{distribution: normal, sigma: 0}').shape.kind, 'none');
    assert.equal(picture('{min: 0.0, max: 1.0}').oddity, undefined);
  });

  it('does not take a value for outside by its last bits, nor an end that is never drawn', () => {
    for (const parameter of [
      '{distribution: q_uniform, min: 0, max: 0.3, q: 0.1}',
      '{distribution: q_uniform, min: 0.5, max: 10, q: 1}',
      '{distribution: q_log_uniform_values, min: 1, max: 8, q: 1}',
      '{distribution: q_normal}',
      '{distribution: q_beta}',
    ])
      assert.deepEqual(picture(parameter).leaves, {}, parameter);
    assert.deepEqual(picture('{distribution: q_beta, q: 0.6}').leaves, { above: '1.2' });
  });
});

describe('the preview of a sweep', () => {
  it('follows the file, with groups before what is in them and the places of the names', () => {
    const text =
      'method: random\nparameters:\n  z: {value: 1}\n  g:\n    parameters: {b: {min: 1, max: 2}, a: {min: 1}}\n';
    const { parameters } = preview(text);
    assert.deepEqual(
      parameters.map(({ names, start, picture: found }) => [
        names.join('.'),
        text.slice(start, start + 1),
        found === 'group' ? found : 'refused' in found ? 'refused' : found.form,
      ]),
      [
        ['z', 'z', 'constant'],
        ['g', 'g', 'group'],
        ['g.b', 'b', 'int_uniform'],
        ['g.a', 'a', 'refused'],
      ],
    );
  });

  it('begins with the grid in its order', () => {
    const { first, runs } = preview('method: grid\nparameters: {b: {values: [x, y]}, a: {min: 0, max: 999999999999}}');
    assert.ok(!('refused' in first));
    assert.deepEqual(
      [first.kind, first.configs.map(plain)],
      [
        'grid',
        [
          { a: '0n', b: 'x' },
          { a: '0n', b: 'y' },
          { a: '1n', b: 'x' },
        ],
      ],
    );
    assert.deepEqual(runs, { runs: 2_000_000_000_000n, by: 'grid' });
  });

  it('begins with a sample that is the same for the same seed', () => {
    const text = 'method: random\nparameters: {g: {parameters: {a: {min: 0.0, max: 1.0}}}, c: {value: 1}}';
    const configs = (seed: number) => {
      const { first } = preview(text, { ...OPTIONS, seed });
      return 'refused' in first ? [] : first.configs.map(plain);
    };
    assert.equal(configs(1).length, 20);
    assert.deepEqual(configs(1), configs(1));
    assert.notDeepEqual(configs(1), configs(2));
    const [run] = configs(1) as { c: unknown; g: { a: number } }[];
    assert.ok(run && run.c === '1n' && run.g.a > 0 && run.g.a < 1);
  });

  it('reads bounds as the server does', () => {
    const { first } = preview('method: random\nparameters: {lr: {min: 1e-5, max: 1e-2}}');
    assert.ok(!('refused' in first));
  });

  it('has no runs where a parameter is refused, and pictures of the others', () => {
    const { first, parameters } = preview('method: grid\nparameters: {a: {min: 1}, b: {values: [1]}}');
    assert.ok('refused' in first);
    assert.equal(parameters.length, 2);
    assert.ok('refused' in preview('method: random').first);
  });

  it('tells when runs are stopped early', () => {
    const head = 'method: random\nparameters: {a: {value: 1}}\nmetric: {name: loss}\n';
    const { early } = preview(`${head}early_terminate: {type: hyperband, max_iter: 27, s: 2}`);
    assert.ok(early && !('refused' in early));
    assert.deepEqual(early.bands, [3, 9]);
    assert.match(early.words, /3, 9.*`loss`.*33\.3/);
    const often = preview(`${head}early_terminate: {type: hyperband, min_iter: 1, strict: false}`).early;
    assert.ok(often && !('refused' in often) && often.words.includes('1, 3, 9, 27, …'));
    assert.ok('refused' in (preview(`${head}early_terminate: {type: hyperband}`).early ?? {}));
    assert.equal(preview(head).early, undefined);
  });

  it('tells what is never tried', () => {
    assert.equal(isNever('method: random\nparameters: {a: {values: [1, 2], probabilities: [0, 1]}}'), 1);
    assert.equal(isNever('method: grid\nparameters: {a: {distribution: q_uniform, min: 0, max: 10, q: 5}}'), 1);
    // Rounding lets the end of 0.1 … 0.4 in, and 3 steps of 4 do not hit 10.
    assert.equal(isNever('method: grid\nparameters: {a: {distribution: q_uniform, min: 0.1, max: 0.4, q: 0.1}}'), 0);
    assert.equal(isNever('method: grid\nparameters: {a: {distribution: q_uniform, min: 0, max: 10, q: 4}}'), 0);
    assert.equal(isNever('method: random\nparameters: {a: {distribution: q_uniform, min: 0, max: 10, q: 5}}'), 0);
    const grid = 'method: grid\nparameters: {a: {values: [1, 2, 3]}, b: {values: [1, 2]}}';
    assert.deepEqual([isNever(grid), isNever(`${grid}\nrun_cap: 3`), isNever(`${grid}\nrun_cap: 1`)], [0, 1, 2]);
  });
});
