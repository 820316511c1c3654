import assert from 'node:assert/strict';
import { createLanguageService } from '../../../src/core/language/service.ts';
import { parseYaml } from '../../../src/core/yaml/read/parse.ts';
import { applyEdits } from '../../../src/core/yaml/edit/applyEdits.ts';
import { diagnose, say } from './rules/say.ts';

const PLAIN = 'program: train.py\nmethod: grid\n';

describe('validate', () => {
  it('reports nothing in a file that is not a sweep', () => {
    assert.deepEqual(say('name: build\non: push\njobs:\n  test:\n    runs-on: ubuntu\n'), []);
    assert.deepEqual(say('# launch-sweeps: off\nmethod: Grid\nparameters: {a: 1}\n'), []);
  });

  it('sorts by place', () => {
    const starts = diagnose(
      `${PLAIN}run_cap: 0\nparameters:\n  lr: {min: 1.0, max: 0.1}\n  b: {values: []}\ncolour: red\n`,
    ).map(d => d.start);
    assert.deepEqual(
      starts,
      [...starts].sort((a, b) => a - b),
    );
    assert.ok(starts.length >= 4);
  });

  it('reports a lost indentation once, not what the parser stumbles over after it', () => {
    const text =
      'program: t.py\nmethod: random\nparameters:\n  lr:\n  distribution: uniform\n    min: 0.1\n    max: 0.5\n';
    assert.deepEqual(
      diagnose(text).map(d => d.code),
      ['parameter-outdented'],
    );
    assert.deepEqual(
      diagnose(`# launch-sweeps: ignore-file parameter-outdented\n${text}`).map(d => d.code),
      ['yaml'],
    );
  });

  it('reports an infinite bound once', () => {
    assert.deepEqual(say('program: t.py\nmethod: random\nparameters:\n  lr: {min: .inf, max: 0.5}\n'), [
      'error not-finite: .inf',
    ]);
  });

  it('lets a comment silence a line, a code and the file', () => {
    const bad =
      'parameters:\n  a: {value: [1]}\n  b: {value: [2]} # launch-sweeps: ignore value-is-list\n' +
      '  # launch-sweeps: ignore\n  c: {value: [3]}\n';
    assert.deepEqual(say(PLAIN + bad), ['information value-is-list: value']);
    assert.deepEqual(say(`# launch-sweeps: ignore-file value-is-list\n${PLAIN}${bad}`), []);
    assert.deepEqual(say(`${PLAIN}${bad.replace('ignore value-is-list', 'ignore grid-continuous')}`), [
      'information value-is-list: value',
      'information value-is-list: value',
    ]);
  });

  it('reports one YAML mistake once, and of the rest only what is on lines before it', () => {
    assert.deepEqual(say(`${PLAIN}run_cap: 0\nparameters:\n  a: {values: [1, 2}\n  b: {min: 3}\n`), [
      'warning out-of-range: 0',
      'error yaml: {',
    ]);
  });

  it('does not call a value missing where a YAML mistake is in its place', () => {
    for (const comment of ['', '  # steps'])
      assert.deepEqual(say(`${PLAIN}run_cap: 0\nparameters:\n  lr:${comment}\n\t\tmin: 3\n`), [
        'warning out-of-range: 0',
        'error yaml: \t\t',
      ]);
  });

  it('misses nothing in a file that ends in the middle', () => {
    assert.deepEqual(say('job: a/b/c:latest\nlaunch:\n  queue: q\nparameters:\n  a: {values: [1'), ['error yaml: {']);
  });

  it('refuses an alias bomb with a sentence', () => {
    const bomb = [
      'a0: &a0 [1, 2]',
      ...Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`),
    ].join('\n');
    const [first] = diagnose(`${PLAIN}parameters: {a: {values: *a30}}\n`.replace('program', `${bomb}\nprogram`));
    assert.equal(first?.code, 'yaml');
    assert.match(first.message, /Aliases expand this document/);
  });

  it('reports a value that several aliases reach once', () => {
    assert.deepEqual(say(`${PLAIN}parameters:\n  a: &a {min: 0.1, max: 0.2}\n  b: *a\n`), [
      'error grid-continuous: a',
      'error grid-continuous: b',
    ]);
    assert.deepEqual(say(`${PLAIN}parameters:\n  a: &a {values: 3}\n  b: *a\n`), ['error values-not-a-list: 3']);
  });

  it('reads a JSON file as the client does', () => {
    const launch = '{"job": "a/b/c:latest", "method": "grid", "parameters": {"lr": {"values": [1e-5, 1e-4]}}}';
    assert.deepEqual(diagnose(launch, { fileName: 'sweep.json' }), []);
    // `wandb sweep` reads JSON as YAML, and so as texts.
    const plain = '{"program": "t.py", "method": "grid", "parameters": {"lr": {"values": [1e-5]}}}';
    assert.deepEqual(
      diagnose(plain, { fileName: 'sweep.json' }).map(d => d.code),
      ['sci-string'],
    );
    assert.deepEqual(
      diagnose(launch.replace('}}}', '},}}'), { fileName: 'sweep.json' }).map(d => d.code),
      ['json'],
    );
  });

  it('searches for the program only where the files are known', () => {
    const text = 'program: src/train.py\nmethod: grid\nparameters: {a: {values: [1, 2]}}\n';
    assert.deepEqual(diagnose(text), []);
    assert.deepEqual(diagnose(text, { files: { programExists: () => undefined } }), []);
    assert.deepEqual(
      diagnose(text, { files: { programExists: path => path !== 'src/train.py' } }).map(d => `${d.severity} ${d.code}`),
      ['hint program-not-found'],
    );
  });
});

describe('fixAll', () => {
  const fixAll = (text: string) =>
    createLanguageService().fixAll({ tree: parseYaml(text), fileName: 'sweep.yaml' }, diagnose(text));

  it('fixes what is certain and leaves comments and the rest alone', async () => {
    const text =
      '# what it is for\nprogram: train.py   # here\nmethod: Grid\nparameters:\n  lr:\n' +
      '    values: [1e-5, 1e-4]  # small\n  depth:\n    vales: [1, 2]\n';
    const { edits, count } = await fixAll(text);
    assert.equal(count, 4);
    assert.equal(
      applyEdits(text, edits),
      '# what it is for\nprogram: train.py   # here\nmethod: grid\nparameters:\n  lr:\n' +
        '    values: [1.0e-5, 1.0e-4]  # small\n  depth:\n    values: [1, 2]\n',
    );
  });

  it('leaves what asks for a choice', async () => {
    const text = 'program: train.py\nmethod: grid\nparameters:\n  a: {value: [1, 2]}\n  a: {values: [3, 4]}\n';
    assert.deepEqual((await fixAll(text)).edits, []);
  });

  it('marks what is deprecated', () => {
    const found = diagnose(
      'method: random\nparameters:\n  lr: {distribution: q_log_uniform, min: -9, max: -2, q: 1}\n',
    );
    assert.deepEqual(
      found.filter(d => d.deprecated).map(d => d.code),
      ['log-uniform-exponents'],
    );
  });
});
