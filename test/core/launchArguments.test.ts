import assert from 'node:assert/strict';
import { splitArguments } from '../../src/vscode/launch/options/splitArguments.ts';
import { askSteps, type Step } from '../../src/vscode/ui/steps.ts';

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
});

describe('askSteps', () => {
  /** A step that answers as its script says, and tells where it stood. */
  const step = (
    name: string,
    answers: ('next' | 'back' | undefined)[],
    seen: string[],
    skip = false,
  ): Step<string> => ({
    name,
    skip: () => skip,
    ask(before, at) {
      seen.push(`${name} ${String(at.step)}/${String(at.totalSteps)}${at.back ? ' back' : ''}`);
      const answer = answers.shift();
      return Promise.resolve(answer === 'next' ? before + name : answer);
    },
  });

  it('goes on, back over what is skipped, and on again with what was answered before', async () => {
    const seen: string[] = [];
    const answer = await askSteps(
      [step('a', ['next', 'next'], seen), step('b', [], seen, true), step('c', ['back', 'next'], seen)],
      '',
    );
    assert.equal(answer, 'ac');
    assert.deepEqual(seen, ['a 1/2', 'c 2/2 back', 'a 1/2', 'c 2/2 back']);
  });

  it('ends where the person leaves, and begins where it is told to', async () => {
    const seen: string[] = [];
    assert.equal(await askSteps([step('a', ['next'], seen), step('b', [undefined], seen)], '', 'b'), undefined);
    assert.deepEqual(seen, ['b 2/2']);
  });
});
