import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP } from '../texts.ts';

const CODE = 'resource-macro';
const { reported, fixed } = ofRule(CODE);
const withName = (name: string) => `${LAUNCH_SWEEP}launch: {resource_args: {local-container: {name: ${name}}}}\n`;

describe(CODE, () => {
  it('is a warning for a slip in the name of a macro', () => {
    assert.deepEqual(reported(withName('"${run_nam}"')), ['warning: "${run_nam}"']);
  });

  it("is information for a template, which only the queue's configuration has", () => {
    assert.deepEqual(reported(withName('"{{ space }}"')), ['information: "{{ space }}"']);
  });

  it('is not reported for macros, for variables of the environment and for other words', () => {
    assert.deepEqual(reported(withName('"${run_name}-${HOME}-${color}"')), []);
  });

  it('is fixed by the macro that was meant, where it is written once', () => {
    assert.deepEqual(fixed(withName('"a-${run_nam}"')), [withName('"a-${run_name}"')]);
    assert.deepEqual(fixed(withName('"${run_nam}-${run_nam}"')), []);
  });
});
