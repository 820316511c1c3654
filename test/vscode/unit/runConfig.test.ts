import './fakeEditor.ts';
import assert from 'node:assert/strict';
import { readRunConfig } from '../../../src/vscode/launch/options/overrideSteps.ts';

describe('the further configuration of each run, as it is typed', () => {
  for (const [typed, config] of [
    ['lr: 0.1, layers: 3', { lr: 0.1, layers: 3 }],
    ['{lr: 0.1}', { lr: 0.1 }],
    ['optimizer: {name: adam}', { optimizer: { name: 'adam' } }],
    [
      'lr: 0.1, optimizer: {name: adam, betas: [0.9, 0.99]}',
      { lr: 0.1, optimizer: { name: 'adam', betas: [0.9, 0.99] } },
    ],
  ] as const)
    it(`is read from ${typed}`, () => {
      assert.deepEqual(readRunConfig(typed), config);
    });

  for (const typed of ['', 'lr', 'lr:', '[1, 2]', '{lr: 0.1'])
    it(`is refused where it is ${JSON.stringify(typed)}`, () => {
      assert.equal(readRunConfig(typed), undefined);
    });
});
