import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP } from '../texts.ts';

const CODE = 'scheduler-local-process';
const { reported, fixed } = ofRule(CODE);
const withBlock = (block: string) => `${LAUNCH_SWEEP}scheduler: {${block}}\n`;

describe(CODE, () => {
  it('is an error for a scheduler job or an image as a local process', () => {
    for (const block of ['job: "e/p/mine:latest", ', 'docker_image: "a:1", '])
      assert.deepEqual(reported(withBlock(`${block}resource: local-process`)), ['error: local-process'], block);
  });

  it('is a warning for an image without a resource', () => {
    for (const block of ['docker_image: "a:1"', 'resource: , docker_image: "a:1"'])
      assert.deepEqual(reported(withBlock(block)), ['warning: docker_image'], block);
  });

  it('is not reported without job and image, and with another resource', () => {
    for (const block of [
      'resource: local-process',
      'docker_image: "", resource: local-process',
      'docker_image: "a:1", resource: kubernetes',
      'job: "e/p/mine:latest"',
    ])
      assert.deepEqual(reported(withBlock(block)), [], block);
  });

  it('is fixed by the resource local-container', () => {
    const job = 'job: "e/p/mine:latest"';
    assert.deepEqual(fixed(withBlock(`${job}, resource: local-process`)), [
      withBlock(`${job}, resource: local-container`),
    ]);
    assert.deepEqual(fixed(withBlock('docker_image: "a:1"')), [
      withBlock('resource: local-container, docker_image: "a:1"'),
    ]);
    assert.deepEqual(fixed(withBlock('resource: , docker_image: "a:1"')), []);
  });
});
