import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { PLAIN_SWEEP } from '../texts.ts';

const CODE = 'local-controller';
const { reported, fixed } = ofRule(CODE);
const withType = (type: string) => `${PLAIN_SWEEP}controller: {type: ${type}}\n`;

describe(CODE, () => {
  it('is information for a local controller, misspelled too', () => {
    for (const type of ['local', 'locl']) assert.deepEqual(reported(withType(type)), [`information: ${type}`], type);
  });

  it('is not reported for the cloud', () => {
    for (const text of [withType('cloud'), withType(''), PLAIN_SWEEP]) assert.deepEqual(reported(text), [], text);
  });

  it('is fixed by removing the controller, unless the method is custom', () => {
    assert.deepEqual(fixed(withType('local')), [PLAIN_SWEEP]);
    assert.deepEqual(fixed(withType('local').replace('grid', 'custom')), []);
  });
});
