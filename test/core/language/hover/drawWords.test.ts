import assert from 'node:assert/strict';
import { drawWords } from '../../../../src/core/language/hover/drawWords.ts';
import { hover } from '../../../../src/core/language/hover/hover.ts';
import { nothingKnown } from '../../../../src/core/language/accountKnowledge.ts';
import { readSweepFile } from '../../../../src/core/sweep/sweepFile.ts';
import { parseYaml } from '../../../../src/core/yaml/read/parse.ts';

function wordsOf(parameter: string, head = 'method: random'): string | undefined {
  const sweep = readSweepFile(parseYaml(`${head}\nparameters: {p: ${parameter}}`), 'sweep.yaml');
  const [found] = sweep.parameters;
  return found && drawWords(found, sweep);
}

/** The drawing as XML. */
function svgOf(parameter: string): string {
  const address = /!\[[^\]]+\]\(data:image\/svg\+xml,([^)]+)\)$/.exec(wordsOf(parameter) ?? '')?.[1];
  return decodeURIComponent(address ?? '');
}

describe('what the hover says of random draws', () => {
  it('names the middle and the ends of most draws, of bayes too', () => {
    const log = '{distribution: log_uniform_values, min: 1e-5, max: 0.1}';
    for (const method of ['random', 'bayes'])
      assert.match(wordsOf(log, `method: ${method}`) ?? '', /0\.001\b.*2\.51e-5.*0\.0398/);
  });

  it('says where steps leave the bounds, and what is not a number', () => {
    assert.match(wordsOf('{distribution: q_uniform, min: 0.03, max: 1, q: 0.1}') ?? '', /: 0 /);
    assert.match(wordsOf('{distribution: normal, sigma: 0}') ?? '', /^[^!]*NaN[^!]*$/);
  });

  it('draws densities and probabilities with the ends named', () => {
    const bell = svgOf('{distribution: normal, mu: 5}');
    assert.match(bell, /^<svg .*<path d="M2 44L2 .*Z".*>1\.91<.*>8\.09<.*<\/svg>$/);
    const bars = svgOf('{values: [a, "(b)"], probabilities: [0.25, 0.75]}');
    assert.equal(bars.match(/<rect/g)?.length, 2);
    assert.match(bars, /height="14".*height="42".*>a<.*>&#40;b&#41;</);
  });

  it('draws hollow what lies outside of the bounds', () => {
    const bars = svgOf('{distribution: q_uniform, min: 0.03, max: 1, q: 0.1}').match(/<rect[^>]+>/g) ?? [];
    assert.deepEqual(
      bars.map(bar => bar.includes('fill="none"')),
      [true, ...Array.from({ length: 10 }, () => false)],
    );
  });

  it('says nothing of a grid, of a scheduler, of groups, lists, constants and what is refused', () => {
    const range = '{min: 0.0, max: 1.0}';
    assert.ok(wordsOf(range));
    for (const head of ['method: grid', 'method: custom', 'name: x', 'method: custom\nscheduler: {engine: optuna}'])
      assert.equal(wordsOf(range, head) ?? '', '', head);
    for (const parameter of ['{parameters: {a: {min: 0.0, max: 1.0}}}', '{values: [1, 2]}', '{value: 1}', '{min: 1.0}'])
      assert.equal(wordsOf(parameter) ?? '', '', parameter);
  });

  it('is part of the hover on the name of a parameter, in a group too', () => {
    const text = 'method: random\nparameters: {g: {parameters: {lr: {min: 0.0, max: 1.0}}}}';
    const sweep = readSweepFile(parseYaml(text), 'sweep.yaml');
    const said = hover(sweep, text.indexOf('lr') + 1, nothingKnown, false)?.markdown ?? '';
    assert.match(said, /uniform, 0\.0 … 1\.0.*\n\n.*0\.5.*\n\n!\[/);
  });
});
