import assert from 'node:assert/strict';
import { fillTemplate, templateFaults } from './templateVariables.ts';

const variables = [
  { name: 'gpus', schema: { type: 'integer', minimum: 1, maximum: 8, default: 1 } },
  { name: 'memory', schema: { type: 'string', enum: ['8Gi', '16Gi'] } },
];
const faults = (values: Record<string, unknown>): string => templateFaults('q', variables, values).join('; ');

describe('template variables', () => {
  it('are checked by type, choice and range', () => {
    assert.equal(faults({ gpus: 2, memory: '8Gi' }), '');
    assert.equal(faults({ memory: '8Gi' }), '', 'a default serves');
    assert.equal(faults({}), 'missing value for template variable "memory"');
    assert.equal(
      faults({ gpus: 9, memory: '8Gi' }),
      'invalid value for template variable "gpus": 9 is greater than the maximum of 8',
    );
    assert.equal(
      faults({ gpus: 0, memory: '8Gi' }),
      'invalid value for template variable "gpus": 0 is less than the minimum of 1',
    );
    assert.equal(
      faults({ gpus: '2', memory: '8Gi' }),
      'invalid value for template variable "gpus": "2" is not of type integer',
    );
    assert.equal(
      faults({ memory: '1Gi' }),
      'invalid value for template variable "memory": "1Gi" is not one of ["8Gi","16Gi"]',
    );
    assert.equal(faults({ memory: '8Gi', colour: 'red' }), 'queue "q" has no template variable "colour"');
  });

  it('fill a configuration: a string that is nothing else becomes the value itself', () => {
    assert.deepEqual(
      fillTemplate(
        { limits: [{ n: '{{gpus}}', m: 'has {{ memory }}' }], other: '{{x}}', left: 1 },
        { gpus: 2, memory: '8Gi' },
      ),
      { limits: [{ n: 2, m: 'has 8Gi' }], other: '{{x}}', left: 1 },
    );
  });
});
