import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP } from '../texts.ts';

const CODE = 'launch-registry';
const { reported, fixed } = ofRule(CODE);
const withRegistry = (value: string) => `${LAUNCH_SWEEP}launch:\n  registry: ${value}\n`;

describe(CODE, () => {
  it('is an error for a registry that the client crashes on', () => {
    assert.deepEqual(reported(withRegistry('')), ['error: registry']);
    assert.deepEqual(reported(withRegistry('[a]')), ['error: registry']);
    assert.deepEqual(reported(withRegistry('registry.example.com')), ['error: registry.example.com']);
  });

  it('is not reported for a mapping, also an empty one', () => {
    for (const value of ['{}', '{url: registry.example.com}']) assert.deepEqual(reported(withRegistry(value)), []);
  });

  it('is fixed by a mapping with the url', () => {
    assert.deepEqual(fixed(withRegistry('registry.example.com')), [withRegistry('{url: registry.example.com}')]);
    assert.deepEqual(fixed(withRegistry('"a, b"')), []);
    assert.deepEqual(fixed(withRegistry('')), []);
  });
});
