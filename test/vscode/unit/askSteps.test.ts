import assert from 'node:assert/strict';
import { askSteps, type Step, type Stepped } from '../../../src/vscode/ui/wizard/steps.ts';

describe('askSteps', () => {
  /** A step that answers as its script says, and notes its place and what was chosen in it before. */
  const step = (
    name: string,
    script: Stepped<string>[],
    seen: string[],
    skip = false,
  ): Step<Readonly<Record<string, string>>> => ({
    name,
    skip: () => skip,
    ask(answers, { step: place, totalSteps, back }) {
      seen.push([`${name} ${String(place)}/${String(totalSteps)}`, back ? 'back' : '', answers[name] ?? ''].join(' '));
      const answer = script.shift();
      return Promise.resolve(answer === undefined || answer === 'back' ? answer : { ...answers, [name]: answer });
    },
  });

  it('goes back over skipped steps and forward again, and each step sees what was chosen in it', async () => {
    const seen: string[] = [];
    const steps = [
      step('a', ['1', '2'], seen),
      step('b', [], seen, true),
      step('c', ['3', 'back', '4'], seen),
      step('d', ['back', '5'], seen),
    ];
    assert.deepEqual(await askSteps(steps, {}), { a: '2', c: '4', d: '5' });
    assert.deepEqual(seen, [
      'a 1/3  ',
      'c 2/3 back ',
      'd 3/3 back ',
      'c 2/3 back 3',
      'a 1/3  1',
      'c 2/3 back 3',
      'd 3/3 back ',
    ]);
  });

  it('ends when the person leaves, and begins at the step that is named', async () => {
    const seen: string[] = [];
    assert.equal(await askSteps([step('a', ['1'], seen), step('b', [undefined], seen)], {}, 'b'), undefined);
    assert.deepEqual(seen, ['b 2/2  ']);
  });
});
