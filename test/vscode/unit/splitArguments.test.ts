import assert from 'node:assert/strict';
import { joinArguments, splitArguments } from '../../../src/vscode/launch/options/splitArguments.ts';

describe('splitArguments', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['--epochs 10 --lr 0.1', ['--epochs', '10', '--lr', '0.1']],
    ['--name "my run" --note \'a "b"\'', ['--name', 'my run', '--note', 'a "b"']],
    ['--path=a\\ b', ['--path=a b']],
    ['--x="1 2"', ['--x=1 2']],
    ['  ', []],
    ['""', ['']],
  ];
  for (const [line, expected] of cases) it(line, () => assert.deepEqual(splitArguments(line), expected));

  it('reads what joinArguments writes', () => {
    for (const args of [['--name', 'my run'], ['', 'a "b"', "it's", 'C:\\x', 'a\\"b'], ['--x=1 2'], ['é\t']])
      assert.deepEqual(splitArguments(joinArguments(args)), args);
    assert.equal(joinArguments(['--epochs', '10']), '--epochs 10');
  });
});
