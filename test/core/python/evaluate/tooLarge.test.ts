import assert from 'node:assert/strict';
import { describeConfig } from '../../../../src/core/python/sweeps/describeConfig.ts';
import { readSweeps } from '../../../../src/core/python/sweeps/readSweeps.ts';

/** What is known of a parameter whose value some lines of Python make. */
function madeBy(lines: string): string | undefined {
  const text = `import wandb\n${lines}wandb.sweep({"method": "grid", "parameters": {"a": {"value": x}}})\n`;
  const [sweep] = readSweeps(text).sweeps;
  return sweep && describeConfig(sweep.config).json;
}

const UNKNOWN = '{"method":"grid","parameters":{"a":{"value":"?"}}}';

describe('A value of Python that would not fit into memory', function () {
  // Without a bound each of these runs until memory ends.
  this.timeout(20_000);

  for (const [name, lines] of Object.entries({
    'a list that is doubled': `x = [1]\n${'x = x + x\n'.repeat(60)}`,
    'a list that is added to itself': `x = [1]\n${'x += x\n'.repeat(60)}`,
    'a list that takes itself in': `x = [1]\n${'x.extend(x)\n'.repeat(60)}`,
    'a list that is repeated': `x = [1]\n${'x *= 10000\n'.repeat(5)}`,
    'a list in a list, twice': `x = [1]\n${'x = [x, x]\n'.repeat(60)}`,
    'a dict in a dict, twice': `x = {}\n${'x = {"a": x, "b": x}\n'.repeat(60)}${'x = x["a"]\n'.repeat(60)}`,
    'spread twice': `x = [1]\n${'x = [*x, *x]\n'.repeat(60)}`,
    'a string that is doubled': `x = "ab"\n${'x = x + x\n'.repeat(60)}`,
    'a string in a string, twice': `x = "ab"\n${'x = f"{x}{x}"\n'.repeat(60)}`,
    'a string that is replaced': `x = "a"\n${'x = x.replace("a", "aaaaaaaaaa")\n'.repeat(60)}`,
    'a number that is squared': `x = 10\n${'x = x * x\n'.repeat(60)}`,
    'what reduce adds up': 'from functools import reduce\nx = reduce(lambda a, b: a + a, range(80), [1])\n',
  }))
    it(`is unknown: ${name}`, () => {
      assert.equal(madeBy(lines), UNKNOWN);
    });

  it('is unknown where it grows after it was put there, and no sweep is claimed for it', () => {
    const lists = Array.from({ length: 60 }, (_, i) => `l${i} = []\n`).join('');
    const grown = Array.from({ length: 59 }, (_, i) => `l${59 - i} += [l${58 - i}, l${58 - i}]\n`).join('');
    assert.equal(madeBy(`${lists}${grown}x = l59\n`), '"?"');
  });

  it('is known up to there', () => {
    const known = `{"method":"grid","parameters":{"a":{"value":[${Array(1024).fill(1).join()}]}}}`;
    assert.equal(madeBy(`x = [1]\n${'x = x + x\n'.repeat(10)}`), known);
  });
});
