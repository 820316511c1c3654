import assert from 'node:assert/strict';
import { folding } from '../../../src/core/language/folding.ts';
import { hints } from '../../../src/core/language/hints.ts';
import { lenses } from '../../../src/core/language/lenses.ts';
import { links } from '../../../src/core/language/links.ts';
import { statusText } from '../../../src/core/language/statusText.ts';
import type { OutlineSymbol } from '../../../src/core/language/types.ts';
import { symbols } from '../../../src/core/language/symbols.ts';
import { readSweepFile } from '../../../src/core/sweep/sweepFile.ts';
import { parseYaml } from '../../../src/core/yaml/read/parse.ts';

const sweep = (text: string) => readSweepFile(parseYaml(text), 'sweep.yaml');

/** The text with each hint in «». */
function hinted(text: string): string {
  return hints(sweep(text))
    .reverse()
    .reduce((so, { offset, text: words }) => `${so.slice(0, offset)}«${words}»${so.slice(offset)}`, text);
}

describe('inlay hints', () => {
  it('say the number of values and of runs', () => {
    assert.equal(
      hinted(
        'method: grid\nparameters:\n  a: {values: [1, 2, 3]}\n  b:\n    min: 1\n    max: 4\n  c: {value: 1}\n' +
          '  d: {parameters: {e: {values: [1, 2]}}}\n',
      ),
      (
        'method: grid«24 runs»\nparameters:\n  a:« 3 values» {values: [1, 2, 3]}\n  b:« 4 values»\n    min: 1\n' +
        '    max: 4\n  c: {value: 1}\n  d: {parameters: {e:« 2 values» {values: [1, 2]}}}\n'
      ).replaceAll('« ', '«'),
    );
  });
  it('count the steps that a grid lists, and one more for random draws, which round to the last', () => {
    const steps = 'parameters: {a: {distribution: q_uniform, min: 2, max: 8, q: 2}}';
    assert.match(hinted(`method: grid\n${steps}`), /a:«3 values»/);
    assert.match(hinted(`method: random\n${steps}`), /a:«4 values»/);
  });
  it('say what never ends, and nothing about real numbers', () => {
    assert.equal(
      hinted('method: random\nparameters: {a: {min: 0.1, max: 0.2}}'),
      'method: random«no end»\nparameters: {a: {min: 0.1, max: 0.2}}',
    );
    assert.equal(hinted('parameters: {a: {min: 0.1}}'), 'parameters: {a: {min: 0.1}}');
  });
});

describe('inlay hints on a logarithmic scale', () => {
  const hintOf = (form: string, method = 'random') =>
    /a:«([^»]*)»/.exec(hinted(`method: ${method}\nparameters: {a: {distribution: ${form}}}`))?.[1] ?? '';
  it('say the median of random draws, which the bounds do not tell', () => {
    assert.match(hintOf('log_uniform_values, min: 1e-5, max: 0.1'), /\b0\.001$/);
    assert.match(hintOf('q_log_uniform_values, min: 16, max: 1024, q: 16', 'bayes'), /\b128$/);
    assert.match(hintOf('log_uniform, min: -9, max: -2'), /\b0\.00409$/);
    assert.match(hintOf('log_normal, mu: 3'), /\b20\.1$/);
  });
  it('say nothing where nothing is drawn, or no number', () => {
    const log = 'log_uniform_values, min: 1.0e-5, max: 0.1';
    assert.deepEqual([hintOf(log, 'grid'), hintOf(log, 'custom')], ['', '']);
    for (const form of [
      'normal',
      'log_uniform_values, min: 0.1',
      'log_normal, sigma: 0',
      'log_uniform, min: 900, max: 1000',
    ])
      assert.equal(hintOf(form), '', form);
  });
});

describe('lenses and status', () => {
  it('offer what can be done above the first key', () => {
    const launch = lenses(
      sweep('# c\njob: a/b/c:d\nmethod: grid\nlaunch: {queue: gpu}\nparameters: {a: {values: [1, 2]}}'),
    );
    assert.deepEqual(
      launch.map(({ action, start }) => [action, start]),
      [
        ['launch', 4],
        ['dryRun', 4],
        ['preview', 4],
        ['explain', 4],
      ],
    );
    // Its queue is in the file, and a narrow editor cuts the end of the line.
    assert.equal(launch[3]?.title, 'grid, 2 runs');
    const plain = lenses(sweep('method: random\nparameters: {a: {value: 1}}'));
    assert.deepEqual(
      plain.map(({ action }) => action),
      ['startAgent', 'preview', 'explain'],
    );
    assert.match(plain[2]?.title ?? '', /random/);
    assert.deepEqual(lenses(sweep('')), []);
  });
  it('leaves the summary out where a mistake keeps the runs from being counted', () => {
    for (const text of [
      'method: grid\nparameters: {a: {min: 0.1, max: 0.5}}',
      'method: grid\nparameters: {a: {values: []}}',
      'method: gird\nparameters: {a: {values: [1]}}',
      'program: train.py\nparameters: {a: {values: [1]}}',
    ]) {
      assert.deepEqual(
        lenses(sweep(text)).map(({ action }) => action),
        ['startAgent', 'preview'],
        text,
      );
    }
  });
  it('say what the file is taken for, and why', () => {
    const file = sweep('method: grid\nparameters: {a: {values: [1, 2]}}');
    const why = 'It has `method`.';
    const texts = (['sweep', 'launch-sweep'] as const).map(kind => statusText({ kind, why }, file));
    for (const { detail } of texts) assert.match(detail, /^grid · 2 .* · It has method\.$/);
    const none = statusText({ kind: null, why });
    assert.equal(none.detail, 'It has method.');
    assert.equal(new Set([...texts, none].map(({ text }) => text)).size, 3);
  });
});

describe('links', () => {
  const found = (text: string) =>
    links(sweep(text)).map(({ start, end, target }) => `${text.slice(start, end)} -> ${JSON.stringify(target)}`);
  it('lead to jobs, the queue, the program and the search space', () => {
    assert.deepEqual(
      found(
        "job: 'a/b/c:latest'\nprogram: src/train.py\nlaunch: {queue: gpu}\nscheduler:\n  job: w/s/o:v1\n" +
          '  settings: {optuna_source: e/p/space:v0}',
      ),
      [
        'a/b/c:latest -> {"kind":"job","entity":"a","project":"b","name":"c"}',
        'src/train.py -> {"kind":"program","path":"src/train.py"}',
        'gpu -> {"kind":"queue","name":"gpu"}',
        'w/s/o:v1 -> {"kind":"job","entity":"w","project":"s","name":"o"}',
        'e/p/space:v0 -> {"kind":"project","entity":"e","project":"p"}',
      ],
    );
  });
  it('lead to the page of an image', () => {
    const page = (image: string) => found(`image_uri: "${image}"`)[0]?.replace(/.*"url":"(.*)"}/, '$1');
    assert.equal(page('python:3.12'), 'https://hub.docker.com/_/python');
    assert.equal(page('me/train:1@sha256:ab'), 'https://hub.docker.com/r/me/train');
    assert.equal(page('ghcr.io/me/train:1.0'), 'https://ghcr.io/me/train');
    for (const nowhere of ['localhost:5000/x', '10.0.0.1/x', 'reg:5000/a/b', '${image}'])
      assert.equal(page(nowhere), undefined, nowhere);
  });
  it('lead nowhere from what is not a job', () => {
    for (const job of ['c:latest', 'a/b/c', 'a/b/c/d:v', '3']) assert.deepEqual(found(`job: ${job}`), [], job);
  });
});

describe('outline and folding', () => {
  const text =
    '# one\n# two\nmethod: grid\nparameters:\n  lr:\n    values: [1, 2]\nmetrics:\n  - name: a\n    goal: minimize\n';
  it('have a symbol a key, with its value', () => {
    const flat = (list: readonly OutlineSymbol[], depth = 0): string[] =>
      list.flatMap(s => [
        `${'-'.repeat(depth)}${s.name} ${s.kind} ${s.detail}`.trimEnd(),
        ...flat(s.children, depth + 1),
      ]);
    assert.deepEqual(flat(symbols(parseYaml(text))), [
      'method string grid',
      'parameters object',
      '-lr object',
      '--values array [1, 2]',
      'metrics array […]',
      '-a object',
      '--name string a',
      '--goal string minimize',
    ]);
  });
  it('fold blocks and comments', () => {
    assert.deepEqual(
      folding(parseYaml(text)).map(({ start, end, comment }) => `${start}-${end}${comment ? ' comment' : ''}`),
      ['0-1 comment', '3-5', '4-5', '6-8', '7-8'],
    );
  });
});
