import assert from 'node:assert/strict';
import { failureReason } from '../../../../src/core/explorer/rows/failureReason.ts';

describe('the reason of a failed item in one line', () => {
  it('is the exception of a traceback, without its module', () => {
    assert.equal(
      failureReason(
        'Traceback (most recent call last):\n  File "a.py", line 3, in x\n    raise LaunchError(y)\n' +
          'wandb.sdk.launch.errors.LaunchError: Failed to pull image my/image:v1\n',
      ),
      'LaunchError: Failed to pull image my/image:v1',
    );
    assert.equal(
      failureReason(
        'Traceback (most recent call last):\n  ...\nValueError: a\n\n' +
          'During handling of the above exception, another exception occurred:\n\n' +
          'Traceback (most recent call last):\n  File "b"\nKeyError: \'entity\'\n',
      ),
      "KeyError: 'entity'",
    );
  });

  it('is else the first line that says something, not too long', () => {
    assert.equal(
      failureReason('\n  \nCould not create runner from config.\nmore\n'),
      'Could not create runner from config.',
    );
    assert.equal(failureReason('x'.repeat(500))?.length, 240);
    assert.equal(failureReason('\n \n'), undefined);
  });
});
