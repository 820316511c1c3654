import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP } from '../texts.ts';

const CODE = 'kubernetes-unsafe';
const { reported, fixed } = ofRule(CODE);
const withManifest = (manifest: string) => `${LAUNCH_SWEEP}launch: {resource_args: {kubernetes: ${manifest}}}\n`;

describe(CODE, () => {
  it('is a warning for what the agent refuses, at any depth', () => {
    for (const [manifest, place] of [
      ['{spec: {template: {spec: {hostNetwork: true}}}}', 'hostNetwork'],
      ['{a: [{securityContext: {}}]}', 'securityContext'],
      ['{serviceAccountName: x}', 'serviceAccountName'],
      ['{spec: {automountServiceAccountToken: "yes"}}', 'automountServiceAccountToken'],
      ['{ports: [{hostPort: 80}]}', 'hostPort'],
      ['{volumes: [{hostPath: null}]}', 'hostPath'],
      ['{m: {mountPropagation: Bidirectional}}', 'mountPropagation'],
      ['{metadata: {annotations: {container.apparmor.x: unconfined}}}', 'container.apparmor.x'],
      ['job', 'job'],
    ] as const)
      assert.deepEqual(reported(withManifest(manifest)), [`warning: ${place}`], manifest);
  });

  it('is not reported for the same fields where they give no power', () => {
    for (const manifest of [
      '{spec: {template: {spec: {hostNetwork: false}}}}',
      '{serviceAccountName: ""}',
      '{spec: {automountServiceAccountToken: false}}',
      '{ports: [{hostPort: 0}]}',
      '{m: {mountPropagation: None}}',
      '{metadata: {annotations: {a: unconfined}}}',
    ])
      assert.deepEqual(reported(withManifest(manifest)), [], manifest);
  });

  it('is reported once where aliases reach it', () => {
    const text = withManifest('{a: &x {hostPID: true}, b: *x, c: *x}');
    assert.deepEqual(reported(text), ['warning: hostPID']);
  });

  it('is fixed by removing the field', () => {
    assert.deepEqual(fixed(withManifest('{spec: {hostPID: true, restartPolicy: Never}}')), [
      withManifest('{spec: {restartPolicy: Never}}'),
    ]);
  });
});
